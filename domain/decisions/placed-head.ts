import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The last entry of a log at some moment, and which log it was. */
export const placedHeadSchema = z.object({
  /** Hash of the log's first entry, which no other installation has. */
  log: hash,
  seq: z.number().int().positive(),
  hash,
});
export type PlacedHead = z.infer<typeof placedHeadSchema>;
