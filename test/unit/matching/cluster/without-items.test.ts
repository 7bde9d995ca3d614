import { describe, expect, test } from 'vitest';
import type { Cluster, Membership } from '../../../../domain/matching/cluster/cluster.ts';
import { SAMPLE_SIZE, sampleOf } from '../../../../domain/matching/cluster/sample.ts';
import { withoutItems } from '../../../../domain/matching/cluster/without-items.ts';

const moment = (day: number) => `2026-03-0${day}T10:00:00.000Z`;
const ids = ['a', 'b', 'c', 'd'];
const cluster: Cluster = {
  ...{ id: 'transcripts:a', kind: 'transcripts', founderId: 'a', createdAt: moment(1), members: 4 },
  ...{ arrivals: [], alertedAt: null, reviewedAt: moment(3), reviewedMembers: 3 },
};
const memberships: Membership[] = ids.map((itemId, index) => ({
  ...{ itemId, clusterId: cluster.id, at: moment(index + 1), similarity: 0.9 },
}));
const without = (...gone: string[]) => withoutItems([cluster], memberships, new Set(gone));

describe('a cluster of which items go', () => {
  test('has fewer members, of those that were reviewed too', () => {
    expect(without('b')).toEqual({
      changed: [{ ...cluster, members: 3, reviewedMembers: 2 }],
      ...{ ended: [], released: ['b'] },
    });
    expect(without('d').changed).toMatchObject([{ members: 3, reviewedMembers: 3 }]);
    expect(without('e')).toEqual({ changed: [], ended: [], released: [] });
  });

  test('ends with its founder, and when one member is left', () => {
    const ended = { changed: [], ended: [cluster.id], released: ids };
    expect(without('a')).toEqual(ended);
    expect(without('b', 'c', 'd')).toEqual(ended);
  });
});

describe('a sample', () => {
  const many = Array.from({ length: 40 }, (_, index) => `t-${index}`);
  const of = (members: number) => sampleOf({ id: 'transcripts:t-3', founderId: 't-3', members }, many);

  test('begins with the founder, and is the same however the members are ordered', () => {
    expect(of(40)).toHaveLength(SAMPLE_SIZE);
    expect(new Set(of(40)).size).toBe(SAMPLE_SIZE);
    expect(of(40)[0]).toBe('t-3');
    const turned = sampleOf({ id: 'transcripts:t-3', founderId: 't-3', members: 40 }, many.toReversed());
    expect(turned).toEqual(of(40));
    expect(of(41)).not.toEqual(of(40));
  });

  test('is everything of a small cluster', () => {
    expect(sampleOf({ id: 'x', founderId: 'b', members: 3 }, ['a', 'b', 'c']).sort()).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});
