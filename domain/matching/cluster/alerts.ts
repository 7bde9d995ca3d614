import { type Cluster, type ClusterKind, hourOf } from './cluster.ts';
import { type Counted, growthP } from './growth-test.ts';

/** Hours of the window in which growth is looked for: a whole day, so that its rhythm is the same in every window. */
const WINDOW_HOURS = 24;

/** Looks a day: one at the end of each hour. */
const LOOKS_A_DAY = 24;

/** Hours of history from which a cluster is compared with its own; a younger one with all clusters of its kind. */
const OWN_HISTORY_HOURS = 7 * 24;

/** Why a cluster needs somebody. */
export type ClusterAlert =
  | {
      reason: 'growth';
      clusterId: string;
      window: Counted;
      /** What the rate of the window is compared with. */
      history: Counted;
      compared: 'own' | 'all';
      /** See growthP. */
      p: number;
      /** What p had to be at most. */
      level: number;
    }
  | {
      reason: 'size';
      clusterId: string /** Members since the latest review. */;
      members: number;
      size: number;
    };

export interface AlertSettings {
  /** Members since the latest review from which a cluster is alerted however fast they came. */
  alertSize: number;
  /** Days between two false alarms of growth, on average over all clusters together. */
  falseAlarmDays: number;
}

/** Arrivals within hours, the first included, the last not. */
function countBetween({ arrivals }: Cluster, from: number, to: number): number {
  let sum = 0;
  for (const { hour, count } of arrivals) if (hour >= from && hour < to) sum += count;
  return sum;
}

/** The first whole hour of a cluster: its creation was no chance, so the rest of that hour is left out. */
const firstHour = ({ createdAt }: Cluster) => hourOf(createdAt) + 1;

/** The window and what was before it. */
function countsOf(cluster: Cluster, now: number): { window: Counted; history: Counted } {
  const first = firstHour(cluster);
  const reviewed = cluster.reviewedAt === null ? first : hourOf(cluster.reviewedAt) + 1;
  const from = Math.min(now, Math.max(first, reviewed, now - WINDOW_HOURS));
  return {
    window: { count: countBetween(cluster, from, now), hours: now - from },
    history: { count: countBetween(cluster, first, from), hours: Math.max(0, from - first) },
  };
}

/**
 * Clusters that have grown faster than their history makes likely, or passed a size, and whose last alert was reviewed:
 * an alert is raised once. Only whole hours count, so that asking twice within an hour says the same.
 *
 * Growth: {@link growthP} of the last {@link WINDOW_HOURS} hours (fewer in a younger cluster, or after a review) against
 * all hours before. The level is 1 ÷ (days between false alarms × looks a day × clusters looked at): under steady rates one
 * false alarm at most is expected in that many days, over all clusters (Bonferroni). A cluster with less than
 * {@link OWN_HISTORY_HOURS} before the window is compared with the histories of all clusters of its kind.
 * @param now the moment of the look, ISO 8601
 */
export function alertsDue(
  clusters: readonly Cluster[],
  now: string,
  { alertSize: size, falseAlarmDays }: AlertSettings,
): ClusterAlert[] {
  const hour = hourOf(now);
  const counts = new Map(clusters.map((each) => [each, countsOf(each, hour)]));
  const level = 1 / (falseAlarmDays * LOOKS_A_DAY * Math.max(1, clusters.length));
  const all = historiesByKind(counts);
  return clusters.flatMap((cluster): ClusterAlert[] => {
    if (cluster.alertedAt !== null) return [];
    const { window, history: own } = counts.get(cluster)!;
    const isOwn = own.hours >= OWN_HISTORY_HOURS;
    const history = isOwn ? own : all[cluster.kind];
    const p = growthP(window, history);
    const clusterId = cluster.id;
    const compared = isOwn ? 'own' : 'all';
    if (p <= level) return [{ reason: 'growth', clusterId, window, history, compared, p, level }];
    const members = cluster.members - cluster.reviewedMembers;
    return members >= size ? [{ reason: 'size', clusterId, members, size }] : [];
  });
}

/** Arrivals and hours before the window, of all clusters of each kind. */
function historiesByKind(counts: ReadonlyMap<Cluster, { history: Counted }>): Record<ClusterKind, Counted> {
  const all = { transcripts: { count: 0, hours: 0 }, pictures: { count: 0, hours: 0 } };
  for (const [{ kind }, { history }] of counts) {
    all[kind].count += history.count;
    all[kind].hours += history.hours;
  }
  return all;
}
