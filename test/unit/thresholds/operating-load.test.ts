import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedPrecisionInterval } from '../../../domain/metrics/recall/prevalence.ts';
import {
  type Assumptions,
  assumptionsSchema,
  DEFAULT_ASSUMPTIONS,
  flagsOf,
  operatingLoad,
  operatingRanges,
} from '../../../domain/thresholds/operating-load.ts';
import { sweepOf } from '../../../domain/thresholds/sweep.ts';
import { anyScored, type ScoredItem } from '../../fixtures/ranked.ts';

const TRAFFIC: Assumptions = { transcriptsPerDay: 10_000, minutesPerCase: 6, prevalence: 0.02 };

/** @param drawn two of three drawn from strata, in which each stands for two or for three */
function figuresOf(items: readonly ScoredItem[], threshold: number, drawn = false) {
  return sweepOf({
    scores: Float64Array.from(items, ({ score }) => score),
    positive: Uint8Array.from(items, ({ positive }) => (positive ? 1 : 0)),
    ...(drawn
      ? {
          weight: Float64Array.from(items, (_, index) => 1 + (index % 3)),
          stratum: Int32Array.from(items, (_, index) => (index % 3) - 1),
        }
      : {}),
  }).at(threshold);
}

describe('what a threshold does to the assumed traffic', () => {
  test('recall and false-positive rate are carried to the prevalence', () => {
    // 200 risky and 9,800 benign a day: 160 and 490 flagged.
    expect(operatingLoad({ tp: 80, fp: 5, positives: 100, negatives: 100 }, TRAFFIC)).toEqual({
      prevalence: 0.02,
      flaggedShare: expect.closeTo(0.065, 12),
      casesPerDay: expect.closeTo(650, 9),
      hoursPerDay: expect.closeTo(65, 9),
      caughtPerDay: expect.closeTo(160, 9),
      missedPerDay: expect.closeTo(40, 9),
      falseAlarmsPerDay: expect.closeTo(490, 9),
      precision: expect.closeTo(160 / 650, 12),
    });
  });

  test('with the prevalence of the evidence, precision is that of the evidence', () => {
    const load = operatingLoad(
      { tp: 30, fp: 10, positives: 40, negatives: 160 },
      { ...TRAFFIC, prevalence: null },
    );
    expect(load.prevalence).toBe(0.2);
    expect(load.precision).toBeCloseTo(30 / 40, 12);
    expect(load.casesPerDay).toBeCloseTo(10_000 * (40 / 200), 9);
  });

  test.each([
    { tp: 0, fp: 3, positives: 0, negatives: 10 },
    { tp: 3, fp: 0, positives: 10, negatives: 0 },
    { tp: 0, fp: 0, positives: 0, negatives: 0 },
  ])('without a class nothing is known: $positives risky, $negatives benign', (flags) => {
    const { prevalence, ...rest } = operatingLoad(flags, TRAFFIC);
    expect(prevalence).toBe(0.02);
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
  });

  test('nothing flagged is no cases and no precision', () => {
    expect(operatingLoad({ tp: 0, fp: 0, positives: 10, negatives: 10 }, TRAFFIC)).toMatchObject({
      casesPerDay: 0,
      precision: null,
    });
  });
});

