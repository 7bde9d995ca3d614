import { z } from 'zod';
import { GENESIS_HASH } from '../decisions/hash-chain.ts';
import { type LogEntryOf, logEntrySchema } from '../decisions/log-entry.ts';
import { fieldFault, type LineFault } from '../transcript/fault.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * An entry of a log as a file has it. What it says is not looked at here: hashes are taken over it as it stands, so
 * that entries of kinds that this version does not know can be verified too.
 */
const logLineSchema = z.object({
  seq: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  at: z.iso.datetime({ offset: true }),
  actor: z.string().min(1).max(1_000),
  kind: z.string().min(1).max(100),
  caseId: z.string().max(1_000).nullable(),
  /** Null where the log's reader was not allowed to see it. */
  payload: z.record(z.string(), z.unknown()).nullable(),
  previousHash: hash,
  hash,
});
export type LogLine = z.infer<typeof logLineSchema>;

/** Reads one entry. */
export function readLogLine(value: unknown): LogLine | { reason: LineFault } {
  const parsed = logLineSchema.safeParse(value);
  return parsed.success ? parsed.data : { reason: fieldFault(parsed.error, value, 'entry') };
}

/** Why entries are no whole log. */
export type CutLog =
  | { what: 'two-entries' | 'missing-entry'; seq: number }
  | { what: 'no-entry' | 'no-first-entry' };

/**
 * The entries in order, repeats left out; or why they are no whole log. Only a whole one can be verified: it begins
 * with the first entry and misses none.
 */
export function wholeLog(lines: readonly LogLine[]): LogLine[] | { reason: CutLog } {
  const entries: LogLine[] = [];
  for (const line of [...lines].sort((left, right) => left.seq - right.seq)) {
    const last = entries.at(-1);
    if (last?.seq === line.seq) {
      if (JSON.stringify(last) !== JSON.stringify(line))
        return { reason: { what: 'two-entries', seq: line.seq } };
      continue;
    }
    const expected = entries.length + 1;
    if (line.seq !== expected) return { reason: { what: 'missing-entry', seq: expected } };
    entries.push(line);
  }
  if (entries.length === 0) return { reason: { what: 'no-entry' } };
  if (entries[0]!.previousHash !== GENESIS_HASH) return { reason: { what: 'no-first-entry' } };
  return entries;
}

/** The purges among the entries, which say what they erased; those in words that this version does not know are not. */
export function purgesAmong(lines: readonly LogLine[]): LogEntryOf<'purge'>[] {
  return lines.flatMap((line) => {
    const entry = line.kind === 'purge' ? logEntrySchema.safeParse(line).data : undefined;
    return entry?.kind === 'purge' ? [entry] : [];
  });
}
