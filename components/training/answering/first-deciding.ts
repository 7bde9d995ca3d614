import type { TrainingItem } from '../../../domain/training/item.ts';
import type { Target } from '../../review/transcript/TranscriptPane.tsx';

/** The first message that decides an item, to go to once its answer is told; null where none does. */
export function firstDeciding({ deciding }: Pick<TrainingItem, 'deciding'>): Target | null {
  return deciding.length > 0 ? { message: Math.min(...deciding) } : null;
}
