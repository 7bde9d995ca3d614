import { BACKUP_WORDS, describeFaults } from '../transcript/fault-words.ts';
import { describeForeignFile } from '../transcript/foreign-file.ts';
import type { Line } from '../transcript/lines.ts';
import { parseJsonLine } from '../transcript/read-transcripts.ts';
import {
  BACKUP_LINE_BYTES,
  BACKUP_TABLES,
  type BackupHeader,
  backupFooterSchema,
  backupHeaderSchema,
  backupRowSchema,
  DATABASE_VERSION,
} from './backup.ts';
import { isNestedTooDeep, MAXIMUM_DEPTH } from './nesting.ts';
import { readRow } from './read-row.ts';
import type { BackupTable } from './table-rows.ts';

/** A line that is not as a backup has it. */
export class BackupFault extends Error {
  readonly line: number;
  /** Completes "Line 7 of the backup: …". */
  readonly reason: string;

  constructor(line: number, reason: string) {
    super(`Line ${line} of the backup: ${reason}.`);
    this.name = 'BackupFault';
    this.line = line;
    this.reason = reason;
  }
}

/** The value on a line; undefined of a blank one. */
function readValue(line: Line): { value: unknown } | undefined {
  const foreign = line.number === 1 && line.bytes ? describeForeignFile(line.bytes) : null;
  if (foreign) throw new BackupFault(1, `this is ${foreign}`);
  if (line.bytes === null)
    throw new BackupFault(line.number, `it is longer than ${BACKUP_LINE_BYTES / 1024 / 1024} MiB`);
  // What was stored before half surrogate pairs were refused can be restored.
  const parsed = parseJsonLine(line, null);
  if (parsed === undefined) return undefined;
  if ('reason' in parsed) throw new BackupFault(line.number, parsed.reason);
  if (isNestedTooDeep(parsed.value))
    throw new BackupFault(line.number, `its values are nested deeper than ${MAXIMUM_DEPTH} levels`);
  return parsed;
}

/** A row of a table, as it was backed up. */
export interface BackupRow {
  table: BackupTable;
  row: object;
}

/** Takes the lines of a backup one after the other, and checks each by itself and that none is missing. */
export class BackupLines {
  /** What its first line says; null before it was taken. */
  header: BackupHeader | null = null;
  readonly #counts = new Map<BackupTable, number>();
  #isComplete = false;

  /**
   * @returns the row on a line; null of the first line, the last, and a blank one
   * @throws BackupFault
   */
  take(line: Line): BackupRow | null {
    const parsed = readValue(line);
    if (!parsed) return null;
    if (this.#isComplete) throw new BackupFault(line.number, 'something follows the end');
    if (this.header === null) this.header = this.#begin(line.number, parsed.value);
    else if (!this.#end(line.number, parsed.value)) return this.#row(line.number, parsed.value);
    return null;
  }

  /** @throws BackupFault when the last line was not the last of a backup */
  end(lastLine: number): BackupHeader {
    if (!this.header || !this.#isComplete) throw new BackupFault(lastLine, 'the file ends too early');
    return this.header;
  }

  #begin(number: number, value: unknown): BackupHeader {
    const header = backupHeaderSchema.safeParse(value);
    if (!header.success || header.data.schemaVersion > DATABASE_VERSION)
      throw new BackupFault(number, 'this is no backup of Second Look, or one of a newer version');
    return header.data;
  }

  #end(number: number, value: unknown): boolean {
    const footer = backupFooterSchema.safeParse(value);
    if (!footer.success) return false;
    this.#isComplete = true;
    const { rows } = footer.data;
    const missing = BACKUP_TABLES.find((table) => (this.#counts.get(table) ?? 0) !== (rows[table] ?? 0));
    if (missing) throw new BackupFault(number, `the table ${missing} is not complete`);
    return true;
  }

  #row(number: number, value: unknown): BackupRow {
    const row = backupRowSchema.safeParse(value);
    if (!row.success) throw new BackupFault(number, describeFaults(row.error, value, BACKUP_WORDS));
    const { table } = row.data;
    const checked = readRow(table, row.data.row, this.header!.schemaVersion);
    if (!checked.success)
      throw new BackupFault(number, describeFaults(checked.error, row.data.row, BACKUP_WORDS));
    this.#counts.set(table, (this.#counts.get(table) ?? 0) + 1);
    return { table, row: checked.data };
  }
}
