import type { Entry } from '../../domain/matching/bank/entry.ts';
import { getEntry } from '../../storage/banks.ts';
import { getCluster } from '../../storage/clusters.ts';
import { live } from '../../storage/live.ts';
import { authorise } from '../people/session.ts';
import {
  type PicturesBeside,
  picturesBeside,
  type TranscriptsBeside,
  transcriptsBeside,
} from './side-by-side.ts';

/** A member of a cluster beside the one that came first. */
export type ClusterMember =
  | TranscriptsBeside
  | (PicturesBeside & {
      /** The entry that it matches; null where it is stored no more, or matches none. */
      entry: Entry | null;
    });

async function readMember(id: string, itemId: string, entryId: string | null): Promise<ClusterMember | null> {
  await authorise('decide-clusters');
  const cluster = await getCluster(id);
  if (!cluster) return null;
  const { kind, founderId } = cluster;
  if (kind === 'transcripts') return transcriptsBeside(founderId, itemId);
  // The first one may be purged before the others.
  const beside = (await picturesBeside(founderId, itemId)) ?? (await picturesBeside(itemId, itemId));
  const entry = entryId === null ? undefined : await getEntry(entryId);
  return beside && { ...beside, entry: entry ?? null };
}

/**
 * A member of a cluster beside the first one, and beside the entry that a decision is about, live; null where it is
 * stored no more.
 */
export const liveClusterMember = (id: string, itemId: string, entryId: string | null) =>
  live(() => readMember(id, itemId, entryId));
