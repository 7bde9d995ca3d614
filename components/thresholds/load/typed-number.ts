import { formatAmount, formatFineShare } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';

/** What a number field holds: a number, or text that is none yet. */
export type Typed = string | number;

/** What may be typed. */
export interface NumberLimits {
  /** The least, or what it must be above. */
  from: number;
  /** The most, or what it must be below. */
  to: number;
  /** Bounds that are not allowed themselves. */
  without?: 'from' | 'to' | 'both';
  whole?: boolean;
  /** Typed in per cent, meant as a share. */
  percent?: boolean;
}

/** The number that is meant, or why there is none. */
export type TypedNumber = { value: number; problem: null } | { value: null; problem: string };

/** By which bounds are not allowed themselves. */
const PROBLEMS = { from: 'aboveUpTo', to: 'fromBelow', both: 'aboveBelow', none: 'fromTo' } as const;

function problemOf({ from, to, without, whole, percent }: NumberLimits): string {
  const bound = (limit: number) => (percent ? formatFineShare(limit / 100) : formatAmount(limit));
  return t(`thresholds.load.problem.${PROBLEMS[without ?? 'none']}`, {
    whole: whole ? 'yes' : 'no',
    low: bound(from),
    high: bound(to),
  });
}

/** Reads what was typed; shares come out as 0 to 1. */
export function readTyped(typed: Typed, limits: NumberLimits): TypedNumber {
  const { from, to, without, whole = false, percent = false } = limits;
  const number = typeof typed === 'string' && typed.trim() === '' ? Number.NaN : Number(typed);
  const low = without === 'from' || without === 'both' ? number > from : number >= from;
  const high = without === 'to' || without === 'both' ? number < to : number <= to;
  if (!Number.isFinite(number) || !low || !high || (whole && !Number.isInteger(number)))
    return { value: null, problem: problemOf(limits) };
  return { value: percent ? number / 100 : number, problem: null };
}

/** A value as it is typed, without the digits that a division by a hundred leaves behind. */
export const typedOf = (value: number, { percent = false }: NumberLimits): number =>
  percent ? Number((value * 100).toPrecision(12)) : value;
