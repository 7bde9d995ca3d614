import { type Cluster, type ClusterKind, hourOf, type Membership, withArrivals } from './cluster.ts';

/** An item that comes. */
export interface Arriving {
  id: string;
  /** When it came, ISO 8601. */
  at: string;
}

/** What is near what: by MinHash or by a hash of pictures; the clusters do not know. */
export interface Nearness {
  kind: ClusterKind;
  /** Items that came before and are near enough to link, in any order. */
  neighbours(id: string): readonly string[];
  /** How alike two items are, 0 to 1; the same in either order. */
  similarity(one: string, other: string): number;
  /** Similarity to the founder that every member has at least: keeps chains of small steps out. */
  nearFounder: number;
}

/**
 * Clusters as items come: single linkage, bounded by the founder. An item joins a cluster when it is near a member and
 * at least {@link Nearness.nearFounder} alike its founder; of several, the one whose founder is most alike, then the one
 * with the lower id. Near an item of no cluster it founds one with it (the most alike, then the lowest id), and that item
 * is its founder. Clusters do not merge, so no member ever moves. Items are taken one by one in the order given: how they
 * are cut into batches makes no difference, their order does.
 */
export class ClusterGrowth {
  readonly #clusters: Map<string, Cluster>;
  readonly #memberships: Map<string, Membership>;
  readonly #changed = { clusters: new Set<string>(), items: new Set<string>() };

  /** Goes on from what is stored. */
  constructor(clusters: readonly Cluster[], memberships: readonly Membership[]) {
    this.#clusters = new Map(clusters.map((each) => [each.id, each]));
    this.#memberships = new Map(memberships.map((each) => [each.itemId, each]));
  }

  /** Takes an item; one that is a member already is left alone. */
  add(item: Arriving, nearness: Nearness): void {
    if (this.#memberships.has(item.id)) return;
    const near = nearness.neighbours(item.id).filter((id) => id !== item.id);
    const founders = new Set<string>();
    const alone: string[] = [];
    for (const id of near) {
      const cluster = this.#memberships.get(id);
      if (!cluster) alone.push(id);
      else founders.add(this.#clusters.get(cluster.clusterId)!.founderId);
    }
    const joined = mostAlike(item.id, [...founders], nearness);
    const partner = joined ? null : mostAlike(item.id, alone, nearness);
    if (joined) this.#join(item, joined);
    else if (partner) this.#found(item, partner, nearness.kind);
  }

  /** Every cluster and membership, each in order of its id. */
  all(): { clusters: Cluster[]; memberships: Membership[] } {
    return {
      clusters: [...this.#clusters.values()].sort((one, other) => order(one.id, other.id)),
      memberships: [...this.#memberships.values()].sort((one, other) => order(one.itemId, other.itemId)),
    };
  }

  /** What has changed since the last time this was asked, to be stored. */
  takeChanges(): { clusters: Cluster[]; memberships: Membership[] } {
    const { clusters, items } = this.#changed;
    const changes = {
      clusters: [...clusters].map((id) => this.#clusters.get(id)!),
      memberships: [...items].map((id) => this.#memberships.get(id)!),
    };
    clusters.clear();
    items.clear();
    return changes;
  }

  #join(item: Arriving, { id: founderId, similarity }: Alike): void {
    const cluster = this.#clusters.get(this.#memberships.get(founderId)!.clusterId)!;
    this.#put({
      ...cluster,
      members: cluster.members + 1,
      arrivals: withArrivals(cluster.arrivals, hourOf(item.at)),
    });
    this.#enter({ itemId: item.id, clusterId: cluster.id, at: item.at, similarity });
  }

  #found(item: Arriving, { id: founderId, similarity }: Alike, kind: ClusterKind): void {
    const id = `${kind}:${founderId}`;
    this.#put({
      ...{ id, kind, founderId, createdAt: item.at, members: 2, arrivals: [] },
      ...{ alertedAt: null, reviewedAt: null, reviewedMembers: 0 },
    });
    this.#enter({ itemId: founderId, clusterId: id, at: item.at, similarity: 1 });
    this.#enter({ itemId: item.id, clusterId: id, at: item.at, similarity });
  }

  #put(cluster: Cluster): void {
    this.#clusters.set(cluster.id, cluster);
    this.#changed.clusters.add(cluster.id);
  }

  #enter(membership: Membership): void {
    this.#memberships.set(membership.itemId, membership);
    this.#changed.items.add(membership.itemId);
  }
}

interface Alike {
  id: string;
  similarity: number;
}

const order = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** Of some items the one that is most alike another, where it is near enough to be its founder or its member. */
function mostAlike(item: string, others: readonly string[], nearness: Nearness): Alike | null {
  let most: Alike | null = null;
  for (const id of others) {
    const similarity = nearness.similarity(item, id);
    if (similarity < nearness.nearFounder) continue;
    if (!most || similarity > most.similarity || (similarity === most.similarity && id < most.id))
      most = { id, similarity };
  }
  return most;
}
