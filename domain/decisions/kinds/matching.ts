import { z } from 'zod';
import { matchFindingSchema } from '../../matching/finding.ts';
import { VERDICTS } from '../../policy/verdicts.ts';
import { logKind } from './log-kind.ts';
import { count, seq, text } from './parts.ts';

const bank = { bankId: z.string(), name: z.string() };
const entryIds = z.array(z.string()).min(1);

/** Which cluster, and the item that it began with. */
const cluster = { clusterId: z.string(), founderId: z.string() };

const counted = z.object({ count, hours: z.int().min(0) });
const moment = z.iso.datetime().nullable();

const alert = z.discriminatedUnion('reason', [
  z.object({
    ...cluster,
    reason: z.literal('growth'),
    /** Arrivals that grew, and those that they were compared with: of the cluster, or of all of its kind. */
    window: counted,
    history: counted,
    compared: z.enum(['own', 'all']),
    /** Chance of so many arrivals had the rate stayed what it was, and what it had to be at most. */
    p: z.number().min(0).max(1),
    level: z.number().min(0).max(1),
  }),
  z.object({
    ...cluster,
    reason: z.literal('size'),
    /** Since the latest review, and from how many on there is an alert. */
    members: count,
    size: count,
  }),
]);

/** What happens to banks of known content and to clusters. */
export const MATCHING_KINDS = {
  'bank-created': logKind({
    group: 'known-content',
    payload: z.object({ ...bank, source: z.string() }),
    hiddenBy: [],
  }),
  'bank-changed': logKind({
    group: 'known-content',
    payload: z.object({ ...bank, status: z.enum(['active', 'suspended']), reason: text }),
    hiddenBy: [],
  }),
  'bank-entries-added': logKind({
    group: 'known-content',
    payload: z.object({
      ...bank,
      /** Where they came from: "generated", or the name of a file. */
      source: z.string(),
      added: count,
      /** Hashes that the bank held already, which stay as they are. */
      known: count,
      /** Rows of a file that are no entries; left out where there was no file. */
      rejected: count.optional(),
    }),
    hiddenBy: [],
  }),
  'entry-suspended': logKind({
    group: 'known-content',
    payload: z.object({ ...bank, entryIds, note: text }),
    hiddenBy: [],
  }),
  'entry-restored': logKind({
    group: 'known-content',
    payload: z.object({
      ...bank,
      entryIds,
      note: text,
      /** They were active and stay so, whatever was proposed. */
      kept: z.literal(true).optional(),
    }),
    hiddenBy: [],
  }),
  'entry-decision-undone': logKind({
    group: 'known-content',
    payload: z.object({
      ...bank,
      entryIds,
      /** The entry of the log that suspended or restored them. */
      undoes: seq,
    }),
    hiddenBy: [],
  }),
  /** Leads alone: it names a transcript that may be woven in. */
  'cluster-alert': logKind({ group: 'known-content', payload: alert, hiddenBy: ['woven'] }),
  'cluster-decided': logKind({
    group: 'known-content',
    payload: z.object({
      ...cluster,
      /** Null where no case waited. */
      verdict: z.enum(VERDICTS).nullable(),
      /** Of pictures: what was found of their matches; left out where that was left open. */
      finding: matchFindingSchema.optional(),
      caseIds: z.array(z.string()),
      /** Numbers of the decisions, in the order of the cases. */
      decisions: z.array(seq),
      /** Members that were looked at, with or without a case. */
      lookedAt: count,
      /** Cases that the cluster brought in. */
      opened: count,
      /** How it stood, so that it can be undone. */
      before: z.object({ alertedAt: moment, reviewedAt: moment, reviewedMembers: count }),
    }),
    hiddenBy: ['woven', 'second-review'],
    cases: ({ caseIds }) => caseIds,
  }),
  'cluster-undone': logKind({
    group: 'known-content',
    payload: z.object({ ...cluster, decidedSeq: seq, caseIds: z.array(z.string()) }),
    hiddenBy: ['woven'],
    cases: ({ caseIds }) => caseIds,
  }),
};
