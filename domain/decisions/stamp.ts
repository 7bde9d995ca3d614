import { z } from 'zod';
import { instantSchema } from '../transcript/transcript.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What every row of an exported file says of the export it comes from, so that a row can never lose it. */
export const stampSchema = z.object({
  /** When the file was written. */
  exported_at: instantSchema,
  /** The moment at which ages are taken. */
  as_of: instantSchema,
  /** As in the page's address, such as "from=2026-03-01&layer=rules"; empty for everything. */
  filters: z.string().max(10_000),
  /** Of Second Look. */
  app_version: z.string().max(100),
  /** Hash of the first entry of the log, which no other installation has; null of an empty log. */
  log_id: hash.nullable(),
  /** Number and hash of the log's last entry then. */
  log_seq: z.number().int().nonnegative(),
  log_hash: hash.nullable(),
  /** When that entry was noted, the public key and the signature over it, with spaces between; null when unsigned. */
  log_signature: z.string().max(600).nullish(),
});
export type Stamp = z.infer<typeof stampSchema>;

/** The columns of a stamp, in the order in which they follow those of the row. */
export const STAMP_COLUMNS = Object.keys(stampSchema.shape) as (keyof Stamp)[];

/** The stamp that a row bears; null when it bears none or one that cannot be read. */
export function readStamp(row: unknown): Stamp | null {
  // Rows without one are many, and a look is cheaper than a schema.
  if (typeof row !== 'object' || row === null || !('log_seq' in row)) return null;
  return stampSchema.safeParse(row).data ?? null;
}
