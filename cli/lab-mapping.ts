import {
  type ScoredMapping,
  type ScoredMappingInput,
  scoredMappingSchema,
} from '../domain/scored/scored-mapping.ts';
import { USUAL_LABELS } from '../domain/tables/usual-labels.ts';
import { fieldFault } from '../domain/transcript/fault.ts';
import { lineFaultText } from '../words/fault-text.ts';
import { t } from '../words/words.ts';
import { UnusableError } from './arguments.ts';

/** Scales that need no numbers of their own. */
const SCALES = ['as-written', 'probability', 'logit', 'percent', 'stars'] as const;

/** Options that say what columns are. */
export interface ColumnOptions {
  score: string | undefined;
  label: string | undefined;
  positive: string | undefined;
  second: string | undefined;
  weight: string | undefined;
  time: string | undefined;
  by: string[] | undefined;
  scale: string | undefined;
}

function scaleOf(name: string | undefined): (typeof SCALES)[number] {
  if (name === undefined) return 'as-written';
  const scale = SCALES.find((each) => each === name);
  if (!scale)
    throw new UnusableError(
      t('cli.unusable.choice', { name: 'scale', choices: SCALES.join(', '), value: name }),
    );
  return scale;
}

/** With a positive value every other one is benign; else the values that mean the same in most files. */
function labelOf(column: string, positive: string | undefined): ScoredMappingInput['label'] {
  const unknown = [...USUAL_LABELS.unknown];
  if (positive !== undefined) return { column, risk: [positive], unknown, rest: 'benign' };
  return { column, risk: [...USUAL_LABELS.risk], benign: [...USUAL_LABELS.benign], unknown };
}

/**
 * The mapping that the options make.
 * @throws UnusableError when a column is missing or not to be used
 */
export function mappingOfOptions(options: ColumnOptions): ScoredMapping {
  const { score, label, positive, second, weight, time, by } = options;
  if (score === undefined) throw new UnusableError(t('cli.unusable.missing', { name: 'score' }));
  if (label === undefined) throw new UnusableError(t('cli.unusable.missing', { name: 'label' }));
  const scale = { kind: scaleOf(options.scale) };
  return usable({
    score: { column: score, scale },
    ...(second === undefined ? {} : { second: { column: second, scale } }),
    label: labelOf(label, positive),
    ...(weight === undefined ? {} : { weight: { column: weight } }),
    ...(time === undefined ? {} : { time }),
    by: [...new Set(by ?? [])],
  });
}

function usable(value: unknown): ScoredMapping {
  const mapping = scoredMappingSchema.safeParse(value);
  if (mapping.success) return mapping.data;
  const reason = lineFaultText(fieldFault(mapping.error, value, 'manifest'));
  throw new UnusableError(t('cli.unusable.columns', { reason }));
}
