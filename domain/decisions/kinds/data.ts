import { z } from 'zod';
import { retentionPeriodsSchema } from '../../policy/retention-periods.ts';
import { placedHeadSchema } from '../placed-head.ts';
import { logKind } from './log-kind.ts';
import { count, hash, seq, text } from './parts.ts';

const purge = z.object({
  transcripts: count,
  cases: count,
  /** Entries of the log whose content went. */
  entries: count,
  /** Left out when everything was deleted by hand. */
  retention: z
    .object({
      periods: retentionPeriodsSchema,
      /** Whose complaint and reasons went. */
      appeals: count,
      /** Outcomes of other installations. */
      cohortRows: count,
      /** Numbers of the entries that were erased, as ranges, both ends included. */
      erased: z.array(z.tuple([seq, seq])),
      /** SHA-256 over what is left of them (see erasure.ts). */
      remains: hash,
    })
    .optional(),
});

/** What comes in, goes out and is kept. */
export const DATA_KINDS = {
  'clock-behind': logKind({
    group: 'data',
    /** What the computer's clock said while it lay behind the last entry, whose moment the following ones keep to. */
    payload: z.object({ clock: z.iso.datetime({ offset: true }) }),
    hiddenBy: [],
  }),
  /** The log is the generated history of a practice team; its first entry. */
  'practice-begun': logKind({ group: 'data', payload: z.object({}), hiddenBy: [] }),
  import: logKind({
    group: 'data',
    payload: z.object({ source: z.string(), accepted: count, rejected: count }),
    hiddenBy: [],
  }),
  restore: logKind({
    group: 'data',
    payload: z.object({
      source: z.string(),
      entries: count,
      /** The log that was replaced, by the hash of its first entry, and its last entry; left out of an empty one. */
      replaced: placedHeadSchema.optional(),
    }),
    hiddenBy: [],
  }),
  purge: logKind({ group: 'data', payload: purge, hiddenBy: [] }),
  'retention-set': logKind({
    group: 'data',
    payload: retentionPeriodsSchema.extend({ reason: text }),
    hiddenBy: [],
  }),
  /** What a purge has left of an entry: its place in the chain. The purge names its number. */
  erased: logKind({ group: 'data', payload: z.object({}), hiddenBy: [] }),
  'cohort-import': logKind({
    group: 'data',
    payload: z.object({
      file: z.string(),
      source: z.string(),
      added: count,
      known: count,
      conflicts: count,
      rejected: count,
      /** Rows that a newer export of their source no longer has. */
      outdated: count.optional(),
      /** Rows known before that this export no longer has. */
      gone: count.optional(),
      /** Entries of a log; left out for outcomes. */
      entries: count.optional(),
    }),
    hiddenBy: [],
  }),
  'cohort-conflict-settled': logKind({
    group: 'data',
    payload: z.object({
      conflict: z.string(),
      settled: z.enum(['kept', 'taken', 'seen', 'reopened']),
      /** How many were settled alike at once; left out of one. */
      conflicts: count.optional(),
    }),
    hiddenBy: [],
  }),
  'cohort-source-removed': logKind({
    group: 'data',
    payload: z.object({ source: z.string(), rows: count }),
    hiddenBy: [],
  }),
};
