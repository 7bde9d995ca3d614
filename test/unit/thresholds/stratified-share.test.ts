import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { flagsOf, operatingLoad, operatingRanges } from '../../../domain/thresholds/operating-load.ts';
import { reliabilityOf } from '../../../domain/thresholds/reliability.ts';
import { shareVariance } from '../../../domain/thresholds/stratified-share.ts';
import { sweepOf } from '../../../domain/thresholds/sweep.ts';

/** Traffic of one day: what is flagged is decided whole, and of what is below a part of each band is reviewed. */
const FLAGGED = { from: 0.5, to: 1, share: 0.05, risky: 0.8 };
const BELOW = [
  { from: 0.25, to: 0.5, share: 0.15, risky: 0.03, sampled: 150 },
  { from: 0, to: 0.25, share: 0.8, risky: 0.002, sampled: 150 },
];
const TRAFFIC = 8_000;

/** One set of reviewed evidence, as `weighReviewed` would weigh it. */
function evidence(random: () => number) {
  const bands = [FLAGGED, ...BELOW];
  const drawn = bands.map((): { score: number; positive: number }[] => []);
  for (let item = 0; item < TRAFFIC; item += 1) {
    const place = random();
    const band = place < FLAGGED.share ? 0 : place < FLAGGED.share + BELOW[0]!.share ? 1 : 2;
    const { from, to, risky } = bands[band]!;
    drawn[band]!.push({ score: from + (to - from) * random(), positive: random() < risky ? 1 : 0 });
  }
  // Members are in no order, so that the first ones are a random sample.
  const rows = drawn.flatMap((members, band) => {
    const reviewed = band === 0 ? members : members.slice(0, BELOW[band - 1]!.sampled);
    return reviewed.map((each) => ({
      ...each,
      weight: members.length / reviewed.length,
      stratum: band === 0 ? -1 : band - 1,
    }));
  });
  return {
    scores: Float64Array.from(rows, ({ score }) => score),
    positive: Uint8Array.from(rows, ({ positive }) => positive),
    weight: Float64Array.from(rows, ({ weight }) => weight),
    stratum: Int32Array.from(rows, ({ stratum }) => stratum),
  };
}

const RUNS = 600;
const Z = 1.959963984540054;

/** Spread of values that were measured. */
function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

const halfOf = ([low, high]: [number, number]) => (high - low) / 2 / Z;
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('stated standard errors of weighted evidence are the spread of the estimates', () => {
  const sets = (() => {
    const random = seededRandom(2024);
    return Array.from({ length: RUNS }, () => evidence(random));
  })();

  // The spread of 600 values has a standard error of 3 %; the stated ones vary too.
  test.each([
    ['at the threshold that was in force', 0.5],
    ['below it, among the audit samples', 0.4],
    ['above it', 0.7],
  ])('%s', (_name, threshold) => {
    const figures = sets.map((set) => sweepOf(set).at(threshold));
    for (const share of ['specificity', 'precision'] as const) {
      const measured = spreadOf(figures.map((each) => each[share].value!));
      const stated = meanOf(figures.map((each) => halfOf(each[share].interval95!)));
      expect(stated / measured).toBeGreaterThan(0.88);
      expect(stated / measured).toBeLessThan(1.18);
    }
  });

  test('specificity is told to a thousandth, and cases a day with it', () => {
    const [set] = sets;
    const figures = sweepOf(set!).at(0.5);
    const [low, high] = figures.specificity.interval95!;
    expect(high - low).toBeLessThan(0.006);
    const assumptions = { transcriptsPerDay: 10_000, minutesPerCase: 5, prevalence: 0.05 };
    const { casesPerDay } = operatingLoad(flagsOf(figures), assumptions);
    const range = operatingRanges(figures, assumptions, false).falseAlarmsPerDay!;
    expect(range[1] - range[0]).toBeLessThan(60);
    expect(casesPerDay).toBeGreaterThan(0);
  });

  test('the bins of the reliability diagram too', () => {
    const bins = sets.map((set) => reliabilityOf({ ...set, risk: set.scores })[3]!);
    const measured = spreadOf(bins.map(({ shareOfPositives }) => shareOfPositives));
    const stated = meanOf(bins.map(({ interval95 }) => halfOf(interval95)));
    expect(stated / measured).toBeGreaterThan(0.85);
    expect(stated / measured).toBeLessThan(1.35);
  });
});

describe('the variance itself', () => {
  const NONE = { count: 0, yes: 0, no: 0, squaresYes: 0, squaresNo: 0 };

  test('of a proportion from strata is the textbook’s, with the traffic as a sample', () => {
    // W. G. Cochran, Sampling Techniques (1977), 5.6: Σ N² (1 − f) p (1 − p) ÷ (n − 1), ÷ N²; here of 100 in 1,000 and
    // 50 in 200, and beside it p (1 − p) ÷ N of the traffic, p being .26.
    const strata = [
      { weight: 10, yes: 20, no: 80, out: 0 },
      { weight: 4, yes: 28, no: 22, out: 0 },
    ];
    const value = (200 + 112) / 1200;
    const within = (1000 ** 2 * 0.9 * 0.2 * 0.8) / 99 + (200 ** 2 * 0.75 * 0.56 * 0.44) / 49;
    const expected = within / 1200 ** 2 + (value * (1 - value)) / 1200;
    expect(shareVariance(value, 1200, strata, NONE)).toBeCloseTo(expected, 15);
  });

  test('of counted evidence is p (1 − p) ÷ n', () => {
    const loose = { count: 9, yes: 3, no: 2, squaresYes: 3, squaresNo: 2 };
    expect(shareVariance(0.6, 5, [], loose)).toBeCloseTo((0.6 * 0.4) / 5, 15);
  });

  test('of weights without a design is that of drawing with replacement', () => {
    // n ÷ (n − 1) · Σ w² (y − p)² ÷ (Σ w)², by hand: weights 3 and 1, the first one positive.
    const loose = { count: 2, yes: 3, no: 1, squaresYes: 9, squaresNo: 1 };
    const byHand = 2 * (9 * (1 - 0.75) ** 2 + 0.75 ** 2) * (1 / 16);
    expect(shareVariance(0.75, 4, [], loose)).toBeCloseTo(byHand, 15);
  });
});

test('no false alarm among the flagged is no proof of none', () => {
  const scores = Float64Array.from([0.9, 0.8, 0.3, 0.2]);
  const positive = Uint8Array.from([1, 1, 0, 0]);
  const weight = Float64Array.from([1, 1, 50, 50]);
  const stratum = Int32Array.from([-1, -1, 0, 0]);
  const { specificity, precision } = sweepOf({ scores, positive, weight, stratum }).at(0.5);
  expect(specificity.value).toBe(1);
  expect(specificity.interval95![0]).toBeGreaterThan(0.95);
  expect(specificity.interval95![0]).toBeLessThan(1);
  expect(precision.interval95![0]).toBeLessThan(0.4);
});
