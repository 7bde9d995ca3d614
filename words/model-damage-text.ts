import type { ModelDamage } from '../domain/detection/model-file.ts';
import { inertText } from '../domain/transcript/inert-text.ts';
import { t } from './words.ts';

/** What is wrong with a model. What its graph and the runtime say are somebody else's words, and shown inert. */
export function modelDamageText(damage: ModelDamage): string {
  switch (damage.what) {
    case 'output':
      return t('model.damage.output', { count: damage.count, output: inertText(damage.output) });
    case 'unreadable':
      return t('model.damage.unreadable', { message: inertText(damage.message) });
    default:
      return t(`model.damage.${damage.what}`);
  }
}
