import {
  BACKUP_LINE_BYTES,
  BACKUP_TABLES,
  type BackupHeader,
  backupFooterSchema,
  backupHeaderSchema,
  backupRowSchema,
} from '../../domain/backup/backup.ts';
import { whatDoesNotFit } from '../../domain/backup/backup-fit.ts';
import { readRow } from '../../domain/backup/read-row.ts';
import { ChainWalk } from '../../domain/decisions/hash-chain.ts';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import type { PlacedHead } from '../../domain/decisions/placed-head.ts';
import type { SignedHead } from '../../domain/decisions/signed-head.ts';
import { isNestedTooDeep, MAXIMUM_DEPTH } from '../../domain/export/nesting.ts';
import { BACKUP_WORDS, describeFaults } from '../../domain/transcript/fault-words.ts';
import { describeForeignFile } from '../../domain/transcript/foreign-file.ts';
import { type Line, splitLines } from '../../domain/transcript/lines.ts';
import { parseJsonLine } from '../../domain/transcript/read-transcripts.ts';
import { keyOf } from '../../storage/all-tables.ts';
import { database } from '../../storage/database.ts';
import type { TableRows } from '../../storage/rows.ts';
import { upgradeTables } from '../../storage/upgrades.ts';
import { countedBytes } from '../base/counted-bytes.ts';
import { WorkflowFailure } from '../base/failure.ts';

/** Entries of the log that are hashed before the page gets its turn. */
const CHUNK = 250;

/** A backup of which everything was checked. */
export interface CheckedBackup {
  tables: TableRows;
  /** When it was made; ISO 8601. */
  createdAt: string;
  /** Where its log ends; null of an empty log. */
  place: PlacedHead | null;
  /** The heads that it says were noted when it was made. */
  heads: readonly SignedHead[];
}

/** How reading a backup is followed and stopped. */
export interface ReadingOptions {
  /** Bytes that were read so far. */
  onBytes?: (bytes: number) => void;
  signal?: AbortSignal;
}

const UNCHANGED = 'Nothing was changed.';

function damaged(line: number, reason: string): WorkflowFailure {
  return new WorkflowFailure(
    'damaged-backup',
    `Line ${line} of the backup: ${reason}. ${UNCHANGED} Choose another backup.`,
  );
}

function unfit(reason: string): WorkflowFailure {
  return new WorkflowFailure('damaged-backup', `This backup cannot be used: ${reason}. ${UNCHANGED}`);
}

function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkflowFailure('cancelled', `Reading was cancelled. ${UNCHANGED}`);
}

/** The value on a line; undefined of a blank one. */
function readValue(line: Line): { value: unknown } | undefined {
  const foreign = line.number === 1 && line.bytes ? describeForeignFile(line.bytes) : null;
  if (foreign) throw damaged(1, `this is ${foreign}`);
  if (line.bytes === null)
    throw damaged(line.number, `it is longer than ${BACKUP_LINE_BYTES / 1024 / 1024} MiB`);
  // What was stored before half surrogate pairs were refused can be restored.
  const parsed = parseJsonLine(line, null);
  if (parsed === undefined) return undefined;
  if ('reason' in parsed) throw damaged(line.number, parsed.reason);
  if (isNestedTooDeep(parsed.value))
    throw damaged(line.number, `its values are nested deeper than ${MAXIMUM_DEPTH} levels`);
  return parsed;
}

/** Takes the lines of a backup one after the other. */
class Contents {
  readonly tables = Object.fromEntries(BACKUP_TABLES.map((table) => [table, [] as unknown[]])) as TableRows;
  readonly #keys = new Set<string>();
  #header: BackupHeader | null = null;
  #isComplete = false;

