import { describe, expect, test } from 'vitest';
import { clopperPearson95 } from '../../../domain/metrics/intervals/intervals.ts';
import { heldInterval, sumInterval, type Term } from '../../../domain/metrics/intervals/mover.ts';
import type { AuditedCounts } from '../../../domain/metrics/recall/audited-counts.ts';
import { type RightShare, rightShare } from '../../../domain/metrics/recall/reviewer-error.ts';
import { roganGladen } from '../../../domain/metrics/recall/rogan-gladen.ts';
import { coverageOf, RARE_MISSES } from '../../fixtures/simulated-audit.ts';

const NO_LABELS = { n: 0, riskConfirmed: 0, riskNot: 0, benignConfirmed: 0 };

/** A share that is known. */
const known = (value: number): RightShare => ({
  ...{ k: value * 1e9, n: 1e9, items: 1e9 },
  ...{ value, interval95: [value, value] as [number, number] },
});

/** A population so large that single verdicts do not matter, of which a sample was reviewed; nothing was flagged. */
function sampleOf(k: number, n: number): AuditedCounts {
  const population = 1e12;
  const [low, high] = clopperPearson95(k, n);
  return {
    ...{ decided: 0, caught: 0, known: NO_LABELS, population, knownMisses: 0, unsampled: 0 },
    misses: { value: (k / n) * population, low: low * population, high: high * population },
  };
}

describe('sums of independent estimates', () => {
  test('MOVER of a difference is Newcombe’s interval: 56/70 and 48/80, method 10', () => {
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table II, case (a): .0524 to .3339.
    const share = (value: number, low: number, high: number) => ({ value, low, high });
    const [low, high] = sumInterval([
      [1, share(0.8, 0.6919, 0.8769)],
      [-1, share(0.6, 0.4905, 0.7003)],
    ]);
    expect(low).toBeCloseTo(0.0524, 3);
    expect(high).toBeCloseTo(0.3339, 3);
  });

  test('held are the values up to where 0 leaves the interval of the sum, within the range', () => {
    const sumAt = (value: number): Term[] => [
      [1, { value: 5, low: 3, high: 6 }],
      [-value, { value: 1, low: 1, high: 1 }],
    ];
    expect(heldInterval(sumAt, 5, [0, 10])).toEqual([expect.closeTo(3, 9), expect.closeTo(6, 9)]);
    expect(heldInterval(sumAt, 5, [4, 5.5])).toEqual([4, 5.5]);
    expect(heldInterval(sumAt, 8, [8, 10])).toBeNull();
  });
});

