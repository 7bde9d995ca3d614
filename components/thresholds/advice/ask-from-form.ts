import { type Ask, askSchema } from '../../../domain/thresholds/advice.ts';
import type { Costs } from '../../../domain/thresholds/cost-curve.ts';
import type { AdviceView, AskField } from '../../../workflows/thresholds/advice-view.ts';
import { type NumberLimits, readTyped } from '../load/typed-number.ts';

/** A number that an ask takes. */
export interface AskEntry {
  field: AskField;
  limits: NumberLimits;
}

const SHARE: NumberLimits = { from: 0, to: 100, without: 'from', percent: true };
const COST: NumberLimits = { from: 0, to: 1_000_000, without: 'from' };

/** What a threshold can be asked for by, in the order of the screen; the bounds are those of `askSchema`. */
export const ASKS: readonly { kind: Ask['kind']; entries: AskEntry[] }[] = [
  {
    kind: 'capacity',
    entries: [
      {
        field: 'casesPerDay',
        limits: { from: 0, to: 1_000_000_000, without: 'from' },
      },
    ],
  },
  {
    kind: 'precision',
    entries: [{ field: 'precisionFloor', limits: SHARE }],
  },
  {
    kind: 'recall',
    entries: [{ field: 'recallFloor', limits: SHARE }],
  },
  {
    kind: 'cost',
    entries: [
      { field: 'miss', limits: COST },
      { field: 'falseAlarm', limits: COST },
    ],
  },
  {
    kind: 'f-beta',
    entries: [{ field: 'beta', limits: { from: 0, to: 100, without: 'from' } }],
  },
];

/** What is asked, and what keeps each field from being used. */
export interface AskFromForm {
  /** Null while a field cannot be used. */
  ask: Ask | null;
  problems: Partial<Record<AskField, string>>;
}

/** Reads the form. */
export function askFromForm({ kind, typed }: AdviceView): AskFromForm {
  const { entries } = ASKS.find((each) => each.kind === kind)!;
  const problems: AskFromForm['problems'] = {};
  const values: Record<string, unknown> = { kind };
  for (const { field, limits } of entries) {
    const { value, problem } = readTyped(typed[field], limits);
    if (problem !== null) problems[field] = problem;
    else values[kind === 'precision' || kind === 'recall' ? 'floor' : field] = value;
  }
  return { ask: askSchema.safeParse(values).data ?? null, problems };
}

/** The costs of a miss and of a false alarm that are typed; null while one of them cannot be used. */
export function costsFromForm(typed: AdviceView['typed']): Costs | null {
  const { ask } = askFromForm({ kind: 'cost', typed });
  return ask?.kind === 'cost' ? { miss: ask.miss, falseAlarm: ask.falseAlarm } : null;
}
