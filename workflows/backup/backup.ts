import { BACKUP_TABLES, BackupLineTooLong, backupLine } from '../../domain/backup/backup.ts';
import type { BackupTable } from '../../domain/backup/table-rows.ts';
import { restoreCommand } from '../../domain/commands/backup/restore.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { readTable } from '../../storage/all-tables.ts';
import { database } from '../../storage/database.ts';
import { logPlace } from '../../storage/log.ts';
import { answerOf } from '../base/door.ts';
import { asFailure } from '../base/failure.ts';
import { isPractice } from '../base/open-data.ts';
import { rollBackInterruptedImports } from '../intake/running-import.ts';
import { noteHead, signedHeads } from '../log/known-heads.ts';
import { forgetClusters } from '../matching/growing-clusters.ts';
import { authorise, authoriseReplacing, findSeat } from '../people/session.ts';
import { ensureReviewPolicy } from '../policy/review-policy.ts';
import { forgetSearchTexts } from '../queue/transcript-search.ts';
import { forgetOldNotes } from '../review/drafts.ts';
import { forgetSimilarCases } from '../review/similar-cases.ts';
import { forgetSecondScores } from '../scoring/second-scores.ts';
import { endOwnWork } from './own-work.ts';
import { type CheckedBackup, readBackup } from './read-backup.ts';

/** A row as a line of the backup. */
function rowLine(table: BackupTable, row: unknown): string {
  try {
    return backupLine({ table, row });
  } catch (error) {
    if (!(error instanceof BackupLineTooLong || error instanceof RangeError)) throw error;
    throw new Failure('too-large', { what: 'backup-row', table });
  }
}

/**
 * The whole database as one JSON Lines file, read in one transaction so that it is of one moment.
 * @throws Failure `not-allowed`, `no-reviewer`, `too-large`
 */
export async function createBackup(): Promise<Blob> {
  await authorise('back-up');
  const heads = await signedHeads();
  const parts: string[] = [];
  const rows: Partial<Record<BackupTable, number>> = {};
  await database.transaction('r', database.tables, async () => {
    const createdAt = new Date().toISOString();
    const header = {
      format: 'second-look-backup',
      formatVersion: 1,
      schemaVersion: database.verno,
      createdAt,
      log: await logPlace(),
      heads,
      ...(isPractice && { practiceTeam: true }),
    };
    parts.push(backupLine(header));
    for (const table of BACKUP_TABLES) {
      const stored = await readTable(table);
      rows[table] = stored.length;
      for (const row of stored) parts.push(rowLine(table, row));
    }
  });
  parts.push(backupLine({ rows }));
  return new Blob(parts, { type: 'application/jsonl' });
}

/**
 * Replaces everything stored with a backup that was checked, all or nothing; the log then says so, and which log it
 * replaced. What this tab imports or scores is ended first; what other tabs are at can write nothing any more, and they
 * begin anew.
 * @throws Failure `not-allowed`, `no-reviewer` or `storage-full`; nothing is changed then
 */
export async function replaceWith({ tables }: CheckedBackup, source: string): Promise<void> {
  await authoriseReplacing(restoreCommand.by);
  await endOwnWork();
  try {
    await answerOf(restoreCommand, { rows: tables, source });
    forgetOldNotes();
    await rollBackInterruptedImports();
    await ensureReviewPolicy();
    await findSeat();
  } catch (error) {
    throw asFailure(error);
  }
  await noteHead();
  forgetSearchTexts();
  forgetSimilarCases();
  forgetClusters();
  forgetSecondScores();
}

/**
 * Checks a backup and replaces everything stored with it, without asking anybody in between.
 * @throws Failure as {@link readBackup} and {@link replaceWith}
 */
export async function restoreBackup(stream: ReadableStream<Uint8Array>, source: string): Promise<void> {
  await replaceWith(await readBackup(stream), source);
}
