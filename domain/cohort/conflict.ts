import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { type Outcome, outcomeSchema } from '../decisions/outcome.ts';
import { instantSchema } from '../transcript/transcript.ts';
import type { LogContradiction } from './forks.ts';

const CONFLICT_KINDS = ['differs', 'gone', 'same-name', 'forked-log', 'not-in-log'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/**
 * What a lead has decided of a conflict. Conflicts themselves follow from the rows and are not stored, so that none
 * can be lost or outlive its cause.
 */
export const cohortConflictSchema = z.object({
  /** The same whenever and in whatever order the rows come that conflict. */
  id: z.string().min(1),
  kind: z.enum(CONFLICT_KINDS),
  /** "kept": the row that counts goes on counting, or two people stay two. "taken": another row counts, or they are one. */
  settled: z.enum(['kept', 'taken', 'seen']),
  /** The row that counts from now on; null where the conflict is about no single row. */
  chosen: outcomeSchema.nullable(),
  /** Sources that it was decided for. */
  sources: z.array(z.string()),
  /** Of what it looked like then: once it looks different it is open again. */
  fingerprint: z.string(),
  at: instantSchema,
  by: z.string(),
});
export type CohortConflict = z.infer<typeof cohortConflictSchema>;

/** One way in which a row is told, and by which sources. */
export interface RowVersion {
  outcome: Outcome;
  sources: readonly string[];
}

interface ConflictBase {
  id: string;
  fingerprint: string;
  /** What a lead has decided of it as it is now; null while it is open. */
  settlement: CohortConflict | null;
}

/** Something that does not fit together. */
export type Conflict = ConflictBase &
  (
    | {
        kind: 'differs';
        /** The row that counts. */
        counted: RowVersion;
        others: readonly RowVersion[];
      }
    | {
        kind: 'gone';
        source: string;
        /** Decisions that a later export no longer has. */
        rows: readonly Outcome[];
        /** Decisions that were taken back, as the log says. */
        takenBack: readonly Outcome[];
      }
    | { kind: 'same-name'; name: string; sources: readonly string[] }
    | {
        kind: 'forked-log';
        source: string;
        /** What it tells is of more than one history; else its log breaks. */
        forked: boolean;
        reasons: readonly LogContradiction[];
      }
    | { kind: 'not-in-log'; source: string; rows: readonly Outcome[] }
  );
export type ConflictOf<Kind extends ConflictKind> = Extract<Conflict, { kind: Kind }>;

/** A short text that tells what a conflict looks like from what it looked like before. */
export function fingerprintOf(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32);
}

/** The conflict with what a lead has decided of it, unless it looked different then. */
export function withSettlement<Kind extends Conflict>(
  conflict: Omit<Kind, 'settlement'> & { id: string; fingerprint: string },
  settlements: ReadonlyMap<string, CohortConflict>,
): Kind {
  const known = settlements.get(conflict.id);
  const settlement = known?.fingerprint === conflict.fingerprint ? known : null;
  return { ...conflict, settlement } as unknown as Kind;
}
