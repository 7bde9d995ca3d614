import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import {
  chanceOf,
  fitLogistic,
  isSeparated,
  type LogisticData,
  logisticErrors,
} from '../../../domain/metrics/numbers/logistic.ts';

/** The log loss by its definition, with no part of the fit. */
function loss({ logits, targets }: LogisticData, scale: number, shift: number): number {
  let sum = 0;
  for (let index = 0; index < logits.length; index += 1) {
    const chance = 1 / (1 + Math.exp(-scale * logits[index]! - shift));
    sum -= targets[index]! * Math.log(chance) + (1 - targets[index]!) * Math.log(1 - chance);
  }
  return sum;
}

const anyData = fc
  .array(
    fc.record({ logit: fc.integer({ min: -8, max: 8 }).map((half) => half / 2), positive: fc.boolean() }),
    {
      minLength: 4,
      maxLength: 40,
    },
  )
  .map((items) => ({
    logits: items.map(({ logit }) => logit),
    targets: items.map(({ positive }) => (positive ? 1 : 0)),
  }));

describe('logistic fit', () => {
  test('no curve nearby has a smaller loss, whatever the data', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        fc.pre(!isSeparated(data));
        const { scale, shift } = fitLogistic(data);
        const least = loss(data, scale, shift);
        for (const [byScale, byShift] of [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
          [1, 1],
          [-1, 1],
        ] as const)
          expect(loss(data, scale + 0.01 * byScale, shift + 0.01 * byShift)).toBeGreaterThanOrEqual(
            least * (1 - 1e-12),
          );
      }),
      { numRuns: 300 },
    );
  });

  test('two groups have their own logits: the textbook’s closed form, with its standard errors', () => {
    // 3 of 10 at 0 and 8 of 12 at 1: shift is the log-odds of the first, scale the log odds ratio, whose standard
    // error is √(1/a + 1/b + 1/c + 1/d) (B. Woolf, Annals of Human Genetics 19, 1955).
    const logits = [...Array<number>(10).fill(0), ...Array<number>(12).fill(1)];
    const targets = logits.map((_, index) => (index < 3 || (index >= 10 && index < 18) ? 1 : 0));
    const curve = fitLogistic({ logits, targets });
    expect(curve.shift).toBeCloseTo(Math.log(3 / 7), 9);
    expect(curve.scale).toBeCloseTo(Math.log((8 / 4) * (7 / 3)), 9);
    const errors = logisticErrors({ logits, targets }, curve, 'both');
    expect(errors.scale).toBeCloseTo(Math.sqrt(1 / 3 + 1 / 7 + 1 / 8 + 1 / 4), 6);
    expect(errors.shift).toBeCloseTo(Math.sqrt(1 / 3 + 1 / 7), 6);
  });

  test('a weight of two fits as two items do, and makes nothing more certain than it is', () => {
    const random = seededRandom(3);
    const logits = Array.from({ length: 200 }, () => 4 * random() - 2);
    const targets = logits.map((logit) => (random() < chanceOf(logit) ? 1 : 0));
    const weights = logits.map((_, index) => (index % 2 === 0 ? 2 : 1));
    const twice = [0, 1].flatMap((round) =>
      logits.map((_, index) => index).filter((at) => weights[at]! > round),
    );
    const repeated = {
      logits: twice.map((at) => logits[at]!),
      targets: twice.map((at) => targets[at]!),
    };
    const weighted = { logits, targets, weights };
    const curve = fitLogistic(weighted);
    expect(fitLogistic(repeated).scale).toBeCloseTo(curve.scale, 9);
    expect(fitLogistic(repeated).shift).toBeCloseTo(curve.shift, 9);
    expect(logisticErrors(weighted, curve, 'both').scale).toBeGreaterThan(
      logisticErrors(repeated, curve, 'both').scale,
    );
  });

  test('separated truths are told, touching ones too', () => {
    const of = (targets: number[]) => isSeparated({ logits: [-1, 0, 0, 2], targets });
    expect(of([0, 0, 1, 1])).toBe(true);
    expect(of([1, 1, 0, 0])).toBe(true);
    expect(of([1, 1, 1, 1])).toBe(true);
    expect(of([0, 1, 0, 0])).toBe(false);
  });
});
