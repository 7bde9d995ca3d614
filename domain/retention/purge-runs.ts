import type { LogEntryOf } from '../decisions/log-entry.ts';

/** Entries of one run follow each other within this time. */
const GAP = 60_000;

/** One purge, which may have taken several steps with an entry each. */
export interface PurgeRun {
  /** Numbers of its first and last entry. */
  seqs: [first: number, last: number];
  /** When it began, ISO 8601. */
  at: string;
  actor: string;
  transcripts: number;
  cases: number;
  /** Of the log, erased. */
  entries: number;
  appeals: number;
  cohortRows: number;
}

function runOf({ seq, at, actor, payload }: LogEntryOf<'purge'>): PurgeRun {
  const { transcripts, cases, entries, retention } = payload;
  const { appeals = 0, cohortRows = 0 } = retention ?? {};
  return { seqs: [seq, seq], at, actor, transcripts, cases, entries, appeals, cohortRows };
}

const together = (left: PurgeRun, right: PurgeRun): PurgeRun => ({
  seqs: [left.seqs[0], right.seqs[1]],
  at: left.at,
  actor: left.actor,
  transcripts: left.transcripts + right.transcripts,
  cases: left.cases + right.cases,
  entries: left.entries + right.entries,
  appeals: left.appeals + right.appeals,
  cohortRows: left.cohortRows + right.cohortRows,
});

/**
 * The purges by period, newest first; entries by the same that follow each other within a minute are one.
 * @param entries in order
 */
export function purgeRuns(entries: readonly LogEntryOf<'purge'>[]): PurgeRun[] {
  const runs: PurgeRun[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    if (!entry.payload.retention) continue;
    const at = Date.parse(entry.at);
    const last = runs.at(-1);
    if (last?.actor === entry.actor && Math.abs(at - before) <= GAP)
      runs[runs.length - 1] = together(last, runOf(entry));
    else runs.push(runOf(entry));
    before = at;
  }
  return runs.reverse();
}
