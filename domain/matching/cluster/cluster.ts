import { z } from 'zod';

export const CLUSTER_KINDS = ['transcripts', 'pictures'] as const;
export type ClusterKind = (typeof CLUSTER_KINDS)[number];

/** Hours since 1970-01-01T00:00Z, a whole number: the hour that a moment lies in. */
export function hourOf(at: string): number {
  return Math.floor(Date.parse(at) / 3_600_000);
}

const hour = z.int();
const count = z.int().positive();

/** Arrivals of an hour. */
const arrivalsSchema = z.object({ hour, count });
export type Arrivals = z.infer<typeof arrivalsSchema>;

/** Items that are near each other, and how they came. */
export const clusterSchema = z.object({
  id: z.string(),
  kind: z.enum(CLUSTER_KINDS),
  /** The item that came first: every member is near it. */
  founderId: z.string(),
  /** When the second item came, ISO 8601: before, there was no cluster. */
  createdAt: z.iso.datetime(),
  members: z.int().min(2),
  /** Members that came after the first two, by hour, ascending. */
  arrivals: z.array(arrivalsSchema),
  /** When the latest alert was raised that nobody has reviewed yet; null for none. */
  alertedAt: z.iso.datetime().nullable(),
  /** The latest review, from which its growth and size count anew; null for none. */
  reviewedAt: z.iso.datetime().nullable(),
  /** Members at the latest review; 0 before it. */
  reviewedMembers: z.int().min(0),
});
export type Cluster = z.infer<typeof clusterSchema>;

/** That an item is in a cluster. */
export const membershipSchema = z.object({
  itemId: z.string(),
  clusterId: z.string(),
  /** When it came into a cluster, ISO 8601. */
  at: z.iso.datetime(),
  /** To the founder, 0 to 1; 1 for the founder itself. */
  similarity: z.number().min(0).max(1),
});
export type Membership = z.infer<typeof membershipSchema>;

/** Arrivals with some more in an hour. */
export function withArrivals(arrivals: readonly Arrivals[], hour: number, more = 1): Arrivals[] {
  const at = arrivals.findIndex((each) => each.hour >= hour);
  if (at < 0) return [...arrivals, { hour, count: more }];
  const found = arrivals[at]!;
  return found.hour === hour
    ? arrivals.with(at, { hour, count: found.count + more })
    : arrivals.toSpliced(at, 0, { hour, count: more });
}

/** A cluster that was reviewed as it stands: its alert is settled and the bar starts anew. */
export function reviewedCluster(cluster: Cluster, at: string): Cluster {
  return { ...cluster, alertedAt: null, reviewedAt: at, reviewedMembers: cluster.members };
}
