import {
  type ClusterDecision,
  type ClusterSubject,
  decideClusterCommand,
  isDecidable,
  waitsWithCluster,
} from '../../domain/commands/matching/decide-cluster.ts';
import {
  readClusterUndo,
  undoableCluster,
  undoClusterCommand,
} from '../../domain/commands/matching/undo-cluster.ts';
import type { LogEntryOf } from '../../domain/decisions/log-entry.ts';
import type { Entry } from '../../domain/matching/bank/entry.ts';
import type { Cluster } from '../../domain/matching/cluster/cluster.ts';
import { sampledOf, sampleOf } from '../../domain/matching/cluster/sample.ts';
import type { Case } from '../../domain/queue/case.ts';
import { allBanks, getEntries } from '../../storage/banks.ts';
import { casesOfTranscripts } from '../../storage/cases.ts';
import { allClusters, getCluster, membersOfClusters } from '../../storage/clusters.ts';
import { goldenTranscriptIds } from '../../storage/golden-items.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKind } from '../../storage/log.ts';
import { getPictures } from '../../storage/pictures.ts';
import { storedReader } from '../../storage/reader.ts';
import { answerOf } from '../base/door.ts';
import { actingReviewer, authorise } from '../people/session.ts';

/** What an alert said of a cluster. */
export type RaisedAlert = LogEntryOf<'cluster-alert'>['payload'];

/** A cluster with the alert that is open on it; null for none. */
export interface AlertedCluster extends Cluster {
  /** What its first member is called. */
  name: string;
  alert: RaisedAlert | null;
}

/** The open alert of a cluster, of all there were, oldest first. */
function alertOf({ id, alertedAt }: Cluster, alerts: readonly LogEntryOf<'cluster-alert'>[]) {
  if (alertedAt === null) return null;
  return alerts.findLast(({ payload }) => payload.clusterId === id)?.payload ?? null;
}

/** What pictures are called, by their ids. */
const namesOf = async (pictureIds: readonly string[]) =>
  new Map((await getPictures(pictureIds)).map(({ id, name }) => [id, name]));

async function readClusters(): Promise<AlertedCluster[]> {
  await authorise('decide-clusters');
  const [clusters, alerts] = await Promise.all([allClusters(), entriesOfKind('cluster-alert')]);
  const founders = clusters.filter(({ kind }) => kind === 'pictures').map(({ founderId }) => founderId);
  const names = await namesOf(founders);
  return clusters
    .map((each) => ({
      ...each,
      name: names.get(each.founderId) ?? each.founderId,
      alert: alertOf(each, alerts),
    }))
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

/** The latest decision for a cluster that was not undone. */
export interface ClusterReview {
  entry: LogEntryOf<'cluster-decided'>;
  /** Whether who looks can undo it. */
  isUndoable: boolean;
}

async function latestReview(clusterId: string, who: string): Promise<ClusterReview | null> {
  const [decided, undone] = await Promise.all([
    entriesOfKind('cluster-decided'),
    entriesOfKind('cluster-undone'),
  ]);
  const gone = new Set(undone.map(({ payload }) => payload.decidedSeq));
  const entry = decided.findLast((each) => each.payload.clusterId === clusterId && !gone.has(each.seq));
  if (!entry) return null;
  const isUndoable = undoableCluster(await readClusterUndo(storedReader, entry.seq), who) !== null;
  return { entry, isUndoable };
}

/** An entry that pictures of a cluster match. */
export interface MatchedEntry {
  entryId: string;
  /** Null where it is not stored any more. */
  entry: Entry | null;
  bankName: string | null;
  /** Matches with it that wait. */
  waiting: number;
}

/** Entries with which matches of these cases wait, those with the most first. */
async function matchedEntries(cases: readonly Case[]): Promise<MatchedEntry[]> {
  const waiting = Map.groupBy(
    cases.flatMap((each) => (each.match && waitsWithCluster(each) ? [each.match] : [])),
    ({ entryId }) => entryId,
  );
  const banks = new Map((await allBanks()).map((bank) => [bank.id, bank.name]));
  const entries = new Map((await getEntries([...waiting.keys()])).map((entry) => [entry.id, entry]));
  const found = [...waiting].map(([entryId, { length, 0: first }]) => ({
    ...{ entryId, waiting: length, entry: entries.get(entryId) ?? null },
    bankName: banks.get(first!.bankId) ?? null,
  }));
  return found.sort((one, other) => other.waiting - one.waiting || (one.entryId < other.entryId ? -1 : 1));
}

/** A member to be looked at. */
interface SampledMember {
  itemId: string;
  /** What it is called. */
  name: string;
  similarity: number;
}

/** What is known of a cluster to review it. */
export interface ClusterView extends AlertedCluster {
  itemIds: string[];
  /** Members to look at, the founder first. */
  sample: SampledMember[];
  /** Of pictures: the entries whose matches wait, and the one that a decision is about; null for none. */
  entries: MatchedEntry[];
  entryId: string | null;
  /** Members whose cases a decision decides; of them the ones that get their case by it. */
  toDecide: number;
  toOpen: number;
  /** Members that were decided, or that somebody decides apart from the cluster. */
  apart: number;
  latest: ClusterReview | null;
}

async function readCluster(id: string, wanted: string | null): Promise<ClusterView | null> {
  await authorise('decide-clusters');
  const [cluster, { name: who }] = await Promise.all([getCluster(id), actingReviewer()]);
  if (!cluster) return null;
  const members = await membersOfClusters([id]);
  const itemIds = members.map(({ itemId }) => itemId);
  const [cases, golden, alerts, latest] = await Promise.all([
    casesOfTranscripts(itemIds),
    goldenTranscriptIds(),
    entriesOfKind('cluster-alert'),
    latestReview(id, who),
  ]);
  const { kind } = cluster;
  const entries = kind === 'pictures' ? await matchedEntries(cases) : [];
  const entryId = (entries.find((each) => each.entryId === wanted) ?? entries[0])?.entryId ?? null;
  const subject: ClusterSubject = kind === 'pictures' ? { kind, entryId } : { kind };
  const stored = cases.filter((each) => isDecidable(each, subject));
  const covered = new Set(cases.filter(({ match }) => !match).map(({ transcriptId }) => transcriptId));
  const toOpen =
    kind === 'transcripts'
      ? itemIds.filter((itemId) => !covered.has(itemId) && !golden.has(itemId)).length
      : 0;
  const toDecide = stored.length + toOpen;
  const drawn = sampleOf(cluster, sampledOf(cluster, itemIds, stored));
  const names = await namesOf(kind === 'pictures' ? [cluster.founderId, ...drawn] : []);
  const similarity = new Map(members.map((each) => [each.itemId, each.similarity]));
  const decided = new Set(stored.map(({ transcriptId }) => transcriptId)).size + toOpen;
  return {
    ...{ ...cluster, alert: alertOf(cluster, alerts), itemIds, entries, entryId, latest },
    name: names.get(cluster.founderId) ?? cluster.founderId,
    sample: drawn.map((itemId) => ({
      itemId,
      name: names.get(itemId) ?? itemId,
      similarity: similarity.get(itemId) ?? 1,
    })),
    ...{ toDecide, toOpen, apart: itemIds.length - decided },
  };
}

/**
 * A cluster to be reviewed, live; null of one that is stored no more.
 * @param entryId of pictures: whose matches are to be decided; null for those of which most wait
 */
export const liveCluster = (id: string, entryId: string | null) => live(() => readCluster(id, entryId));

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