describe('how far that could be off', () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

  test('every interval holds its figure, and none is below nothing', () => {
    fc.assert(
      fc.property(
        anyScored,
        share,
        fc.option(share, { nil: null }),
        fc.boolean(),
        (items, at, prevalence, plain) => {
          const figures = figuresOf(items, at, !plain);
          const assumptions = { ...TRAFFIC, prevalence };
          const load = operatingLoad(flagsOf(figures), assumptions);
          const ranges = operatingRanges(figures, assumptions, plain);
          for (const [name, range] of Object.entries(ranges)) {
            const value = load[name as keyof typeof ranges];
            if (value === null || range === null) continue;
            expect(range[0]).toBeGreaterThanOrEqual(-1e-9);
            expect(range[0]).toBeLessThanOrEqual(value + 1e-9);
            expect(range[1]).toBeGreaterThanOrEqual(value - 1e-9);
          }
          if (plain && load.casesPerDay !== null) expect(ranges.casesPerDay).not.toBeNull();
        },
      ),
    );
  });

  test('each amount takes the Wilson limits of its own rate, the sum those of both', () => {
    const items = [
      ...Array.from({ length: 100 }, (_, index) => ({ positive: true, score: index < 80 ? 0.9 : 0.1 })),
      ...Array.from({ length: 400 }, (_, index) => ({ positive: false, score: index < 20 ? 0.9 : 0.1 })),
    ];
    const figures = figuresOf(items, 0.5);
    const [recallLow, recallHigh] = figures.recall.interval95!;
    const [specificityLow, specificityHigh] = figures.specificity.interval95!;
    const ranges = operatingRanges(figures, TRAFFIC, true);
    expect(ranges.caughtPerDay).toEqual([
      expect.closeTo(200 * recallLow, 9),
      expect.closeTo(200 * recallHigh, 9),
    ]);
    expect(ranges.missedPerDay).toEqual([
      expect.closeTo(200 * (1 - recallHigh), 9),
      expect.closeTo(200 * (1 - recallLow), 9),
    ]);
    expect(ranges.falseAlarmsPerDay).toEqual([
      expect.closeTo(9800 * (1 - specificityHigh), 9),
      expect.closeTo(9800 * (1 - specificityLow), 9),
    ]);
    // MOVER: 160 + 490 less the square root of the squared distances of both lower limits.
    const low = 650 - Math.hypot(160 - 200 * recallLow, 490 - 9800 * (1 - specificityHigh));
    expect(ranges.casesPerDay![0]).toBeCloseTo(low, 9);
    expect(ranges.hoursPerDay![0]).toBeCloseTo(low / 10, 9);
    expect(ranges.precision).toEqual(adjustedPrecisionInterval(80, 100, 20, 400, 0.02));
  });

  test('the precision of weighted evidence follows from the intervals of both, within their ends', () => {
    const recall = { k: 8, n: 10, value: 0.8, interval95: [0.5, 0.9] as [number, number] };
    const specificity = { k: 95, n: 100, value: 0.95, interval95: [0.9, 0.98] as [number, number] };
    const confusion = { tp: 8, fp: 5, fn: 2, tn: 95 };
    const { precision } = operatingRanges(
      { confusion, recall, specificity },
      { ...TRAFFIC, prevalence: 0.5 },
      false,
    );
    // MOVER-R of the false-positive rate .05 (.02 to .1) ÷ recall .8 (.5 to .9): at its ends the squared distance of
    // rate − ratio · recall from 0 is the sum of those of the limits. With prevalence ½ the ratio is 1 ÷ precision − 1.
    const [most, least] = precision!.map((share) => 1 / share - 1);
    expect((0.05 - most! * 0.8) ** 2).toBeCloseTo((0.1 - 0.05) ** 2 + (most! * (0.8 - 0.5)) ** 2, 12);
    expect((0.05 - least! * 0.8) ** 2).toBeCloseTo((0.05 - 0.02) ** 2 + (least! * (0.9 - 0.8)) ** 2, 12);
    expect(precision![0]).toBeGreaterThan(0.5 / 0.6);
    expect(precision![1]).toBeLessThan(0.9 / 0.92);
  });

  test('without a class there is no interval', () => {
    const ranges = operatingRanges(figuresOf([{ score: 0.5, positive: true }], 0.4), TRAFFIC, true);
    expect(Object.values(ranges).every((range) => range === null)).toBe(true);
  });
});

test('what can be assumed has bounds', () => {
  const parses = (change: Partial<Assumptions>) =>
    assumptionsSchema.safeParse({ ...DEFAULT_ASSUMPTIONS, ...change }).success;
  expect(parses({})).toBe(true);
  expect(parses({ prevalence: null })).toBe(true);
  for (const change of [
    { transcriptsPerDay: 0 },
    { transcriptsPerDay: 1.5 },
    { minutesPerCase: 0 },
    { prevalence: 0 },
    { prevalence: 1 },
  ])
    expect(parses(change)).toBe(false);
});
