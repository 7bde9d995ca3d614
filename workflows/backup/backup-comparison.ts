import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import { type LogRelation, relationOf } from '../../domain/decisions/log-relation.ts';
import type { PlacedHead } from '../../domain/decisions/placed-head.ts';
import { getLogEntry, logPlace } from '../../storage/log.ts';
import { type Signer, signerOf } from '../log/head-signing.ts';
import { knownHeads } from '../log/known-heads.ts';
import type { CheckedBackup } from './read-backup.ts';

/** What has to be said before a backup replaces what is stored. */
export interface BackupComparison {
  /** Where the log here ends; null when it is empty or cannot be read. */
  here: PlacedHead | null;
  /** How the backup's log stands to it; null when either is empty. */
  relation: LogRelation | null;
  /** The latest head that was noted outside of the database and is not in the backup; null of none. */
  missing: (PlacedHead & { at: string }) | null;
  /** Whose signature the backup's own head bears; null of none. */
  signer: Signer | null;
}

/** Where the log here ends, with the hash of the entry of a number; an unreadable log counts as empty. */
async function readHere(seq: number): Promise<{ place: PlacedHead | null; hash: string | undefined }> {
  try {
    return { place: await logPlace(), hash: (await getLogEntry(seq))?.hash };
  } catch {
    return { place: null, hash: undefined };
  }
}

/** Compares a backup with the log here and with the heads that were noted of it. */
export async function compareBackup({ tables, place, heads }: CheckedBackup): Promise<BackupComparison> {
  const log = tables.log as LogEntry[];
  const hashAt = (seq: number) => log[seq - 1]?.hash;
  const { place: here, hash } = await readHere(place?.seq ?? 0);
  const own = heads.findLast((head) => head.seq === place?.seq && head.hash === place.hash);
  const last = (await knownHeads()).heads.at(-1);
  const isMissing = last !== undefined && last.log === place?.log && hashAt(last.seq) !== last.hash;
  return {
    here,
    relation: relationOf({ place, hashAt }, { place: here, hashAt: () => hash }),
    missing: isMissing ? last : null,
    signer: own ? await signerOf(own) : null,
  };
}
