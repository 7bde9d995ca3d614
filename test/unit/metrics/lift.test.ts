import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liftByTenth } from '../../../domain/metrics/ranking/lift.ts';
import { rocAuc, type Scored } from '../../../domain/metrics/ranking/ranking.ts';

const scored = (truths: readonly number[]): Scored[] =>
  truths.map((truth, place) => ({ score: 1 - place / 100, positive: truth === 1 }));

// Twenty transcripts, two a tenth, five of them risky; each value counted by hand from the definition.
test('of twenty transcripts', () => {
  const tenths = liftByTenth(scored([1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]));
  expect(tenths.map(({ tenth, n }) => [tenth, n])).toEqual(
    Array.from({ length: 10 }, (_, at) => [at + 1, 2]),
  );
  const expected = [
    // positives, lift, gain, lift so far
    [2, 4, 0.4, 4],
    [1, 2, 0.6, 3],
    [1, 2, 0.8, 8 / 3],
    [0, 0, 0.8, 2],
    [0, 0, 0.8, 1.6],
    [0, 0, 0.8, 4 / 3],
    [1, 2, 1, 10 / 7],
    [0, 0, 1, 1.25],
    [0, 0, 1, 10 / 9],
    [0, 0, 1, 1],
  ];
  for (const [index, { positives, lift, gain, liftSoFar }] of tenths.entries())
    for (const [column, value] of [positives, lift, gain, liftSoFar].entries())
      expect(value).toBeCloseTo(expected[index]![column]!, 12);
});

test('equal scores everywhere are chance: a lift of 1 in every tenth', () => {
  const alike = [true, false, false].map((positive) => ({ score: 0.5, positive }));
  for (const { lift, gain, tenth } of liftByTenth(alike)) {
    expect(lift).toBeCloseTo(1, 12);
    expect(gain).toBeCloseTo(tenth / 10, 12);
  }
});

test('nothing risky has no lift', () => {
  expect(liftByTenth([{ score: 0.5, positive: false }])).toEqual([]);
  expect(liftByTenth([])).toEqual([]);
});

const items = fc.array(
  fc.record({
    score: fc.integer({ min: 0, max: 5 }).map((fifth) => fifth / 5),
    positive: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

function permutations<Item>(all: readonly Item[]): Item[][] {
  if (all.length === 0) return [[]];
  return all.flatMap((item, at) =>
    permutations(all.filter((_, other) => other !== at)).map((rest) => [item, ...rest]),
  );
}

/** Risky ones among the first tenths of one order, an item that lies across the end counting in part. */
function caughtInOrder(order: readonly Scored[], tenths: number): number {
  let left = (order.length * tenths) / 10;
  let caught = 0;
  for (const { positive } of order) {
    const taken = Math.max(0, Math.min(1, left));
    if (positive) caught += taken;
    left -= 1;
  }
  return caught;
}

test('is the mean over all orders of what is tied', () => {
  fc.assert(
    fc.property(items, (own) => {
      const risky = own.filter(({ positive }) => positive).length;
      if (risky === 0) return;
      const orders = permutations(own).filter((order) =>
        order.every(({ score }, at) => at === 0 || score <= order[at - 1]!.score),
      );
      for (const { tenth, gain } of liftByTenth(own)) {
        const mean =
          orders.reduce((sum, order) => sum + caughtInOrder(order, tenth), 0) / orders.length / risky;
        expect(gain).toBeCloseTo(mean, 10);
      }
    }),
    { numRuns: 40 },
  );
});

// Vuk and Curk (2006): the area under the gain curve is π ÷ 2 + (1 − π) AUC.
test('the area under the gains is that which follows from the AUC, where each tenth holds one score', () => {
  const truths = [1, 1, 0, 1, 0, 0, 1, 0, 0, 0];
  const own = scored(truths);
  const gains = [0, ...liftByTenth(own).map(({ gain }) => gain)];
  const area = gains.slice(1).reduce((sum, gain, at) => sum + (gain + gains[at]!) / 20, 0);
  expect(area).toBeCloseTo(0.4 / 2 + 0.6 * rocAuc(own)!, 12);
});

test('a weight stands for as many', () => {
  const weighted = [
    { score: 0.9, positive: true, weight: 2 },
    { score: 0.5, positive: false, weight: 3 },
    { score: 0.5, positive: true, weight: 1 },
  ];
  const repeated = weighted.flatMap(({ weight, ...each }) => Array.from({ length: weight }, () => each));
  liftByTenth(weighted).forEach((tenth, at) => {
    for (const [key, value] of Object.entries(liftByTenth(repeated)[at]!))
      expect(tenth[key as keyof typeof tenth]).toBeCloseTo(value, 10);
  });
});