  take(number: number, value: unknown): void {
    if (this.#isComplete) throw damaged(number, 'something follows the end');
    if (this.#header === null) this.#begin(number, value);
    else if (!this.#end(number, value)) this.#add(number, value, this.#header.schemaVersion);
  }

  /** What its first line says. */
  header(lastLine: number): BackupHeader {
    if (!this.#header || !this.#isComplete) throw damaged(lastLine, 'the file ends too early');
    return this.#header;
  }

  #begin(number: number, value: unknown): void {
    const header = backupHeaderSchema.safeParse(value);
    if (!header.success || header.data.schemaVersion > database.verno)
      throw damaged(number, 'this is no backup of Second Look, or one of a newer version');
    this.#header = header.data;
  }

  #end(number: number, value: unknown): boolean {
    const footer = backupFooterSchema.safeParse(value);
    if (!footer.success) return false;
    const missing = BACKUP_TABLES.find(
      (table) => this.tables[table].length !== (footer.data.rows[table] ?? 0),
    );
    if (missing) throw damaged(number, `the table ${missing} is not complete`);
    this.#isComplete = true;
    return true;
  }

  #add(number: number, value: unknown, version: number): void {
    const row = backupRowSchema.safeParse(value);
    if (!row.success) throw damaged(number, describeFaults(row.error, value, BACKUP_WORDS));
    const { table } = row.data;
    const checked = readRow(table, row.data.row, version);
    if (!checked.success) throw damaged(number, describeFaults(checked.error, row.data.row, BACKUP_WORDS));
    const key = keyOf(table, checked.data);
    if (this.#keys.has(`${table} ${key}`))
      throw damaged(
        number,
        `the table ${table} has a row of this id already: ${key.slice(1, -1).slice(0, 100)}`,
      );
    this.#keys.add(`${table} ${key}`);
    this.tables[table].push(checked.data);
  }
}

/** Verifies the chain of the log, which must end where the first line says. */
async function checkLog(
  log: readonly LogEntry[],
  { log: said }: BackupHeader,
  signal: AbortSignal | undefined,
): Promise<PlacedHead | null> {
  const walk = new ChainWalk(log.filter((entry) => entry.kind === 'purge'));
  for (let start = 0; start < log.length; start += CHUNK) {
    throwIfStopped(signal);
    const broken = walk.take(log.slice(start, start + CHUNK));
    if (broken) throw unfit(`its log does not verify, entry ${broken.seq} ${broken.reason}`);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const place = walk.head && { log: log[0]!.hash, ...walk.head };
  if (
    said !== undefined &&
    (said?.seq !== place?.seq || said?.hash !== place?.hash || said?.log !== place?.log)
  )
    throw unfit(
      `its log ends at entry ${place?.seq ?? 0}, but when it was written the log ended at entry ${said?.seq ?? 0} with another hash; it was cut off or altered since`,
    );
  return place;
}

/**
 * Reads a whole backup into memory and checks all of it, because it replaces everything or nothing: every row, that
 * ids occur once, the chain of the log, and that everything fits together. Changes nothing.
 * @throws WorkflowFailure `damaged-backup` (with the line, or what does not fit) or `cancelled`
 */
export async function readBackup(
  stream: ReadableStream<Uint8Array>,
  { onBytes = () => {}, signal }: ReadingOptions = {},
): Promise<CheckedBackup> {
  const contents = new Contents();
  let number = 0;
  try {
    for await (const line of splitLines(countedBytes(stream, onBytes, signal), BACKUP_LINE_BYTES)) {
      number = line.number;
      const parsed = readValue(line);
      if (parsed) contents.take(number, parsed.value);
    }
  } catch (error) {
    throwIfStopped(signal);
    throw error;
  }
  const header = contents.header(number);
  const { tables } = contents;
  const log = (tables.log as LogEntry[]).sort((left, right) => left.seq - right.seq);
  const place = await checkLog(log, header, signal);
  const current = upgradeTables(tables, header.schemaVersion);
  const reason = whatDoesNotFit(current);
  if (reason) throw unfit(reason);
  const { createdAt, heads = [] } = header;
  return { tables: current, createdAt, place, heads };
}
