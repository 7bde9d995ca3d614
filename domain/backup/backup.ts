import { z } from 'zod';
import { placedHeadSchema } from '../decisions/placed-head.ts';
import { signedHeadSchema } from '../decisions/signed-head.ts';
import { instantSchema } from '../transcript/transcript.ts';
import { type BackupTable, TABLE_ROWS } from './table-rows.ts';

export const BACKUP_TABLES = Object.keys(TABLE_ROWS) as BackupTable[];

/** Version of the database that this code has: the newest whose backups it reads. */
export const DATABASE_VERSION = 9;

/** First line of a backup. What was added to the format later is optional. */
export const backupHeaderSchema = z.object({
  format: z.literal('second-look-backup'),
  formatVersion: z.literal(1),
  schemaVersion: z.number().int().positive(),
  createdAt: instantSchema,
  /** The log's last entry and the hash of its first, so that a log that is cut off is noticed; null when empty. */
  log: placedHeadSchema.nullish(),
  /** The heads that were noted until then, each signed. */
  heads: z.array(signedHeadSchema).optional(),
  /** It holds the generated history of a practice team; left out of all others. */
  practiceTeam: z.literal(true).optional(),
});
export type BackupHeader = z.infer<typeof backupHeaderSchema>;

/** Last line of a backup: how many rows each table had, so that a cut-off file is noticed. */
export const backupFooterSchema = z.object({
  /** A backup of an older version lacks the tables that came later. */
  rows: z.partialRecord(z.enum(Object.keys(TABLE_ROWS) as [BackupTable, ...BackupTable[]]), z.number().int()),
});

/** A line between them. */
export const backupRowSchema = z.object({
  table: z.enum(Object.keys(TABLE_ROWS) as [BackupTable, ...BackupTable[]]),
  row: z.unknown(),
});

/**
 * Bytes in one line of a backup, many times the longest that an import takes in. Writing and reading keep to the same
 * number: what is written can be read, whatever the envelope adds to a row.
 */
export const BACKUP_LINE_BYTES = 256 * 1024 * 1024;

/** A line that the reader of backups would refuse. */
export class BackupLineTooLong extends Error {}

/**
 * A line of a backup.
 * @throws BackupLineTooLong
 */
export function backupLine(value: object): string {
  const line = JSON.stringify(value);
  // A UTF-16 unit takes three bytes at most, so that only what may be too long is measured.
  if (line.length * 3 > BACKUP_LINE_BYTES && new Blob([line]).size > BACKUP_LINE_BYTES)
    throw new BackupLineTooLong();
  return `${line}\n`;
}
