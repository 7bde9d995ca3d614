import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawAuditSample, scoreBands } from '../../../domain/quality/audit-sample.ts';
import { isRight } from '../../../domain/quality/golden.ts';
import { drawSecondReview } from '../../../domain/quality/second-review.ts';
import { makeRules } from '../../fixtures/factories.ts';

/** A generator of uniform numbers from a seed (mulberry32), so that a failing case can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('an audit sample', () => {
  test('bands cover everything below the threshold, without gap or overlap', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (threshold, count) => {
          const bands = scoreBands(threshold, count);
          expect(bands[0]![0]).toBe(0);
          expect(bands.at(-1)![1]).toBe(threshold);
          for (const [index, [from]] of bands.entries())
            if (index > 0) expect(from).toBe(bands[index - 1]![1]);
        },
      ),
    );
  });

  test('draws the same number from each band, each member once, with its probability', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer(),
        (risks, perBand, seed) => {
          const items = risks.map((risk, id) => ({ risk, id }));
          const strata = drawAuditSample(items, 0.6, { bands: 6, perBand }, seeded(seed));
          const below = items.filter(({ risk }) => risk < 0.6);
          expect(strata.reduce((sum, { population }) => sum + population, 0)).toBe(below.length);
          for (const { band, drawn, population, inclusionProbability } of strata) {
            expect(drawn).toHaveLength(Math.min(perBand, population));
            expect(inclusionProbability).toBe(drawn.length / population);
            expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
            for (const { risk } of drawn) expect(risk >= band[0] && risk < band[1]).toBe(true);
          }
        },
      ),
    );
  });

  test('every member of a band is drawn equally often', () => {
    const items = Array.from({ length: 10 }, (_, id) => ({ risk: 0.1, id }));
    const random = seeded(7);
    const times = new Array<number>(10).fill(0);
    for (let round = 0; round < 5000; round += 1)
      for (const { drawn } of drawAuditSample(items, 0.5, { bands: 1, perBand: 3 }, random))
        for (const { id } of drawn) times[id]! += 1;
    // 1,500 expected of each; five standard deviations of a binomial are 162.
    for (const count of times) expect(Math.abs(count - 1500)).toBeLessThan(162);
  });
});

describe('second reviews and golden items', () => {
  test('every inconclusive case, and a share of the others', () => {
    const rules = makeRules({ secondReview: { share: 0.1 } });
    expect(drawSecondReview('inconclusive', rules, 0.99)).toEqual({ cause: 'inconclusive', probability: 1 });
    expect(drawSecondReview('confirmed', rules, 0.09)).toEqual({ cause: 'random', probability: 0.1 });
    expect(drawSecondReview('not-confirmed', rules, 0.1)).toEqual({ cause: null, probability: 0.1 });
  });

  test('confirmed is right on risk, anything else on benign', () => {
    expect(isRight('confirmed', 'risk')).toBe(true);
    expect(isRight('inconclusive', 'risk')).toBe(false);
    expect(isRight('inconclusive', 'benign')).toBe(true);
    expect(isRight('confirmed', 'benign')).toBe(false);
  });
});
