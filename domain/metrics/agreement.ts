import { VERDICTS, type Verdict } from '../policy/verdicts.ts';
import { type Interval, wilson95 } from './intervals.ts';
import { jackknife95 } from './jackknife.ts';

/** What agreement is measured by, beside the plain share of agreeing pairs. */
const COEFFICIENTS = ['cohenKappa', 'gwetAC1', 'krippendorffAlpha'] as const;
type Coefficient = (typeof COEFFICIENTS)[number];

/** How far two reviewers of the same cases agree; null where a measure is undefined. */
export interface Agreement extends Record<Coefficient, number | null> {
  n: number;
  /** Pairs that agree. */
  agreed: number;
  percent: number | null;
  intervals95: Record<'percent' | Coefficient, Interval | null>;
}

/** How often what the first reviewer said met what the second said: rows are the first, columns the second. */
export type Confusion = readonly (readonly number[])[];

/** Agreement beyond chance; null where chance alone agrees always. */
export function chanceCorrected(observed: number, expected: number): number | null {
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, each) => sum + each, 0);

function coefficients(table: Confusion, n: number): Record<Coefficient, number | null> {
  const observed = sumOf(table.map((row, index) => row[index]!)) / n;
  let cohenExpected = 0;
  let gwetExpected = 0;
  let sameOfAllValues = 0;
  let occurring = 0;
  for (const [index, row] of table.entries()) {
    const first = sumOf(row) / n;
    const second = sumOf(table.map((other) => other[index]!)) / n;
    const mean = (first + second) / 2;
    const values = 2 * n * mean;
    if (mean > 0) occurring += 1;
    cohenExpected += first * second;
    gwetExpected += mean * (1 - mean);
    sameOfAllValues += (values * (values - 1)) / (2 * n * (2 * n - 1));
  }
  return {
    cohenKappa: chanceCorrected(observed, cohenExpected),
    gwetAC1: chanceCorrected(observed, gwetExpected / (Math.max(2, occurring) - 1)),
    krippendorffAlpha: chanceCorrected(observed, sameOfAllValues),
  };
}

/** The table without one of the pairs in a cell. */
function without(table: Confusion, row: number, column: number): Confusion {
  return table.map((counts, index) =>
    index === row ? counts.map((count, other) => (other === column ? count - 1 : count)) : counts,
  );
}

/** Jackknife intervals of the coefficients, each pair left out once. */
function jackknifeIntervals(table: Confusion, n: number): Record<Coefficient, Interval | null> {
  const whole = coefficients(table, n);
  const cells = table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      count === 0 ? [] : [{ count, left: coefficients(without(table, first, second), n - 1) }],
    ),
  );
  const intervalOf = (name: Coefficient) =>
    jackknife95(
      whole[name],
      cells.map(({ count, left }) => ({ count, value: left[name] })),
    );
  return {
    cohenKappa: intervalOf('cohenKappa'),
    gwetAC1: intervalOf('gwetAC1'),
    krippendorffAlpha: intervalOf('krippendorffAlpha'),
  };
}

/**
 * Agreement of first and second reviewers over a few categories.
 * Sources: J. Cohen (1960), Educational and Psychological Measurement 20; K. L. Gwet (2008), British Journal of
 * Mathematical and Statistical Psychology 61 (AC1, over the categories that occur, at least two); K. Krippendorff (2011), Computing
 * Krippendorff's alpha-reliability (nominal, two raters, no missing values).
 */
export function agreementOf(table: Confusion): Agreement {
  const n = sumOf(table.flat());
  const agreed = sumOf(table.map((row, index) => row[index]!));
  if (n === 0) {
    const none = { cohenKappa: null, gwetAC1: null, krippendorffAlpha: null };
    return { n, agreed, percent: null, ...none, intervals95: { percent: null, ...none } };
  }
  return {
    n,
    agreed,
    percent: agreed / n,
    ...coefficients(table, n),
    intervals95: { percent: wilson95(agreed, n), ...jackknifeIntervals(table, n) },
  };
}

/** First verdicts against second ones, in the order of the verdicts. */
export function verdictTable(pairs: Iterable<readonly [Verdict, Verdict]>): number[][] {
  const table = VERDICTS.map(() => VERDICTS.map(() => 0));
  for (const [first, second] of pairs) table[VERDICTS.indexOf(first)]![VERDICTS.indexOf(second)]! += 1;
  return table;
}
