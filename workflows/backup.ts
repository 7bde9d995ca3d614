import { findChainBreak } from '../domain/decisions/hash-chain.ts';
import type { LogEntry } from '../domain/decisions/log-entry.ts';
import {
  BACKUP_ROWS,
  BACKUP_TABLES,
  type BackupTable,
  backupFooterSchema,
  backupHeaderSchema,
  backupRowSchema,
} from '../domain/export/backup.ts';
import { describeForeignFile } from '../domain/transcript/foreign-file.ts';
import { splitLines } from '../domain/transcript/lines.ts';
import { describeIssues, parseJsonLine } from '../domain/transcript/read-transcripts.ts';
import { database } from '../storage/database.ts';
import { appendToLog } from '../storage/log.ts';
import { upgradeTables } from '../storage/upgrades.ts';
import { readTable, replaceTables, type TableRows } from '../storage/whole.ts';
import { forgetOldNotes } from './drafts.ts';
import { asFailure, WorkflowFailure } from './failure.ts';
import { rollBackInterruptedImports } from './intake.ts';
import { endOwnWork } from './own-work.ts';
import { forgetSecondScores } from './second-scores.ts';
import { authorise, findSeat } from './session.ts';
import { forgetSearchTexts } from './transcript-search.ts';

/** The whole database as one JSON Lines file, read in one transaction so that it is of one moment. */
export async function createBackup(): Promise<Blob> {
  await authorise('back-up');
  const parts: string[] = [];
  const rows: Partial<Record<BackupTable, number>> = {};
  await database.transaction('r', database.tables, async () => {
    const createdAt = new Date().toISOString();
    const header = {
      format: 'second-look-backup',
      formatVersion: 1,
      schemaVersion: database.verno,
      createdAt,
    };
    parts.push(`${JSON.stringify(header)}\n`);
    for (const table of BACKUP_TABLES) {
      const stored = await readTable(table);
      rows[table] = stored.length;
      for (const row of stored) parts.push(`${JSON.stringify({ table, row })}\n`);
    }
  });
  parts.push(`${JSON.stringify({ rows })}\n`);
  return new Blob(parts, { type: 'application/jsonl' });
}

function damaged(line: number, reason: string): WorkflowFailure {
  return new WorkflowFailure(
    'damaged-backup',
    `Line ${line} of the backup: ${reason}. Nothing was changed; choose another backup.`,
  );
}

/** Reads a whole backup into memory and checks all of it, because it replaces everything or nothing. */
async function readBackup(stream: ReadableStream<Uint8Array>): Promise<TableRows> {
  const tables = Object.fromEntries(BACKUP_TABLES.map((table) => [table, [] as unknown[]])) as TableRows;
  let complete = false;
  let number = 0;
  let schemaVersion = 0;
  for await (const line of splitLines(stream)) {
    number = line.number;
    const foreign = number === 1 && line.bytes ? describeForeignFile(line.bytes) : null;
    if (foreign) throw damaged(1, `this is ${foreign}`);
    const parsed = parseJsonLine(line);
    if (parsed === undefined) continue;
    if ('reason' in parsed) throw damaged(number, parsed.reason);
    if (complete) throw damaged(number, 'something follows the end');
    if (number === 1) {
      const header = backupHeaderSchema.safeParse(parsed.value);
      if (!header.success || header.data.schemaVersion > database.verno)
        throw damaged(1, 'this is no backup of Second Look, or one of a newer version');
      schemaVersion = header.data.schemaVersion;
      continue;
    }
    const footer = backupFooterSchema.safeParse(parsed.value);
    if (footer.success) {
      const missing = BACKUP_TABLES.find((table) => tables[table].length !== (footer.data.rows[table] ?? 0));
      if (missing) throw damaged(number, `the table ${missing} is not complete`);
      complete = true;
      continue;
    }
    const row = backupRowSchema.safeParse(parsed.value);
    if (!row.success) throw damaged(number, describeIssues(row.error));
    const checked = BACKUP_ROWS[row.data.table].safeParse(row.data.row);
    if (!checked.success) throw damaged(number, describeIssues(checked.error));
    tables[row.data.table].push(checked.data);
  }
  if (!complete) throw damaged(number, 'the file ends too early');
  const broken = findChainBreak(tables.log as LogEntry[]);
  if (broken)
    throw new WorkflowFailure(
      'damaged-backup',
      `The log in this backup does not verify: entry ${broken.seq} ${broken.reason}. Nothing was changed.`,
    );
  return schemaVersion < 3 ? upgradeTables(tables, schemaVersion) : tables;
}

/**
 * Replaces everything stored with a backup, all or nothing; the log then says so. What this tab imports or scores is
 * ended first; what other tabs are at can write nothing any more, and they begin anew.
 * @throws WorkflowFailure `damaged-backup` (with the line) or `storage-full`; nothing is changed then
 */
export async function restoreBackup(stream: ReadableStream<Uint8Array>, source: string): Promise<void> {
  const tables = await readBackup(stream);
  const { name: actor } = await authorise('back-up');
  await endOwnWork();
  try {
    await database.transaction('rw', database.tables, async () => {
      await replaceTables(tables);
      const at = new Date().toISOString();
      const payload = { source, entries: tables.log.length };
      await appendToLog({ at, actor, kind: 'restore', caseId: null, payload });
    });
    forgetOldNotes();
    await rollBackInterruptedImports();
    await findSeat();
  } catch (error) {
    throw asFailure(error);
  }
  forgetSearchTexts();
  forgetSecondScores();
}
