import type { Cluster, Membership } from '../matching/cluster/cluster.ts';
import { withoutItems } from '../matching/cluster/without-items.ts';
import { rowsWithout } from '../training/calibration-purge.ts';
import type { CalibrationRow } from '../training/calibration-row.ts';
import type { Reader } from './reader.ts';
import type { FormerKey } from './records.ts';
import type { Work } from './work.ts';

/** Tables that something of a transcript or a picture stands in, apart from its cases. */
export const TRANSCRIPT_TABLES = [
  ...(['transcripts', 'pictures', 'unassessed', 'setAside', 'assessments', 'goldenItems'] as const),
  ...([
    'formerAssessments',
    'shadowFlags',
    'calibrationSessions',
    'clusters',
    'clusterMembers',
    'unclustered',
  ] as const),
] as const;

/** What refers to transcripts by other keys than theirs. */
export interface TranscriptReferences {
  /** Of all candidates that may have flagged some. */
  candidateIds: string[];
  calibration: CalibrationRow[];
  former: FormerKey[];
  /** The clusters that they are in, with every member. */
  clusters: Cluster[];
  members: Membership[];
}

/** Reads what refers to some transcripts. */
export async function readReferences(
  reader: Pick<
    Reader,
    'formerAssessments' | 'shadowFlags' | 'calibrationSessions' | 'clusters' | 'clusterMembers'
  >,
  transcriptIds: readonly string[],
): Promise<TranscriptReferences> {
  const memberships = await reader.clusterMembers.getAll(transcriptIds);
  const clusterIds = [...new Set(memberships.map(({ clusterId }) => clusterId))];
  return {
    candidateIds: await reader.shadowFlags.candidateIds(),
    calibration: await reader.calibrationSessions.all(),
    former: await reader.formerAssessments.keysOf(transcriptIds),
    clusters: await reader.clusters.getAll(clusterIds),
    members: await reader.clusterMembers.ofClusters(clusterIds),
  };
}

/** Deletes transcripts and pictures with what was found in them and made of them, and empties what talks of them. */
export function deleteTranscripts(
  work: Work,
  ids: readonly string[],
  { candidateIds, calibration, former, clusters, members }: TranscriptReferences,
): void {
  if (ids.length === 0) return;
  const tables = ['transcripts', 'pictures', 'unassessed', 'setAside', 'assessments', 'goldenItems'] as const;
  for (const table of tables) work.deleteAll(table, ids);
  work.deleteAll('unclustered', ids);
  if (former.length > 0) work.deleteAll('formerAssessments', former);
  leaveClusters(work, new Set(ids), clusters, members);
  for (const candidateId of candidateIds) for (const id of ids) work.delete('shadowFlags', [candidateId, id]);
  work.putAll('calibrationSessions', rowsWithout(calibration, new Set(ids)));
}

/** Takes items out of their clusters; a cluster that ends with one of them goes too. */
function leaveClusters(
  work: Work,
  gone: ReadonlySet<string>,
  clusters: readonly Cluster[],
  members: readonly Membership[],
): void {
  const left = withoutItems(clusters, members, gone);
  work.put('clusters', ...left.changed);
  work.delete('clusters', ...left.ended);
  if (left.released.length > 0) work.deleteAll('clusterMembers', left.released);
}