describe('the correction by golden items', () => {
  // Examples of epiR’s epi.prev (M. Stevenson), true prevalence with known sensitivity and specificity.
  test('brucellosis: 23 of 150 positive, sensitivity .96, specificity .89: 5.1 %', () => {
    const { prevalence, clipped } = roganGladen(sampleOf(23, 150), known(0.96), known(0.89))!;
    expect(prevalence).toBeCloseTo(0.051, 3);
    expect(clipped.misses).toBe(false);
  });

  test('Moujaber et al. (2008): 6 of 151, sensitivity .964, specificity .927: 0 % to 1.3 %, clipped', () => {
    const found = roganGladen(sampleOf(6, 151), known(0.964), known(0.927))!;
    expect(found.prevalence).toBe(0);
    expect(found.prevalenceInterval95![0]).toBe(0);
    expect(found.prevalenceInterval95![1]).toBeCloseTo(0.013, 3);
    expect(found.clipped).toEqual({ misses: true, caught: false });
  });

  const counts: AuditedCounts = {
    ...{ decided: 100, caught: 90, known: NO_LABELS, population: 10_000, knownMisses: 0, unsampled: 0 },
    misses: { value: 280, low: 170, high: 430 },
  };
  const [sensitivity, specificity] = [rightShare([{ k: 90, n: 100 }])!, rightShare([{ k: 98, n: 100 }])!];

  test('by hand: misses (280 − .02 · 10,000) ÷ .88, caught (90 − .02 · 100) ÷ .88; sensitivity leaves recall alone', () => {
    const found = roganGladen(counts, { ...sensitivity, value: 0.9 }, { ...specificity, value: 0.98 })!;
    expect(found.misses).toBeCloseTo(80 / 0.88, 9);
    expect(found.caught).toBeCloseTo(88 / 0.88, 9);
    expect(found.recall).toBeCloseTo(88 / 168, 9);
    const other = roganGladen(counts, { ...sensitivity, value: 0.95 }, { ...specificity, value: 0.98 })!;
    expect(other.recall).toBeCloseTo(88 / 168, 9);
  });

  test('verdicts that never err leave the plain figures', () => {
    const found = roganGladen(counts, known(1), known(1))!;
    expect(found).toMatchObject({ misses: 280, caught: 90, recall: 90 / 370, prevalence: 370 / 10_100 });
    expect(found.missesInterval95).toEqual([expect.closeTo(170, 2), expect.closeTo(430, 2)]);
    expect(found.recallInterval95).toEqual([expect.closeTo(90 / 520, 4), expect.closeTo(90 / 260, 4)]);
  });

  test('bands without a review and misses of other draws widen the interval and enter the number', () => {
    const found = roganGladen({ ...counts, unsampled: 500, knownMisses: 7 }, known(1), known(1))!;
    expect(found.misses).toBe(287);
    expect(found.missesInterval95[1]).toBeCloseTo(287 + Math.hypot(150, 500), 1);
  });

  test('fewer confirmed than the errors alone would be contradict the golden items', () => {
    const none = { ...counts, misses: { value: 0, low: 0, high: 40 } };
    expect(roganGladen(none, known(0.9), known(0.9))).toBeNull();
  });

  test('N = 10,000, 500 audited, misses .1 %, specificity 98 %: .90 is held by 93 % and more, beside a plain .3', () => {
    const covered = coverageOf(RARE_MISSES, 1_000, 11);
    expect(covered.plainRecall).toBeGreaterThan(0.27);
    expect(covered.plainRecall).toBeLessThan(0.35);
    expect(covered.plain).toBeLessThan(0.01);
    for (const way of ['goldenRecall', 'goldenMisses', 'goldenPrevalence'] as const)
      expect(covered[way], way).toBeGreaterThanOrEqual(0.93);
    for (const way of ['labelsRecall', 'labelsMisses', 'labelsPrevalence'] as const)
      expect(covered[way], way).toBeGreaterThanOrEqual(0.93);
  });

  test.each([
    ['many misses', { misses: 500, caught: 900, flagged: 1_000, sensitivity: 0.8 }],
    ['specificity 90 %', { specificity: 0.9, misses: 100 }],
    [
      'a population that was nearly reviewed whole, few golden items',
      {
        ...{ population: 600, misses: 60, caught: 300, flagged: 330, sensitivity: 0.9, specificity: 0.95 },
        golden: { risk: 30, benign: 30 },
      },
    ],
    ['many golden items', { golden: { risk: 100, benign: 1_000 } }],
  ])('holds the truth as often with %s', (_name, setting) => {
    const covered = coverageOf({ ...RARE_MISSES, ...setting }, 500, 12);
    for (const way of ['goldenRecall', 'goldenMisses', 'goldenPrevalence', 'labelsRecall'] as const)
      expect(covered[way], way).toBeGreaterThanOrEqual(0.93);
  });
});

describe('the error of reviewers', () => {
  test('with one answer an item has the exact interval', () => {
    const answers = Array.from({ length: 50 }, (_, index) => ({ k: index < 47 ? 1 : 0, n: 1 }));
    const share = rightShare(answers)!;
    expect(share).toMatchObject({ k: 47, n: 50, items: 50, value: 0.94 });
    expect(share.interval95).toEqual(clopperPearson95(47, 50));
  });

  test('answers that agree on each item count once an item', () => {
    const answers = Array.from({ length: 20 }, (_, index) => ({ k: index < 10 ? 5 : 0, n: 5 }));
    const share = rightShare(answers)!;
    const [low, high] = clopperPearson95(10, 20);
    expect(share.interval95).toEqual([expect.closeTo(low, 9), expect.closeTo(high, 9)]);
  });

  test('without any error each item counts once', () => {
    const share = rightShare(Array.from({ length: 20 }, () => ({ k: 5, n: 5 })))!;
    expect(share.interval95[0]).toBeCloseTo(clopperPearson95(20, 20)[0], 9);
  });

  test('of nothing is nothing', () => {
    expect(rightShare([])).toBeNull();
  });
});
