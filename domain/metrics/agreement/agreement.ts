import { VERDICTS, type Verdict } from '../../policy/verdicts.ts';
import { type Interval, wilson95 } from '../intervals/intervals.ts';
import { jackknife95 } from '../intervals/jackknife.ts';

/** What agreement is measured by, beside the plain share of agreeing pairs. */
export const COEFFICIENTS = ['cohenKappa', 'gwetAC1', 'gwetAC1OfScale', 'krippendorffAlpha'] as const;
export type Coefficient = (typeof COEFFICIENTS)[number];

/** How far two reviewers of the same cases agree; null where a measure is undefined. */
export interface Agreement extends Record<Coefficient, number | null> {
  n: number;
  /** Pairs that agree. */
  agreed: number;
  percent: number | null;
  /** How many categories the scale has, and how many of them anybody used. */
  categories: { scale: number; used: number };
  intervals95: Record<'percent' | Coefficient, Interval | null>;
}

/**
 * How often what the first reviewer said met what the second said: rows are the first, columns the second. Weighted,
 * the counts need not be whole.
 */
export type Confusion = readonly (readonly number[])[];

/** Agreement beyond chance; null where chance alone agrees always. */
export function chanceCorrected(observed: number, expected: number): number | null {
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, each) => sum + each, 0);

/** A value of each coefficient. */
export function ofCoefficients<Value>(made: (name: Coefficient) => Value): Record<Coefficient, Value> {
  return {
    cohenKappa: made('cohenKappa'),
    gwetAC1: made('gwetAC1'),
    gwetAC1OfScale: made('gwetAC1OfScale'),
    krippendorffAlpha: made('krippendorffAlpha'),
  };
}

/** How many categories of a table anybody used. */
const usedIn = (table: Confusion): number =>
  table.filter((row, index) => sumOf(row) + sumOf(table.map((other) => other[index]!)) > 0).length;

/**
 * The coefficients of a table of n pairs.
 * @param used categories that anybody used in all pairs; of the table when it is left out
 */
export function coefficientsOf(
  table: Confusion,
  n: number,
  used = usedIn(table),
): Record<Coefficient, number | null> {
  const observed = sumOf(table.map((row, index) => row[index]!)) / n;
  let cohenExpected = 0;
  let spread = 0;
  let sameOfAllValues = 0;
  for (const [index, row] of table.entries()) {
    const first = sumOf(row) / n;
    const second = sumOf(table.map((other) => other[index]!)) / n;
    const mean = (first + second) / 2;
    const values = 2 * n * mean;
    cohenExpected += first * second;
    spread += mean * (1 - mean);
    sameOfAllValues += (values * (values - 1)) / (2 * n * (2 * n - 1));
  }
  const gwet = (categories: number) => chanceCorrected(observed, spread / (Math.max(2, categories) - 1));
  return {
    cohenKappa: chanceCorrected(observed, cohenExpected),
    gwetAC1: gwet(used),
    gwetAC1OfScale: gwet(table.length),
    krippendorffAlpha: chanceCorrected(observed, sameOfAllValues),
  };
}

/** The table with a weight less in one cell. */
export function without(table: Confusion, row: number, column: number, weight = 1): Confusion {
  return table.map((counts, index) =>
    index === row ? counts.map((count, other) => (other === column ? count - weight : count)) : counts,
  );
}

/** Jackknife intervals of the coefficients, each pair left out once. */
function jackknifeIntervals(table: Confusion, n: number): Record<Coefficient, Interval | null> {
  const whole = coefficientsOf(table, n);
  const cells = table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      count === 0 ? [] : [{ count, left: coefficientsOf(without(table, first, second), n - 1) }],
    ),
  );
  return ofCoefficients((name) =>
    jackknife95(
      whole[name],
      cells.map(({ count, left }) => ({ count, value: left[name] })),
    ),
  );
}

/**
 * Agreement of first and second reviewers over a few categories, as many as the table has rows.
 * Sources: J. Cohen (1960), Educational and Psychological Measurement 20; K. L. Gwet (2008), British Journal of
 * Mathematical and Statistical Psychology 61 (AC1: over the categories that somebody used, at least two, and, as
 * `gwetAC1OfScale`, over all that the scale has); K. Krippendorff (2011), Computing Krippendorff's alpha-reliability
 * (nominal, two raters, no missing values).
 */
export function agreementOf(table: Confusion): Agreement {
  const n = sumOf(table.flat());
  const agreed = sumOf(table.map((row, index) => row[index]!));
  const categories = { scale: table.length, used: usedIn(table) };
  if (n === 0) {
    const none = ofCoefficients(() => null);
    return { n, agreed, percent: null, ...none, categories, intervals95: { percent: null, ...none } };
  }
  return {
    n,
    agreed,
    percent: agreed / n,
    ...coefficientsOf(table, n),
    categories,
    intervals95: { percent: wilson95(agreed, n), ...jackknifeIntervals(table, n) },
  };
}

/** First verdicts against second ones, in the order of the verdicts. */
export function verdictTable(pairs: Iterable<readonly [Verdict, Verdict]>): number[][] {
  const table = VERDICTS.map(() => VERDICTS.map(() => 0));
  for (const [first, second] of pairs) table[VERDICTS.indexOf(first)]![VERDICTS.indexOf(second)]! += 1;
  return table;
}
