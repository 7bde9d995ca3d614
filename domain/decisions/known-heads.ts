import { z } from 'zod';
import { type PlacedHead, placedHeadSchema } from './placed-head.ts';
import { notedHeadSchema, type SignedHead, signedHeadSchema } from './signed-head.ts';

/** What a noted head came from: an entry like any other, or what put another log in the place of the one before. */
const CAUSES = ['entry', 'restore', 'delete', 'break'] as const;

const knownHeadSchema = notedHeadSchema.extend({
  cause: z.enum(CAUSES),
  key: signedHeadSchema.shape.key.optional(),
  signature: signedHeadSchema.shape.signature.optional(),
});
type KnownHead = z.infer<typeof knownHeadSchema>;

const breakSchema = z.object({
  noted: knownHeadSchema,
  /** Where the log ended when it was found; null of an empty log. */
  found: placedHeadSchema.nullable(),
  /** Whether the log has an entry of the noted number, with another hash. */
  isDifferent: z.boolean(),
});
export type LogBreak = z.infer<typeof breakSchema>;

/** Heads that are remembered; of days long past the earliest go first. */
const REMEMBERED = 60;

/** The heads that were noted outside of the database, as they are kept there. */
export const knownHeadsSchema = z.object({
  format: z.literal(1),
  /** In the order in which they were noted: the last of each day, and whatever was not just an entry. */
  heads: z.array(knownHeadSchema).max(REMEMBERED),
  /** Hash of the latest entry that tells of a restore; null of none. */
  restore: z.string().nullable(),
  /** Breaks that nobody has settled yet. */
  breaks: z.array(breakSchema).max(REMEMBERED),
  /** What was kept could not be read, and began anew. */
  wasLost: z.boolean(),
});
export type KnownHeads = z.infer<typeof knownHeadsSchema>;

export const NOTHING_KNOWN: KnownHeads = { format: 1, heads: [], restore: null, breaks: [], wasLost: false };

/** What has to be known of the log to compare it with the head that was noted last. */
export interface LogFacts {
  place: PlacedHead | null;
  /** Hash of the entry that has the number of the head noted last; null when there is none. */
  hashThere: string | null;
  /** The latest entry that tells of a restore, and the log that it replaced; null of none. */
  restore: { hash: string; replaced: PlacedHead | null } | null;
  /** How many entries were deleted when the log began with a deletion of everything; else null. */
  deleted: number | null;
}

/** What explains that the log is another than the one that was noted last; null when nothing does. */
function explanation(known: KnownHeads, noted: KnownHead, facts: LogFacts): 'restore' | 'delete' | null {
  const { place, restore, deleted } = facts;
  if (restore && restore.hash !== known.restore) {
    const { replaced } = restore;
    if (replaced === null || (replaced.log === noted.log && replaced.seq >= noted.seq)) return 'restore';
  }
  return deleted !== null && place?.log !== noted.log && deleted >= noted.seq ? 'delete' : null;
}

/** One a day, and all that were not just an entry. */
function thinned(heads: readonly KnownHead[]): KnownHead[] {
  const day = ({ at }: KnownHead) => at.slice(0, 10);
  const kept = heads.filter((head, index) => {
    const next = heads[index + 1];
    return head.cause !== 'entry' || next === undefined || next.cause !== 'entry' || day(next) !== day(head);
  });
  return kept.slice(-REMEMBERED);
}

/**
 * What is known after looking at the log: its head is noted, and if it is not the log that was noted last, and nothing
 * explains that, the break too.
 * @param at now, ISO 8601
 * @returns the same object when there is nothing new
 */
export function noted(known: KnownHeads, facts: LogFacts, at: string): KnownHeads {
  const { place, hashThere } = facts;
  const last = known.heads.at(-1);
  const restore = facts.restore?.hash ?? null;
  const isThere = !last || (last.hash === hashThere && last.log === place?.log);
  if (isThere) {
    if (!place || (last?.seq === place.seq && restore === known.restore)) return known;
    // A restore settles what was missing before.
    const isRestored = last !== undefined && restore !== null && restore !== known.restore;
    const head: KnownHead = { ...place, at, cause: isRestored ? 'restore' : 'entry' };
    const breaks = isRestored ? [] : known.breaks;
    return { ...known, restore, breaks, heads: thinned([...known.heads, head]) };
  }
  const cause = explanation(known, last, facts);
  if (cause === 'delete' && place) return { ...NOTHING_KNOWN, restore, heads: [{ ...place, at, cause }] };
  if (cause === 'restore' && place)
    return { ...known, restore, breaks: [], heads: thinned([...known.heads, { ...place, at, cause }]) };
  const isKnown = known.breaks.some((each) => each.noted.hash === last.hash && each.noted.seq === last.seq);
  const found: LogBreak = { noted: last, found: place, isDifferent: hashThere !== null };
  const breaks = isKnown ? known.breaks : [...known.breaks, found].slice(-REMEMBERED);
  if (!place) return isKnown ? known : { ...known, breaks };
  return { ...known, restore, breaks, heads: thinned([...known.heads, { ...place, at, cause: 'break' }]) };
}

/** The heads that bear a signature, in the order in which they were noted. */
export function signedHeadsOf({ heads }: KnownHeads): SignedHead[] {
  return heads.flatMap(({ log, seq, hash, at, key, signature }) =>
    key !== undefined && signature !== undefined ? [{ log, seq, hash, at, key, signature }] : [],
  );
}
