import { brokenLogs, findForks, type LogContradiction } from './forks.ts';
import type { LogDigest } from './log-digest.ts';
import { LogIndex } from './log-index.ts';
import type { CohortRow } from './row.ts';
import type { CohortSource } from './source.ts';

/** What follows from everything that a source has told, in whatever order it came. */
export interface SourceState {
  source: CohortSource;
  /** Why its histories do not fit together; empty when they do. */
  forks: readonly LogContradiction[];
  /** Where its logs break; empty when they hold. */
  breaks: readonly LogContradiction[];
  /** Head of its log in the newest complete export; null when there is none that can be relied on. */
  completeSeq: number | null;
  /** Its log; nothing in it when its histories do not fit together, because none says what the others lack. */
  index: LogIndex;
}

/** @param logs those of the source */
export function sourceState(
  source: CohortSource,
  logs: readonly LogDigest[],
  ownLogId: string | null,
): SourceState {
  const forks = findForks(source, logs, ownLogId);
  const complete = source.stamps.filter(({ complete }) => complete).map(({ seq }) => seq);
  return {
    source,
    forks,
    breaks: brokenLogs(logs),
    // What one installation no longer has, another of the same beginning may still have.
    completeSeq: forks.length > 0 || complete.length === 0 ? null : Math.max(...complete),
    index: new LogIndex(forks.length > 0 ? [] : logs),
  };
}

/** What has become of a row at its source. */
export type RowStanding = 'counted' | 'not-in-export' | 'taken-back';

/** Whether a row still stands at its source, as far as the source has told. */
export function standingOf(row: CohortRow, { completeSeq, index }: SourceState): RowStanding {
  if (row.seq !== null && completeSeq !== null && row.seq < completeSeq) return 'not-in-export';
  // The first answer to a golden item stays in the rows although it was undone.
  if (row.outcome.flagged_by.includes('golden')) return 'counted';
  return row.outcome.decision !== null && index.find(row.outcome, row.seq) === 'taken-back'
    ? 'taken-back'
    : 'counted';
}
