import { VERDICTS, type Verdict } from '../queue/case.ts';

/** How far two reviewers of the same cases agree; null where a measure is undefined. */
export interface Agreement {
  n: number;
  percent: number | null;
  cohenKappa: number | null;
  gwetAC1: number | null;
  krippendorffAlpha: number | null;
}

function chanceCorrected(observed: number, expected: number): number | null {
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

/**
 * Agreement of first and second verdicts over three categories.
 * Sources: J. Cohen (1960), Educational and Psychological Measurement 20; K. L. Gwet (2008), British Journal of
 * Mathematical and Statistical Psychology 61 (AC1, over the categories that occur, at least two); K. Krippendorff (2011), Computing
 * Krippendorff's alpha-reliability (nominal, two raters, no missing values).
 */
export function agreement(pairs: readonly (readonly [Verdict, Verdict])[]): Agreement {
  const n = pairs.length;
  if (n === 0) return { n, percent: null, cohenKappa: null, gwetAC1: null, krippendorffAlpha: null };
  const observed = pairs.filter(([first, second]) => first === second).length / n;
  let cohenExpected = 0;
  let gwetExpected = 0;
  let sameOfAllValues = 0;
  let occurring = 0;
  for (const category of VERDICTS) {
    const first = pairs.filter(([verdict]) => verdict === category).length / n;
    const second = pairs.filter(([, verdict]) => verdict === category).length / n;
    const mean = (first + second) / 2;
    const values = 2 * n * mean;
    if (mean > 0) occurring += 1;
    cohenExpected += first * second;
    gwetExpected += mean * (1 - mean);
    sameOfAllValues += (values * (values - 1)) / (2 * n * (2 * n - 1));
  }
  return {
    n,
    percent: observed,
    cohenKappa: chanceCorrected(observed, cohenExpected),
    gwetAC1: chanceCorrected(observed, gwetExpected / (Math.max(2, occurring) - 1)),
    krippendorffAlpha: chanceCorrected(observed, sameOfAllValues),
  };
}
