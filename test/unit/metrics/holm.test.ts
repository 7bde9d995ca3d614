import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { holm } from '../../../domain/metrics/numbers/holm.ts';

/** By its definition: the k-th smallest p times (m − k + 1), and never less than one before it. */
function byDefinition(pValues: readonly number[]): number[] {
  const sorted = pValues.toSorted((left, right) => left - right);
  return pValues.map((p) =>
    Math.min(
      1,
      Math.max(
        ...sorted.slice(0, sorted.lastIndexOf(p) + 1).map((each, place) => each * (sorted.length - place)),
      ),
    ),
  );
}

describe('p-values adjusted by Holm', () => {
  test('by hand: .01, .04, .03, .005 become .03, .06, .06, .02', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holm([0.4, 0.9])).toEqual([0.8, 0.9]);
    expect(holm([])).toEqual([]);
  });

  test('are what the definition says', () => {
    const random = seededRandom(4);
    for (const size of [1, 2, 5, 40]) {
      const pValues = Array.from({ length: size }, () => random() ** 3);
      expect(holm(pValues)).toEqual(byDefinition(pValues));
    }
  });
});
