import type { Cluster, Membership } from './cluster.ts';

/** What becomes of clusters when some of their items go. */
export interface LeftClusters {
  changed: Cluster[];
  /** Ids of clusters that end: their founder goes, or fewer than two members are left. */
  ended: string[];
  /** Items that are in no cluster any more: those that go, and what is left of clusters that end. */
  released: string[];
}

/**
 * Clusters without some items. A cluster ends with its founder, by whom every other was measured; what is left of it
 * can found another one with what comes.
 * @param memberships every member of these clusters
 */
export function withoutItems(
  clusters: readonly Cluster[],
  memberships: readonly Membership[],
  gone: ReadonlySet<string>,
): LeftClusters {
  const left: LeftClusters = { changed: [], ended: [], released: [] };
  const byCluster = Map.groupBy(memberships, ({ clusterId }) => clusterId);
  for (const cluster of clusters) {
    const all = byCluster.get(cluster.id) ?? [];
    const going = all.filter(({ itemId }) => gone.has(itemId));
    const members = cluster.members - going.length;
    const ends = gone.has(cluster.founderId) || members < 2;
    for (const { itemId } of ends ? all : going) left.released.push(itemId);
    if (ends) left.ended.push(cluster.id);
    else if (going.length > 0) left.changed.push({ ...cluster, members, ...reviewedOf(cluster, going) });
  }
  return left;
}

/** Members at the latest review, without those of them that go. */
function reviewedOf(
  { reviewedAt, reviewedMembers }: Cluster,
  going: readonly Membership[],
): Pick<Cluster, 'reviewedMembers'> {
  const seen = reviewedAt === null ? [] : going.filter(({ at }) => at <= reviewedAt);
  return { reviewedMembers: Math.max(0, reviewedMembers - seen.length) };
}
