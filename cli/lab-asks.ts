import { type Ask, askSchema } from '../domain/thresholds/advice.ts';
import {
  type Assumptions,
  assumptionsSchema,
  DEFAULT_ASSUMPTIONS,
} from '../domain/thresholds/operating-load.ts';
import { t } from '../words/words.ts';
import { UnusableError } from './arguments.ts';

const EXAMPLES = ['capacity=200', 'precision=0.9', 'recall=0.8', 'cost=10:1', 'f-beta=1'];

const FIELDS: Record<string, readonly string[]> = {
  capacity: ['casesPerDay'],
  precision: ['floor'],
  recall: ['floor'],
  cost: ['miss', 'falseAlarm'],
  'f-beta': ['beta'],
};

/**
 * What a threshold is asked for by: "precision=0.9", "cost=10:1" (a miss, a false alarm).
 * @throws UnusableError when it is no such question
 */
export function askOption(value: string): Ask {
  const [kind = '', numbers = ''] = value.split('=');
  const parts = numbers.split(':');
  const fields = Object.hasOwn(FIELDS, kind) ? FIELDS[kind]! : [];
  const given = fields.map((field, place): [string, number] => [
    field,
    parts[place]?.trim() ? Number(parts[place]) : Number.NaN,
  ]);
  const ask = askSchema.safeParse({ kind, ...Object.fromEntries(given) });
  if (ask.success && parts.length === fields.length) return ask.data;
  throw new UnusableError(t('cli.unusable.choice', { name: 'ask', choices: EXAMPLES.join(', '), value }));
}

/** The traffic that advice is for: as risky as the rows, unless it is said. */
export function assumptionsOf(perDay: number, prevalence: number | null): Assumptions {
  return assumptionsSchema.parse({ ...DEFAULT_ASSUMPTIONS, transcriptsPerDay: perDay, prevalence });
}
