import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { sumInterval } from '../../../domain/metrics/intervals/mover.ts';
import { predictedRisk } from '../../../domain/metrics/recall/prediction-powered.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const many = (count: number, name: string, overrides: Partial<Outcome>) =>
  Array.from({ length: count }, (_, index) =>
    makeOutcome({ case_id: `${name}-${index}`, transcript_id: `${name}-${index}`, ...overrides }),
  );
const BAND = { band_from: 0, band_to: 0.5, inclusion_probability: 0.05 };
const audited = (count: number, name: string, overrides: Partial<Outcome> = {}) =>
  many(count, name, { flagged_by: ['audit-sample'], decision: 'not-confirmed', ...BAND, ...overrides });
const golden = (count: number, name: string, gold: 'risk' | 'benign', decision: Outcome['decision']) =>
  many(count, name, { flagged_by: ['golden'], gold, decision });

/** 500 of 10,000 audited, 10 of them confirmed; 90 of 100 flagged; reviewers .9 and .98 on golden items. */
const AUDIT = [
  ...audited(490, 'audit'),
  ...audited(10, 'miss', { decision: 'confirmed' }),
  ...many(90, 'caught', {}),
  ...many(10, 'alarm', { decision: 'not-confirmed' }),
];
const GOLDEN = [
  ...golden(45, 'risk', 'risk', 'confirmed'),
  ...golden(5, 'overlooked', 'risk', 'not-confirmed'),
  ...golden(98, 'benign', 'benign', 'not-confirmed'),
  ...golden(2, 'mistaken', 'benign', 'confirmed'),
];

describe('recall corrected by golden items', () => {
  test('stands beside the plain one, which stays', () => {
    const { recall, corrected } = computeStatistics([...AUDIT, ...GOLDEN]);
    expect(recall.recall).toBeCloseTo(90 / 290, 9);
    expect(corrected.prevalence).toBeCloseTo(290 / 10_100, 9);
    expect(corrected.error).toMatchObject({
      sensitivity: { k: 45, n: 50, items: 50, value: 0.9 },
      specificity: { k: 98, n: 100, items: 100, value: 0.98 },
    });
    expect(corrected.goldenMissing).toBeNull();
    // (200 − .02 · 10,000) ÷ .88 misses, (90 − 2) ÷ .88 caught.
    expect(corrected.byGolden!.misses).toBeCloseTo(0, 9);
    expect(corrected.byGolden!.caught).toBeCloseTo(100, 9);
    expect(corrected.byGolden!.recall).toBeCloseTo(1, 9);
    const [low, high] = corrected.byGolden!.recallInterval95!;
    expect(low).toBeLessThan(0.5);
    expect(high).toBe(1);
  });

  test('takes the same item in cases of several reviewers as one', () => {
    const twice = GOLDEN.map((row) => ({ ...row, case_id: `${row.case_id} again`, reviewer: 'birch' }));
    const { specificity } = computeStatistics([...AUDIT, ...GOLDEN, ...twice]).corrected.error;
    expect(specificity).toMatchObject({ k: 196, n: 200, items: 100 });
    const [once] = computeStatistics([...AUDIT, ...GOLDEN]).corrected.error.specificity!.interval95;
    expect(specificity!.interval95[0]).toBeLessThan(once + 0.02);
  });

  test('leaves inconclusive answers out, and is the same in any order of the rows', () => {
    const rows = [...AUDIT, ...GOLDEN, ...golden(30, 'open', 'benign', 'inconclusive')];
    const { corrected } = computeStatistics(rows);
    expect(corrected.error.specificity).toMatchObject({ k: 98, n: 100 });
    expect(computeStatistics(rows.toReversed()).corrected).toEqual(corrected);
  });

  test.each([
    ['no-sample', [...many(5, 'caught', {}), ...GOLDEN]],
    ['few-golden', [...AUDIT, ...GOLDEN.slice(45)]],
    [
      'no-discrimination',
      [
        ...AUDIT,
        ...golden(10, 'a', 'risk', 'confirmed'),
        ...golden(10, 'b', 'risk', 'not-confirmed'),
        ...golden(10, 'c', 'benign', 'confirmed'),
        ...golden(10, 'd', 'benign', 'not-confirmed'),
      ],
    ],
    [
      'contradiction',
      [
        ...AUDIT,
        ...golden(40, 'a', 'risk', 'confirmed'),
        ...golden(30, 'b', 'benign', 'not-confirmed'),
        ...golden(15, 'c', 'benign', 'confirmed'),
      ],
    ],
  ])('gives nothing and the reason: %s', (reason, rows) => {
    const { byGolden, goldenMissing } = computeStatistics(rows).corrected;
    expect({ byGolden, goldenMissing }).toEqual({ byGolden: null, goldenMissing: reason });
  });
});

describe('recall by labels', () => {
  test('of labels alone is what they say, when verdicts tell nothing', () => {
    const rows = [
      ...audited(250, 'a', { gold: 'benign' }),
      ...audited(240, 'b'),
      ...audited(10, 'c', { decision: 'confirmed' }),
      ...many(90, 'caught', { gold: 'risk' }),
      ...many(10, 'alarm', { gold: 'benign', decision: 'not-confirmed' }),
    ];
    const { byLabels, labelsMissing } = computeStatistics(rows).corrected;
    expect(labelsMissing).toBeNull();
    // 10 of 250 confirmed without a label; none of 250 labelled ones is risk, or was confirmed.
    expect(byLabels).toMatchObject({ misses: 0, caught: 90, recall: 1 });
    expect(byLabels!.recallInterval95![0]).toBeLessThan(0.5);
  });

  test('of few labels gives nothing and the reason', () => {
    expect(computeStatistics(AUDIT).corrected).toMatchObject({
      ...{ byLabels: null, labelsMissing: 'few-labelled' },
    });
  });
});

describe('prediction-powered inference', () => {
  const part = {
    population: 1_000,
    predicted: { confirmed: 60, n: 300 },
    known: { riskConfirmed: 16, riskNot: 4, benignConfirmed: 6, n: 100 },
  };
  const sumOf = (terms: ReturnType<typeof predictedRisk>) =>
    terms.reduce((sum, [times, { value }]) => sum + times * value, 0);

  test('by hand: λ is the covariance over the variance, less for few predictions', () => {
    // Verdicts .22, labels .20, both .16: Cov .116, Var .1716, n ÷ N ⅓.
    const trust = 0.116 / (0.1716 * (1 + 1 / 3));
    const share = trust * (60 / 300) + 0.2 - trust * 0.22;
    expect(sumOf(predictedRisk(part))).toBeCloseTo(20 + 900 * share, 9);
  });

  test('many predictions of a verdict that is never wrong narrow the interval', () => {
    const known = { riskConfirmed: 20, riskNot: 0, benignConfirmed: 0, n: 100 };
    const widthOf = (n: number) => {
      const [low, high] = sumInterval(
        predictedRisk({ population: 100_000, predicted: { confirmed: n / 5, n }, known }),
      );
      return high - low;
    };
    expect(widthOf(10_000)).toBeLessThan(widthOf(100));
  });

  test('what is known whole has no width', () => {
    const known = { riskConfirmed: 18, riskNot: 2, benignConfirmed: 5, n: 100 };
    const terms = predictedRisk({ population: 100, predicted: { confirmed: 0, n: 0 }, known });
    expect(sumInterval(terms)).toEqual([20, 20]);
  });
});
