import { type Ask, askSchema } from '../../../domain/thresholds/advice.ts';
import type { AdviceView, AskField } from '../../../workflows/thresholds/advice-view.ts';
import { type NumberLimits, readTyped } from '../load/typed-number.ts';

/** A number that an ask takes. */
export interface AskEntry {
  field: AskField;
  label: string;
  limits: NumberLimits;
}

const SHARE: NumberLimits = { from: 0, to: 100, without: 'from', percent: true };
const COST: NumberLimits = { from: 0, to: 1_000_000, without: 'from' };

/** What a threshold can be asked for by, in the order of the screen; the bounds are those of `askSchema`. */
export const ASKS: readonly { kind: Ask['kind']; name: string; explanation: string; entries: AskEntry[] }[] =
  [
    {
      kind: 'capacity',
      name: 'Capacity',
      explanation: 'As much as can be reviewed a day, and no more.',
      entries: [
        {
          field: 'casesPerDay',
          label: 'Cases a day, at most',
          limits: { from: 0, to: 1_000_000_000, without: 'from' },
        },
      ],
    },
    {
      kind: 'precision',
      name: 'Precision, at least',
      explanation: 'The most that can be caught while so many of the flags are right, in real traffic.',
      entries: [{ field: 'precisionFloor', label: 'Precision, at least', limits: SHARE }],
    },
    {
      kind: 'recall',
      name: 'Recall, at least',
      explanation: 'The least that must be reviewed to catch so many of the risky ones.',
      entries: [{ field: 'recallFloor', label: 'Recall, at least', limits: SHARE }],
    },
    {
      kind: 'cost',
      name: 'Cost of a miss against a false alarm',
      explanation: 'The least cost a day, in any unit: only how the two compare counts.',
      entries: [
        { field: 'miss', label: 'A miss costs', limits: COST },
        { field: 'falseAlarm', label: 'A false alarm costs', limits: COST },
      ],
    },
    {
      kind: 'f-beta',
      name: 'F-beta',
      explanation: 'The best mean of precision in real traffic and recall, which counts beta times as much.',
      entries: [{ field: 'beta', label: 'Beta', limits: { from: 0, to: 100, without: 'from' } }],
    },
  ];

/** What is asked, and what keeps each field from being used. */
export interface Asking {
  /** Null while a field cannot be used. */
  ask: Ask | null;
  problems: Partial<Record<AskField, string>>;
}

/** Reads the form. */
export function readAsk({ kind, typed }: AdviceView): Asking {
  const { entries } = ASKS.find((each) => each.kind === kind)!;
  const problems: Asking['problems'] = {};
  const values: Record<string, unknown> = { kind };
  for (const { field, limits } of entries) {
    const { value, problem } = readTyped(typed[field], limits);
    if (problem !== null) problems[field] = problem;
    else values[kind === 'precision' || kind === 'recall' ? 'floor' : field] = value;
  }
  return { ask: askSchema.safeParse(values).data ?? null, problems };
}
