import { fieldFault, type LineFault } from '../transcript/fault.ts';
import { foreignKind } from '../transcript/foreign-file.ts';
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
  readonly reason: LineFault;

  constructor(line: number, reason: LineFault) {
    super(reason.what);
    this.name = 'BackupFault';
    this.line = line;
    this.reason = reason;
  }
}

/** The value on a line; undefined of a blank one. */
function readValue(line: Line): { value: unknown } | undefined {
  const kind = line.number === 1 && line.bytes ? foreignKind(line.bytes) : null;
  if (kind) throw new BackupFault(1, { what: 'foreign', kind });
  if (line.bytes === null)
    throw new BackupFault(line.number, { what: 'line-too-long', mebibytes: BACKUP_LINE_BYTES / 1024 / 1024 });
  // What was stored before half surrogate pairs were refused can be restored.
  const parsed = parseJsonLine(line, null);
  if (parsed === undefined) return undefined;
  if ('reason' in parsed) throw new BackupFault(line.number, parsed.reason);
  if (isNestedTooDeep(parsed.value))
    throw new BackupFault(line.number, { what: 'nested', levels: MAXIMUM_DEPTH });
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
    if (this.#isComplete) throw new BackupFault(line.number, { what: 'after-end' });
    if (this.header === null) this.header = this.#begin(line.number, parsed.value);
    else if (!this.#end(line.number, parsed.value)) return this.#row(line.number, parsed.value);
    return null;
  }

  /** @throws BackupFault when the last line was not the last of a backup */
  end(lastLine: number): BackupHeader {
    if (!this.header || !this.#isComplete) throw new BackupFault(lastLine, { what: 'ends-early' });
    return this.header;
  }

  #begin(number: number, value: unknown): BackupHeader {
    const header = backupHeaderSchema.safeParse(value);
    if (!header.success || header.data.schemaVersion > DATABASE_VERSION)
      throw new BackupFault(number, { what: 'no-backup' });
    return header.data;
  }

  #end(number: number, value: unknown): boolean {
    const footer = backupFooterSchema.safeParse(value);
    if (!footer.success) return false;
    this.#isComplete = true;
    const { rows } = footer.data;
    const missing = BACKUP_TABLES.find((table) => (this.#counts.get(table) ?? 0) !== (rows[table] ?? 0));
    if (missing) throw new BackupFault(number, { what: 'table-incomplete', table: missing });
    return true;
  }

  #row(number: number, value: unknown): BackupRow {
    const row = backupRowSchema.safeParse(value);
    if (!row.success) throw new BackupFault(number, fieldFault(row.error, value, 'backup'));
    const { table } = row.data;
    const checked = readRow(table, row.data.row, this.header!.schemaVersion);
    if (!checked.success) throw new BackupFault(number, fieldFault(checked.error, row.data.row, 'backup'));
    this.#counts.set(table, (this.#counts.get(table) ?? 0) + 1);
    return { table, row: checked.data };
  }
}
