import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { chanceOf, logitOf } from '../../../domain/metrics/numbers/logistic.ts';
import { calibrationFigures } from '../../../domain/metrics/ranking/calibration-figures.ts';
import { expectedCalibrationError } from '../../../domain/metrics/ranking/ranking.ts';
import { recalibrationOf } from '../../../domain/metrics/ranking/recalibration.ts';

const plain = (risks: readonly number[], positive: readonly number[]) =>
  expectedCalibrationError(risks.map((score, index) => ({ score, positive: positive[index] === 1 })))!;

/** Risks from all over 0 to 1, and truths drawn with chance 1 ÷ (1 + e^−(slope × logit + intercept)). */
function drawn(count: number, random: () => number, slope = 1, intercept = 0) {
  const risks = Array.from({ length: count }, () => random() ** 2);
  const positive = risks.map((risk) => (random() < chanceOf(slope * logitOf(risk) + intercept) ? 1 : 0));
  return { risks, positive };
}

describe('the level of the calibration error by chance', () => {
  test('is the mean over all truths that there may be', () => {
    const risks = [0.05, 0.32, 0.38, 0.91];
    let [exact, weights] = [0, 0];
    for (let truths = 0; truths < 16; truths += 1) {
      const positive = risks.map((_, index) => (truths >> index) & 1);
      const chance = risks.reduce((all, risk, index) => all * (positive[index] ? risk : 1 - risk), 1);
      exact += chance * plain(risks, positive);
      weights += chance;
    }
    expect(weights).toBeCloseTo(1, 12);
    const { eceByChance } = calibrationFigures({ risks, positive: [0, 0, 1, 1] })!;
    // Of 1,000 simulations the mean has a standard error of some .003.
    expect(Math.abs(eceByChance.expected - exact)).toBeLessThan(0.012);
    expect(eceByChance.simulations).toBe(1000);
  });

  test('true risks of 200 transcripts show an error of .04 to .07, and p is below .05 one time in twenty', () => {
    const random = seededRandom(4);
    let [below, sum, lessChance] = [0, 0, 0];
    for (let run = 0; run < 30; run += 1) {
      const { risks, positive } = drawn(200, random);
      const figures = calibrationFigures({ risks, positive })!;
      sum += plain(risks, positive);
      lessChance += figures.eceLessChance;
      expect(figures.eceByChance.expected).toBeGreaterThan(0.04);
      expect(figures.eceByChance.expected).toBeLessThan(0.07);
      if (figures.eceByChance.pValue < 0.05) below += 1;
    }
    // 1.5 expected, standard deviation 1.2.
    expect(below).toBeLessThan(6);
    expect(sum / 30).toBeGreaterThan(0.04);
    expect(lessChance).toBeLessThan(0.25 * sum);
  });

  test('false risks lie beyond it', () => {
    const { risks, positive } = drawn(600, seededRandom(8), 0.3, 0.5);
    const { eceByChance } = calibrationFigures({ risks, positive })!;
    expect(plain(risks, positive)).toBeGreaterThan(eceByChance.quantile95);
    expect(eceByChance.pValue).toBeCloseTo(1 / 1001, 12);
  });

  test('the order of the rows changes no digit', () => {
    const { risks, positive } = drawn(300, seededRandom(5));
    const order = risks.map((_, index) => (index * 97) % 300);
    const shuffled = {
      risks: order.map((at) => risks[at]!),
      positive: order.map((at) => positive[at]!),
    };
    expect(calibrationFigures(shuffled)).toEqual(calibrationFigures({ risks, positive }));
  });

  test('nothing has no figures, one class no slope', () => {
    expect(calibrationFigures({ risks: [], positive: [] })).toBeNull();
    const one = calibrationFigures({ risks: [0.2, 0.4], positive: [0, 0] })!;
    expect([one.slope.value, one.intercept.value]).toEqual([null, null]);
    const apart = calibrationFigures({ risks: [0.2, 0.4, 0.6], positive: [0, 0, 1] })!;
    expect(apart.slope.value).toBeNull();
    expect(apart.intercept.value).not.toBeNull();
  });
});

describe('the debiased error', () => {
  test('of one bin by hand: the squared gap less the variance of the share', () => {
    // 10 at .55, 8 of them risky: (.8 − .55)² − .8 · .2 ÷ 9.
    const risks: number[] = Array<number>(10).fill(0.55);
    const positive: number[] = risks.map((_, index) => (index < 8 ? 1 : 0));
    const { rmsDebiased } = calibrationFigures({ risks, positive })!;
    expect(rmsDebiased).toBeCloseTo(Math.sqrt(0.0625 - 0.16 / 9), 12);
    // A weight of 1 for each is the same as none.
    const weighted = calibrationFigures({ risks, positive, weight: risks.map(() => 1) })!;
    expect(weighted.rmsDebiased).toBeCloseTo(rmsDebiased!, 12);
  });

  test('its square is right on average, however few there are', () => {
    const random = seededRandom(6);
    const risks = Array<number>(20).fill(0.5);
    let sum = 0;
    // Of .95 risky at .5 the gap is .45, too large for the root to be cut off at 0.
    for (let run = 0; run < 200; run += 1) {
      const positive = risks.map(() => (random() < 0.95 ? 1 : 0));
      sum += calibrationFigures({ risks, positive })!.rmsDebiased! ** 2;
    }
    expect(sum / 200).toBeCloseTo(0.45 ** 2, 2);
  });
});

describe('calibration slope and intercept', () => {
  test('hold the truth about as often as they say', () => {
    const random = seededRandom(12);
    let [slopes, intercepts] = [0, 0];
    for (let run = 0; run < 60; run += 1) {
      const { slope } = recalibrationOf(drawn(200, random, 0.6));
      if (slope.interval95![0] <= 0.6 && 0.6 <= slope.interval95![1]) slopes += 1;
      const { intercept } = recalibrationOf(drawn(200, random, 1, 0.8));
      if (intercept.interval95![0] <= 0.8 && 0.8 <= intercept.interval95![1]) intercepts += 1;
    }
    // 95 % less three standard errors of 60 runs.
    expect(slopes / 60).toBeGreaterThan(0.865);
    expect(intercepts / 60).toBeGreaterThan(0.865);
  });

  test('the intercept makes as many risky as there are', () => {
    const { risks, positive } = drawn(150, seededRandom(2), 1, 1);
    const { intercept } = calibrationFigures({ risks, positive })!;
    const expected = risks.reduce((sum, risk) => sum + chanceOf(logitOf(risk) + intercept.value!), 0);
    expect(expected).toBeCloseTo(
      positive.reduce<number>((sum, each) => sum + each, 0),
      4,
    );
  });

  test('what stands for several makes nothing more certain', () => {
    const { risks, positive } = drawn(200, seededRandom(3));
    const width = (weight?: readonly number[]) => {
      const [low, high] = calibrationFigures({ risks, positive, ...(weight && { weight }) })!.slope
        .interval95!;
      return high - low;
    };
    expect(width(risks.map((_, index) => (index % 4 === 0 ? 12 : 1)))).toBeGreaterThan(width());
  });
});
