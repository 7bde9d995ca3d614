import { z } from 'zod';
import { hash, seq } from './kinds/parts.ts';
import { LOG_KINDS, LOG_REGISTER, type LogKind } from './log-kinds.ts';

/** Who writes an entry when nobody asked for it. */
export const AUTOMATIC = 'Second Look';

export const STAGES = ['first-review', 'second-review', 'appeal'] as const;
export type Stage = (typeof STAGES)[number];

/** What every entry has, whatever it says. */
const placeSchema = z.object({
  seq,
  /** ISO 8601. */
  at: z.iso.datetime({ offset: true }),
  actor: z.string().min(1),
  caseId: z.string().nullable(),
  previousHash: hash,
  hash,
});
type Place = z.infer<typeof placeSchema>;

type Payload<Kind extends LogKind> = z.infer<(typeof LOG_REGISTER)[Kind]['payload']>;
type Entries = {
  [Kind in LogKind]: { [Key in keyof Place]: Place[Key] } & { kind: Kind; payload: Payload<Kind> };
};
export type LogEntryOf<Kind extends LogKind> = Entries[Kind];
export type LogEntry = LogEntryOf<LogKind>;
/** Kinds of entries that concern several cases at once. */
export type SharedKind =
  | ('assignment' | 'cases-opened' | 'cases-withdrawn')
  | ('cluster-decided' | 'cluster-undone');

const entrySchemas = LOG_KINDS.map((kind) =>
  placeSchema.extend({ kind: z.literal(kind), payload: LOG_REGISTER[kind].payload as z.ZodType }),
);

/** One entry of the append-only log, as stored and as backed up. */
export const logEntrySchema = z.discriminatedUnion(
  'kind',
  entrySchemas as [(typeof entrySchemas)[number], ...typeof entrySchemas],
) as unknown as z.ZodType<LogEntry>;

type Unlinked<Entry> = Entry extends LogEntry ? Omit<Entry, 'seq' | 'previousHash' | 'hash'> : never;
/** An entry before it is given its place in the chain. */
export type NewLogEntry = Unlinked<LogEntry>;
