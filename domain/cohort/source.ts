import { z } from 'zod';
import type { Stamp } from '../decisions/stamp.ts';
import { instantSchema } from '../transcript/transcript.ts';

/** This browser. */
export const OWN = 'own';
/** Files that do not say where they come from, all of them together. */
export const UNNAMED = 'unnamed';

/** Most different exports that are kept of a source. */
export const MOST_STAMPS = 2_000;

const stampSeenSchema = z.object({
  seq: z.number().int().nonnegative(),
  hash: z.string().nullable(),
  /** It held every row there was, not a part that a filter left. */
  complete: z.boolean(),
});
/** The head of a source's log at the time of an export. */
export type StampSeen = z.infer<typeof stampSeenSchema>;

const logSeenSchema = z.object({
  /** Tells it from another log of the same source. */
  id: z.string().min(1),
  entries: z.number().int().positive(),
  /** Hash of its last entry. */
  head: z.string(),
  /** Where the chain breaks; null when it holds. */
  broken: z.object({ seq: z.number().int(), reason: z.string() }).nullable(),
});
/** A log of a source that was imported; its entries are stored apart. */
export type LogSeen = z.infer<typeof logSeenSchema>;

/** Where rows or logs in the cohort come from: another installation, or files that do not say. */
export const cohortSourceSchema = z.object({
  /** Hash of the first entry of its log; "unnamed" for all files that do not say where they come from. */
  id: z.string().min(1),
  /** What the lead calls it. */
  name: z.string().max(200),
  importedAt: instantSchema,
  /** In order of number and hash. */
  stamps: z.array(stampSeenSchema),
  /** One, unless logs were imported that do not fit together. */
  logs: z.array(logSeenSchema),
});
export type CohortSource = z.infer<typeof cohortSourceSchema>;

/** What a source is called until a lead names it. */
const defaultName = (id: string): string =>
  id === UNNAMED ? 'Files that do not say' : `Browser ${id.slice(0, 8)}`;

/** A source of which nothing is known yet. */
export const newSource = (id: string, importedAt: string): CohortSource => ({
  id,
  name: defaultName(id),
  importedAt,
  stamps: [],
  logs: [],
});

/** The head that an export's stamp names. */
export const seenIn = ({ log_seq, log_hash }: Stamp, complete: boolean): StampSeen => ({
  seq: log_seq,
  hash: log_hash,
  complete,
});

const placeOf = ({ seq, hash }: StampSeen) => `${String(seq).padStart(16, '0')} ${hash}`;

/** Both lists together, each head once; complete if any export of it was. */
export function joinStamps(known: readonly StampSeen[], more: readonly StampSeen[]): StampSeen[] {
  const joined = new Map<string, StampSeen>();
  for (const stamp of [...known, ...more]) {
    const place = placeOf(stamp);
    joined.set(place, { ...stamp, complete: stamp.complete || joined.get(place)?.complete === true });
  }
  return [...joined].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, stamp]) => stamp);
}
