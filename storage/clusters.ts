import type { Cluster, Membership } from '../domain/matching/cluster/cluster.ts';
import type { WaitingItem } from '../domain/matching/cluster/waiting-item.ts';
import { database } from './database.ts';

export async function getCluster(id: string): Promise<Cluster | undefined> {
  return database.clusters.get(id);
}

/** The clusters of these ids that exist, in the order of the ids. */
export async function getClusters(ids: readonly string[]): Promise<Cluster[]> {
  return (await database.clusters.bulkGet([...ids])).filter((found) => found !== undefined);
}

/** Every cluster, in order of id. */
export async function allClusters(): Promise<Cluster[]> {
  return database.clusters.toArray();
}

/** Memberships of those of the items that are in a cluster. */
export async function membershipsOf(itemIds: readonly string[]): Promise<Membership[]> {
  return (await database.clusterMembers.bulkGet([...itemIds])).filter((found) => found !== undefined);
}

/** Every member of some clusters, in order of their ids. */
export async function membersOfClusters(clusterIds: readonly string[]): Promise<Membership[]> {
  return database.clusterMembers.where('clusterId').anyOf(clusterIds).toArray();
}

/** Those of the items that wait to be compared with what came before. */
export async function stillUnclustered(itemIds: readonly string[]): Promise<Set<string>> {
  return new Set(await database.unclustered.where('itemId').anyOf(itemIds).primaryKeys());
}

/** Every item that is in a cluster, in order of id. */
export async function allMemberships(): Promise<Membership[]> {
  return database.clusterMembers.toArray();
}

/** Items that wait, in the order in which they came; those of one moment in order of id. */
export async function waitingItems(count: number): Promise<WaitingItem[]> {
  return database.unclustered.orderBy('[at+itemId]').limit(count).toArray();
}

export async function countUnclustered(): Promise<number> {
  return database.unclustered.count();
}

/** Ids of all items that wait. */
export async function unclusteredIds(): Promise<Set<string>> {
  return new Set(await database.unclustered.toCollection().primaryKeys());
}
