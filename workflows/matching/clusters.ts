import {
  type ClusterDecision,
  decideClusterCommand,
  isDecidable,
} from '../../domain/commands/matching/decide-cluster.ts';
import { undoClusterCommand } from '../../domain/commands/matching/undo-cluster.ts';
import type { LogEntryOf } from '../../domain/decisions/log-entry.ts';
import type { Cluster } from '../../domain/matching/cluster/cluster.ts';
import { sampleOf } from '../../domain/matching/cluster/sample.ts';
import { casesOfTranscripts } from '../../storage/cases.ts';
import { allClusters, getCluster, membersOfClusters } from '../../storage/clusters.ts';
import { goldenTranscriptIds } from '../../storage/golden-items.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKind } from '../../storage/log.ts';
import { answerOf } from '../base/door.ts';
import { authorise } from '../people/session.ts';

/** What an alert said of a cluster. */
export type RaisedAlert = LogEntryOf<'cluster-alert'>['payload'];

/** A cluster with the alert that is open on it; null for none. */
export interface AlertedCluster extends Cluster {
  alert: RaisedAlert | null;
}

/** The open alert of a cluster, of all there were, oldest first. */
function alertOf({ id, alertedAt }: Cluster, alerts: readonly LogEntryOf<'cluster-alert'>[]) {
  if (alertedAt === null) return null;
  return alerts.findLast(({ payload }) => payload.clusterId === id)?.payload ?? null;
}

async function readClusters(): Promise<AlertedCluster[]> {
  await authorise('decide-clusters');
  const [clusters, alerts] = await Promise.all([allClusters(), entriesOfKind('cluster-alert')]);
  return clusters
    .map((each) => ({ ...each, alert: alertOf(each, alerts) }))
    .sort(
      (one, other) =>
        Number(other.alertedAt !== null) - Number(one.alertedAt !== null) || other.members - one.members,
    );
}

/** Every cluster, live: those with an open alert first, then the largest. */
export const liveClusters = () => live(readClusters);

/** How many alerts on clusters are open, live. */
export const liveClusterAlerts = () =>
  live(async () => (await allClusters()).filter(({ alertedAt }) => alertedAt !== null).length);

/** What is known of a cluster to review it. */
export interface ClusterView extends AlertedCluster {
  itemIds: string[];
  /** Members to look at, the founder first. */
  sample: { itemId: string; similarity: number }[];
  /** Members whose cases a decision decides; of them the ones that get their case by it. */
  toDecide: number;
  toOpen: number;
  /** Members that were decided, or that somebody decides apart from the cluster. */
  apart: number;
}

async function readCluster(id: string): Promise<ClusterView | null> {
  await authorise('decide-clusters');
  const cluster = await getCluster(id);
  if (!cluster) return null;
  const members = await membersOfClusters([id]);
  const itemIds = members.map(({ itemId }) => itemId);
  const [cases, golden, alerts] = await Promise.all([
    casesOfTranscripts(itemIds),
    goldenTranscriptIds(),
    entriesOfKind('cluster-alert'),
  ]);
  const waiting = new Set(cases.filter(isDecidable).map(({ transcriptId }) => transcriptId));
  const covered = new Set(cases.map(({ transcriptId }) => transcriptId));
  const isTranscripts = cluster.kind === 'transcripts';
  const toOpen = isTranscripts
    ? itemIds.filter((itemId) => !covered.has(itemId) && !golden.has(itemId)).length
    : 0;
  const toDecide = waiting.size + toOpen;
  const similarity = new Map(members.map((each) => [each.itemId, each.similarity]));
  return {
    ...{ ...cluster, alert: alertOf(cluster, alerts), itemIds },
    sample: sampleOf(cluster, itemIds).map((itemId) => ({ itemId, similarity: similarity.get(itemId) ?? 1 })),
    ...{ toDecide, toOpen, apart: itemIds.length - toDecide },
  };
}

/** A cluster to be reviewed, live; null of one that is stored no more. */
export const liveCluster = (id: string) => live(() => readCluster(id));

/**
 * Decides the waiting cases of a cluster alike.
 * @returns what undoes it, and how many cases were decided
 * @throws Failure `incomplete`, `not-found`, `not-allowed` or `certificate-needed`
 */
export const decideCluster = (decision: ClusterDecision) => answerOf(decideClusterCommand, decision);

/**
 * Takes a decision for a cluster back.
 * @param seq of the log's entry
 * @throws Failure `nothing-to-undo` or `not-allowed`
 */
export const undoCluster = (seq: number) => answerOf(undoClusterCommand, seq);
