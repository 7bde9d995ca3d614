import { describe, expect, test } from 'vitest';
import { noDistances, type OtherDistances } from '../../../../domain/matching/perceptual/known-distances.ts';
import {
  DistanceTally,
  falseMatchesAt,
  matchedShare,
  together,
} from '../../../../domain/metrics/matching/distance-test.ts';

const copy = (id: 'crop' | 'resize', level: 'slight' | 'strong') => ({
  truth: 'same' as const,
  transformation: { id, level },
  nearness: null,
});

function others(asItLies: readonly number[], anyWay: readonly number[]): OtherDistances {
  const counts = { asItLies: noDistances(), anyWay: noDistances() };
  for (const distance of asItLies) counts.asItLies[distance]! += 1;
  for (const distance of anyWay) counts.anyWay[distance]! += 1;
  return counts;
}

describe('a test of distances', () => {
  const tally = new DistanceTally();
  tally.add(copy('crop', 'slight'), { asItLies: 20, anyWay: 20 });
  tally.add(copy('crop', 'slight'), { asItLies: 31, anyWay: 12 });
  tally.add(copy('crop', 'slight'), { asItLies: 32, anyWay: 32 });
  tally.add(copy('crop', 'strong'), { asItLies: 90, anyWay: 30 });
  tally.add(copy('resize', 'slight'), { asItLies: 0, anyWay: 0 });
  tally.add(
    { truth: 'near-miss', transformation: null, nearness: 'one-element' },
    { asItLies: 31, anyWay: 31 },
  );
  tally.add({ truth: 'different', transformation: null, nearness: null }, { asItLies: 0, anyWay: 0 });
  tally.addOthers(others([30, 100, 110], [28, 90, 31]));
  tally.addOthers(others([120], [120]));
  const result = tally.result();
  const recall = (transformation: string, level: string, distance: number) => {
    const group = result.copies.find(
      (each) => each.transformation === transformation && each.level === level,
    )!;
    return matchedShare(group.distances.asItLies, distance);
  };

  test('counts the copies of each change within the distance, the distance itself included', () => {
    expect(recall('crop', 'slight', 31)).toMatchObject({ k: 2, n: 3 });
    expect(recall('crop', 'slight', 30)).toMatchObject({ k: 1, n: 3 });
    expect(recall('crop', 'strong', 89)).toMatchObject({ k: 0, n: 1, value: 0 });
    expect(recall('resize', 'slight', 0)).toMatchObject({ k: 1, n: 1, value: 1 });
  });

  test('a copy that was turned is found in the way it lies nearest', () => {
    expect(matchedShare(together(result.copies, 'asItLies'), 31)).toMatchObject({ k: 3, n: 5 });
    expect(matchedShare(together(result.copies, 'anyWay'), 31)).toMatchObject({ k: 4, n: 5 });
  });

  test('near misses stand by themselves; a different picture has no source', () => {
    expect(matchedShare(together(result.nearMisses, 'asItLies'), 31)).toMatchObject({ k: 1, n: 1 });
  });

  test('false matches are of comparisons of different pictures, with the bound by Clopper and Pearson', () => {
    expect(falseMatchesAt(result, 'asItLies', 31)).toMatchObject({ falseMatches: 1, comparisons: 4 });
    expect(falseMatchesAt(result, 'anyWay', 31)).toMatchObject({ falseMatches: 2, comparisons: 4 });
    const none = falseMatchesAt(result, 'asItLies', 29);
    expect(none.rate).toBe(0);
    expect(none.upper95).toBeCloseTo(1 - 0.05 ** (1 / 4), 12);
  });

  test('a set without copies has no recall', () => {
    expect(matchedShare(together([], 'asItLies'), 31)).toMatchObject({ k: 0, n: 0, value: null });
  });
});
