import type { PackFault } from '../domain/detection/read-pack.ts';
import { MANIFEST_FILE, MODEL_FILE } from '../domain/detection/read-pack.ts';
import { inertText } from '../domain/transcript/inert-text.ts';
import { lineFaultText } from './fault-text.ts';
import { formatCount, formatListing } from './format.ts';
import { modelDamageText } from './model-damage-text.ts';
import { t } from './words.ts';

const KIBIBYTE = 1024;
const MEBIBYTE = 1024 * KIBIBYTE;

const limitText = (bytes: number) =>
  bytes < MEBIBYTE
    ? t('units.kibibytes', { amount: formatCount(bytes / KIBIBYTE) })
    : t('units.mebibytes', { amount: formatCount(bytes / MEBIBYTE) });

/** Why files are no pack that can be used, and what to do. Names out of them are shown inert. */
export function packFaultText(fault: PackFault): string {
  const [manifest, model] = [MANIFEST_FILE, MODEL_FILE];
  switch (fault.what) {
    case 'missing':
      return t('model.pack.missing', { file: fault.file, manifest, model });
    case 'more-than-one':
      return t('model.pack.more-than-one', { file: fault.file });
    case 'too-large':
      return t('model.pack.too-large', { file: fault.file, limit: limitText(fault.bytes) });
    case 'foreign-manifest':
      return t('model.pack.foreign-manifest', { manifest, kind: t(`faults.foreign.${fault.kind}`) });
    case 'no-manifest':
    case 'manifest':
      return t(`model.pack.${fault.what}`, { manifest, reason: inertText(lineFaultText(fault.reason)) });
    case 'unknown-characteristics': {
      const names = fault.names.map((name) => t('model.pack.name', { name: inertText(name) }));
      return t('model.pack.unknown-characteristics', { manifest, names: formatListing(names) });
    }
    case 'model':
      return t('model.pack.model', { damage: modelDamageText(fault.damage) });
  }
}
