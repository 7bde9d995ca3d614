import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clusterSchema,
  hourOf,
  membershipSchema,
  withArrivals,
} from '../../../../domain/matching/cluster/cluster.ts';
import { ClusterGrowth, type Nearness } from '../../../../domain/matching/cluster/cluster-growth.ts';

/** Items on a line: how alike two are falls with their distance. */
interface Item {
  id: string;
  at: string;
  place: number;
}

const DAY = Date.parse('2026-03-01T00:00:00.000Z');
const itemOf = (place: number, number: number): Item => ({
  id: `i${String(number).padStart(3, '0')}`,
  at: new Date(DAY + number * 1_800_000).toISOString(),
  place,
});

/** What a growth sees of items: only those that came before are neighbours. */
function nearnessOf(items: readonly Item[]): Nearness {
  const places = new Map(items.map(({ id, place }) => [id, place]));
  const similarity = (one: string, other: string) =>
    Math.max(0, 1 - Math.abs(places.get(one)! - places.get(other)!) / 10);
  return {
    kind: 'transcripts',
    similarity,
    neighbours: (id) =>
      items.map((each) => each.id).filter((each) => each < id && similarity(id, each) >= 0.8),
    nearFounder: 0.5,
  };
}

function grown(items: readonly Item[]) {
  const growth = new ClusterGrowth([], []);
  for (const item of items) growth.add(item, nearnessOf(items));
  return growth;
}

const places = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 });
const itemsOf = (list: readonly number[]) => list.map(itemOf);

describe('clusters as items come', () => {
  test('two near ones found a cluster, whose founder came first; one alone is in none', () => {
    const { clusters, memberships } = grown(itemsOf([10, 40, 11])).all();
    expect(clusters).toEqual([
      {
        ...{ id: 'transcripts:i000', kind: 'transcripts', founderId: 'i000', members: 2, arrivals: [] },
        ...{ createdAt: itemOf(11, 2).at, alertedAt: null, reviewedAt: null, reviewedMembers: 0 },
      },
    ]);
    expect(memberships.map(({ itemId, similarity }) => [itemId, similarity])).toEqual([
      ['i000', 1],
      ['i002', 0.9],
    ]);
  });

  test('a chain of small steps ends where the founder is too far away', () => {
    const { clusters, memberships } = grown(itemsOf([0, 2, 4, 6, 8, 10])).all();
    expect(clusters.map(({ members }) => members)).toEqual([3, 3]);
    expect(memberships.map(({ clusterId }) => clusterId.slice(-4))).toEqual([
      ...['i000', 'i000', 'i000'],
      ...['i003', 'i003', 'i003'],
    ]);
  });

  test('arrivals count from the third item on, by hour', () => {
    const { clusters } = grown(itemsOf([5, 5, 5, 5, 5])).all();
    const hour = hourOf(itemOf(5, 2).at);
    expect(clusters[0]!.arrivals).toEqual([
      { hour, count: 2 },
      { hour: hour + 1, count: 1 },
    ]);
  });

  test('every member is near its founder and, when it came, near another member; counts agree', () => {
    fc.assert(
      fc.property(places, (list) => {
        const items = itemsOf(list);
        const nearness = nearnessOf(items);
        const { clusters, memberships } = grown(items).all();
        for (const cluster of clusters) {
          const own = memberships.filter(({ clusterId }) => clusterId === cluster.id);
          expect(clusterSchema.parse(cluster)).toEqual(cluster);
          expect(own).toHaveLength(cluster.members);
          expect(cluster.arrivals.reduce((sum, { count }) => sum + count, 2)).toBe(cluster.members);
          for (const membership of own) {
            expect(membershipSchema.parse(membership)).toEqual(membership);
            const { itemId, similarity } = membership;
            expect(similarity).toBe(nearness.similarity(itemId, cluster.founderId));
            expect(similarity).toBeGreaterThanOrEqual(0.5);
            const others = own.filter((each) => each.itemId !== itemId);
            expect(others.some((each) => nearness.similarity(each.itemId, itemId) >= 0.8)).toBe(true);
          }
        }
      }),
    );
  });

  test('two items that are near each other are not both left alone', () => {
    fc.assert(
      fc.property(places, (list) => {
        const items = itemsOf(list);
        const { memberships } = grown(items).all();
        const inside = new Set(memberships.map(({ itemId }) => itemId));
        const alone = items.filter(({ id }) => !inside.has(id));
        const { similarity } = nearnessOf(items);
        for (const one of alone)
          for (const other of alone)
            if (one.id < other.id) expect(similarity(one.id, other.id)).toBeLessThan(0.8);
      }),
    );
  });

  test('how items are cut into batches, stored and read again makes no difference; coming twice neither', () => {
    fc.assert(
      fc.property(places, fc.array(fc.nat(60)), (list, cuts) => {
        const items = itemsOf(list);
        const nearness = nearnessOf(items);
        const stored = { clusters: new Map(), memberships: new Map() };
        const edges = [0, ...cuts.filter((cut) => cut < items.length).sort((a, b) => a - b), items.length];
        for (const [at, from] of edges.slice(0, -1).entries()) {
          const growth = new ClusterGrowth([...stored.clusters.values()], [...stored.memberships.values()]);
          for (const item of items.slice(from, edges[at + 1])) {
            growth.add(item, nearness);
            growth.add(item, nearness);
          }
          const changes = growth.takeChanges();
          for (const each of changes.clusters) stored.clusters.set(each.id, each);
          for (const each of changes.memberships) stored.memberships.set(each.itemId, each);
          expect(growth.takeChanges()).toEqual({ clusters: [], memberships: [] });
        }
        expect(
          new ClusterGrowth([...stored.clusters.values()], [...stored.memberships.values()]).all(),
        ).toEqual(grown(items).all());
      }),
    );
  });
});

test('arrivals are kept in order of hour, however they come', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (hours) => {
      const counted = hours.reduce<{ hour: number; count: number }[]>(
        (arrivals, hour) => withArrivals(arrivals, hour),
        [],
      );
      const expected = [...new Set(hours)].sort((one, other) => one - other);
      expect(counted).toEqual(
        expected.map((hour) => ({ hour, count: hours.filter((each) => each === hour).length })),
      );
    }),
  );
});
