import { z } from 'zod';
import { VERDICTS } from '../queue/case.ts';
import { characteristicSchema } from '../transcript/transcript.ts';

export const STAGES = ['first-review', 'second-review', 'appeal'] as const;
export type Stage = (typeof STAGES)[number];

const decisionPayload = z.object({
  stage: z.enum(['first-review', 'second-review']),
  verdict: z.enum(VERDICTS),
  /** What the reviewer marked. */
  characteristics: z.array(characteristicSchema),
  note: z.string().max(4000),
  /** Active handling time. */
  seconds: z.number().nonnegative(),
  policyVersion: z.number().int().positive(),
});

const withdrawalPayload = z.object({
  /** The decision that no longer counts. */
  decisionSeq: z.number().int().positive(),
});

const policyPayload = z.object({
  version: z.number().int().positive(),
  threshold: z.number(),
  reason: z.string(),
  entered: z.number().int().nonnegative(),
  left: z.number().int().nonnegative(),
});

const importPayload = z.object({
  source: z.string(),
  accepted: z.number().int().nonnegative(),
  rejected: z.number().int().nonnegative(),
});

const restorePayload = z.object({ source: z.string(), entries: z.number().int().nonnegative() });

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const common = {
  seq: z.number().int().positive(),
  /** ISO 8601. */
  at: z.iso.datetime({ offset: true }),
  actor: z.string().min(1),
  caseId: z.string().nullable(),
  previousHash: hash,
  hash,
};

/** One entry of the append-only log, as stored and as backed up. */
export const logEntrySchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('decision'), payload: decisionPayload }),
  z.object({ ...common, kind: z.literal('decision-withdrawn'), payload: withdrawalPayload }),
  z.object({ ...common, kind: z.literal('policy-activated'), payload: policyPayload }),
  z.object({ ...common, kind: z.literal('import'), payload: importPayload }),
  z.object({ ...common, kind: z.literal('restore'), payload: restorePayload }),
]);

export type LogEntry = z.infer<typeof logEntrySchema>;
export type LogKind = LogEntry['kind'];
export type LogEntryOf<Kind extends LogKind> = Extract<LogEntry, { kind: Kind }>;
type Unlinked<Entry> = Entry extends LogEntry ? Omit<Entry, 'seq' | 'previousHash' | 'hash'> : never;
/** An entry before it is given its place in the chain. */
export type NewLogEntry = Unlinked<LogEntry>;
