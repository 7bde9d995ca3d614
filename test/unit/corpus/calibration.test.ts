import { describe, expect, test } from 'vitest';
import { Random } from '../../../domain/chance/random.ts';
import { sigmoid } from '../../../domain/detection/readout.ts';
import {
  compareCalibrations,
  fitIsotonic,
  fitPlatt,
  fitTemperature,
  isotonicProbability,
  logLoss,
} from '../../../models/training/calibration.ts';

/** Logits whose truth follows sigmoid(scale × logit + shift). */
function drawn(count: number, scale: number, shift: number) {
  const random = new Random(5);
  const logits = Array.from({ length: count }, () => 2 * random.normal());
  return { logits, positives: logits.map((logit) => random.chance(sigmoid(scale * logit + shift))) };
}

describe('isotonic regression', () => {
  // Pooled by hand. Sorted truths: 0 | 1 0 0 → 1/3 | 1 0 → 1/2 | 1 | 1.
  const scores = [1, 2, 3, 4, 5, 6, 7, 8];
  const positives = [false, true, false, false, true, false, true, true];

  test('pools adjacent violators as by hand', () => {
    expect(fitIsotonic(scores, positives)).toEqual([
      { from: 1, to: 1, n: 1, value: 0 },
      { from: 2, to: 4, n: 3, value: 1 / 3 },
      { from: 5, to: 6, n: 2, value: 1 / 2 },
      { from: 7, to: 8, n: 2, value: 1 },
    ]);
  });

  test('does not depend on the order of the scores, and joins equal ones', () => {
    const reversed = fitIsotonic(scores.toReversed(), positives.toReversed());
    expect(reversed).toEqual(fitIsotonic(scores, positives));
    expect(fitIsotonic([1, 1, 2, 2], [true, false, true, true])).toEqual([
      { from: 1, to: 1, n: 2, value: 1 / 2 },
      { from: 2, to: 2, n: 2, value: 1 },
    ]);
    expect(fitIsotonic([2, 2, 1], [false, true, false])).toEqual([
      { from: 1, to: 1, n: 1, value: 0 },
      { from: 2, to: 2, n: 2, value: 1 / 2 },
    ]);
  });

  test('gives a block its value, draws a line between two, and stays flat outside', () => {
    const blocks = fitIsotonic(scores, positives);
    expect([0, 1, 3, 6, 7, 99].map((score) => isotonicProbability(blocks, score))).toEqual([
      ...[0, 0, 1 / 3, 1 / 2, 1, 1],
    ]);
    expect(isotonicProbability(blocks, 1.5)).toBeCloseTo(1 / 6, 12);
    expect(isotonicProbability(blocks, 6.5)).toBeCloseTo(3 / 4, 12);
  });
});

describe('calibration of logits', () => {
  test('Platt finds scale and shift, temperature the scale', () => {
    const skewed = drawn(20_000, 0.5, 1);
    const platt = fitPlatt(skewed.logits, skewed.positives);
    expect(platt.scale).toBeCloseTo(0.5, 1);
    expect(platt.shift).toBeCloseTo(1, 1);
    const straight = drawn(20_000, 2, 0);
    expect(fitTemperature(straight.logits, straight.positives)).toBeCloseTo(2, 0.5);
  });

  // The plain maximum of the likelihood, where undamped steps went to a scale of .05 and a shift of −4.2 · 10⁹; found
  // for the test by steps of 0.3 of Newton's, 200 of them, in a program of its own.
  const overlapping = {
    logits: [-6, -5, -4, -3, 3, 4, 5, 6],
    positives: [false, false, false, false, false, true, true, false],
  };

  test('Platt does not run away from logits that lie far apart', () => {
    const { scale, shift } = fitPlatt(overlapping.logits, overlapping.positives);
    expect(scale).toBeCloseTo(0.46092045, 7);
    expect(shift).toBeCloseTo(-2.14413327, 7);
  });

  test('where one logit separates the truths, Platt’s smoothed ones keep scale and shift finite', () => {
    const logits = [-2, -1, 1, 2];
    const { scale, shift } = fitPlatt(logits, [false, false, true, true]);
    expect(shift).toBeCloseTo(0, 9);
    // By symmetry Σ logit · (chance − target) = 0 with the targets ¼ and ¾: 2σ(2s) + σ(s) = 2¼.
    expect(2 * sigmoid(2 * scale) + sigmoid(scale)).toBeCloseTo(2.25, 9);
    expect(fitTemperature(logits, [false, false, true, true])).toBeCloseTo(scale, 9);
    const { shift: alone } = fitPlatt(logits, [true, true, true, true]);
    expect(logits.reduce((sum, logit) => sum + sigmoid(0.05 * logit + alone), 0)).toBeCloseTo(4 * (5 / 6), 6);
  });

  test('logits that point the wrong way get the least scale, with the shift that fits it', () => {
    const logits = [-3, -2, -1, 1, 2, 3];
    const positives = [true, true, true, false, true, false];
    const { scale, shift } = fitPlatt(logits, positives);
    expect(scale).toBe(0.05);
    const sum = logits.reduce((total, logit) => total + sigmoid(0.05 * logit + shift), 0);
    expect(sum).toBeCloseTo(4, 9);
  });

  test('log loss as by hand', () => {
    expect(logLoss([0.8, 0.4], [true, false])).toBeCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2, 12);
    expect(logLoss([0], [true])).toBeCloseTo(-Math.log(1e-6), 9);
  });

  test('the comparison tells a shifted logit from one that needs a scale only', () => {
    const { logits, positives } = drawn(4000, 0.5, 1);
    const figures = compareCalibrations(logits, positives);
    const [none, temperature, platt, isotonic] = figures;
    expect(figures.map(({ method }) => method)).toEqual(['none', 'temperature', 'platt', 'isotonic']);
    expect(platt!.logLoss).toBeLessThan(temperature!.logLoss);
    expect(temperature!.logLoss).toBeLessThan(none!.logLoss);
    expect(platt!.brierGap).toEqual([0, 0]);
    expect(temperature!.brierGap[0] - temperature!.brierGap[1]).toBeGreaterThan(0);
    expect(isotonic!.brier - platt!.brier).toBeCloseTo(isotonic!.brierGap[0], 12);
  });
});
