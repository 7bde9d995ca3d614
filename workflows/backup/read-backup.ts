import { BACKUP_LINE_BYTES, BACKUP_TABLES, type BackupHeader } from '../../domain/backup/backup.ts';
import { whatDoesNotFit } from '../../domain/backup/backup-fit.ts';
import { BackupFault, BackupLines } from '../../domain/backup/backup-lines.ts';
import type { BackupTable, TableRows } from '../../domain/backup/table-rows.ts';
import { ChainWalk } from '../../domain/decisions/hash-chain.ts';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import type { PlacedHead } from '../../domain/decisions/placed-head.ts';
import { isPracticeLog } from '../../domain/decisions/practice-marks.ts';
import type { SignedHead } from '../../domain/decisions/signed-head.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { type Line, splitLines } from '../../domain/transcript/lines.ts';
import { keyOf } from '../../storage/all-tables.ts';
import { upgradeTables } from '../../storage/upgrades.ts';
import { countedBytes } from '../base/counted-bytes.ts';
import { isPractice } from '../base/open-data.ts';

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

function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('cancelled', { what: 'backup-reading' });
}

/** Gathers the rows of a backup by table, each id once. */
class Contents {
  readonly tables = Object.fromEntries(BACKUP_TABLES.map((table) => [table, [] as unknown[]])) as Record<
    BackupTable,
    unknown[]
  >;
  readonly lines = new BackupLines();
  readonly #keys = new Set<string>();

  take(line: Line): void {
    const found = this.lines.take(line);
    if (!found) return;
    const { table, row } = found;
    const key = keyOf(table, row);
    if (this.#keys.has(`${table} ${key}`))
      throw new BackupFault(line.number, { what: 'row-twice', table, key: key.slice(1, -1).slice(0, 100) });
    this.#keys.add(`${table} ${key}`);
    this.tables[table].push(row);
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
    if (broken)
      throw new Failure('damaged-backup', { what: 'log-broken', seq: broken.seq, broken: broken.reason });
    await new Promise((resolve) => setTimeout(resolve));
  }
  const place = walk.head && { log: log[0]!.hash, ...walk.head };
  if (
    said !== undefined &&
    (said?.seq !== place?.seq || said?.hash !== place?.hash || said?.log !== place?.log)
  )
    throw new Failure('damaged-backup', { what: 'log-end', seq: place?.seq ?? 0, said: said?.seq ?? 0 });
  return place;
}

/**
 * Reads a whole backup into memory and checks all of it, because it replaces everything or nothing: every row, that
 * ids occur once, the chain of the log, and that everything fits together. Changes nothing.
 * @throws Failure `damaged-backup` (with the line, or what does not fit) or `cancelled`
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
      contents.take(line);
    }
    contents.lines.end(number);
  } catch (error) {
    throwIfStopped(signal);
    if (!(error instanceof BackupFault)) throw error;
    const { line, reason } = error;
    throw new Failure('damaged-backup', { what: 'line', line, reason });
  }
  const { tables, lines } = contents;
  const header = lines.header!;
  const log = (tables.log as LogEntry[]).sort((left, right) => left.seq - right.seq);
  const place = await checkLog(log, header, signal);
  // Generated history must never stand where people's own decisions do, nor these where they are removed with it.
  const isGenerated = header.practiceTeam === true || isPracticeLog(log);
  if (isGenerated !== isPractice)
    throw new Failure('damaged-backup', { what: isGenerated ? 'practice-team' : 'own-data' });
  const current = upgradeTables(tables, header.schemaVersion);
  const misfit = whatDoesNotFit(current);
  if (misfit) throw new Failure('damaged-backup', misfit);
  const { createdAt, heads = [] } = header;
  return { tables: current, createdAt, place, heads };
}
