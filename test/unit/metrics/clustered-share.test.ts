import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import {
  type Cluster,
  clusteredShare,
  studentQuantile975,
} from '../../../domain/metrics/intervals/clustered-share.ts';

// The printed table of Student's distribution, as in any textbook.
test.each([
  [1, 12.706],
  [3, 3.182],
  [4, 2.776],
  [11, 2.201],
  [30, 2.042],
  [100, 1.984],
])('the .975 quantile of Student with %d degrees of freedom', (freedom, expected) => {
  expect(studentQuantile975(freedom)).toBeCloseTo(expected, 3);
});

/** The share of Beta(a, b) up to a bound, by the midpoint rule; a and b at least 1. */
function betaUpTo(bound: number, a: number, b: number): number {
  const steps = 100_000;
  const part = (from: number, to: number) => {
    let sum = 0;
    for (let step = 0; step < steps; step += 1) {
      const at = from + ((to - from) * (step + 0.5)) / steps;
      sum += at ** (a - 1) * (1 - at) ** (b - 1);
    }
    return (sum * (to - from)) / steps;
  };
  return part(0, bound) / part(0, 1);
}

describe('a share of answers to the same items', () => {
  const items: Cluster[] = [
    { k: 3, n: 3 },
    { k: 2, n: 3 },
    { k: 0, n: 3 },
    { k: 3, n: 3 },
  ];

  // By hand: p = 8 ÷ 12, residuals 1, 0, −2, 1, v = 4 ÷ 3 · 6 ÷ 144 = .0556, three times p (1 − p) ÷ n; n* = 12 ÷ 3 ·
  // (2.20099 ÷ 3.18245)² = 1.91327. That the bounds are those of the beta distribution is integrated anew.
  test('has the bounds of as many answers as the variance between items leaves', () => {
    const { value, clustered95 } = clusteredShare(items);
    const effective = 4 * (2.200985 / 3.182446) ** 2;
    const k = value! * effective;
    const [low, high] = clustered95!;
    expect(betaUpTo(low, k, effective - k + 1)).toBeCloseTo(0.025, 3);
    expect(betaUpTo(high, k + 1, effective - k)).toBeCloseTo(0.975, 2);
  });

  test('is the same in any order, beside the plain intervals, and wider than those', () => {
    const found = clusteredShare(items);
    expect(clusteredShare(items.toReversed())).toEqual(found);
    expect(found).toMatchObject({ k: 8, n: 12 });
    expect(found.clustered95![0]).toBeLessThan(found.wilson95![0]);
    expect(found.clustered95![1]).toBeGreaterThan(found.wilson95![1]);
  });

  test('without any error has the bounds of one answer an item', () => {
    const right = Array.from({ length: 10 }, () => ({ k: 6, n: 6 }));
    // Clopper and Pearson, 10 of 10: .025 to the power of 1 ÷ 10.
    expect(clusteredShare(right).clustered95).toEqual([expect.closeTo(0.025 ** 0.1, 9), 1]);
  });

  test('of one item, or of none, has none', () => {
    expect(clusteredShare([{ k: 3, n: 5 }])).toMatchObject({ k: 3, n: 5, clustered95: null });
    expect(clusteredShare([{ k: 0, n: 0 }])).toMatchObject({ n: 0, value: null, clustered95: null });
  });
});

/** A share of Beta(a, b), as the place of the a-th of a + b − 1 uniform numbers; a and b whole. */
function betaDraw(a: number, b: number, uniform: () => number): number {
  const numbers = Array.from({ length: a + b - 1 }, uniform).sort((left, right) => left - right);
  return numbers[a - 1]!;
}

// Eight answers to each item; the probability to get an item right is Beta(a, b), whose intra-item correlation is
// 1 ÷ (a + b + 1).
test.each([
  [10, 8, 2],
  [40, 8, 2],
  [20, 3, 1],
  [40, 3, 1],
])('covers what is true with %d items of Beta(%d, %d), where Wilson does not', (count, a, b) => {
  const uniform = seededRandom(count + a);
  const truth = a / (a + b);
  const runs = 1_000;
  let [clustered, plain] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const drawn = Array.from({ length: count }, () => {
      const share = betaDraw(a, b, uniform);
      return { k: Array.from({ length: 8 }, uniform).filter((each) => each < share).length, n: 8 };
    });
    const { clustered95, wilson95 } = clusteredShare(drawn);
    const holds = ([low, high]: readonly [number, number]) => low <= truth && truth <= high;
    if (holds(clustered95!)) clustered += 1;
    if (holds(wilson95!)) plain += 1;
  }
  expect(clustered / runs).toBeGreaterThan(0.935);
  expect(plain / runs).toBeLessThan(0.92);
});
