import type { LogEntry, NewLogEntry } from '../../domain/decisions/log-entry.ts';
import type { Outcome } from '../../domain/decisions/outcome.ts';
import { logToJsonLines } from '../../domain/export/log-files.ts';
import { outcomesToCsv } from '../../domain/export/outcome-files.ts';
import type { Verdict } from '../../domain/policy/verdicts.ts';
import { makeStamp } from '../fixtures/cohort-files.ts';
import { makeOutcome } from '../fixtures/factories.ts';
import { makeLog, newEntry, PAYLOADS } from '../fixtures/log-entries.ts';

/** A first review in another browser. */
export interface OtherReview {
  caseId: string;
  transcriptId: string;
  verdict: Verdict;
  reviewer: string;
}

const momentOf = (index: number) => new Date(Date.UTC(2026, 2, 5, 10, index)).toISOString();

/** What another browser exports after these reviews: its outcomes, stamped, and its log. */
export function otherBrowser(
  name: string,
  reviews: readonly OtherReview[],
): { log: LogEntry[]; rows: Outcome[]; csv: string; logLines: string } {
  const entries = reviews.map(
    ({ caseId, verdict, reviewer }, index): NewLogEntry =>
      newEntry('decision', {
        caseId,
        actor: reviewer,
        at: momentOf(index),
        payload: { ...PAYLOADS.decision, verdict, seconds: 20 + index },
      }),
  );
  const log = makeLog([newEntry('import', { actor: name }), ...entries]);
  const rows = reviews.map(({ caseId, transcriptId, verdict, reviewer }, index) =>
    makeOutcome({
      case_id: caseId,
      transcript_id: transcriptId,
      decision: verdict,
      reviewer,
      decided_at: momentOf(index),
      seconds: 20 + index,
    }),
  );
  const head = log.at(-1)!;
  const stamp = makeStamp('1', head.seq, { log_id: log[0]!.hash, log_hash: head.hash });
  return { log, rows, csv: outcomesToCsv(rows, stamp), logLines: logToJsonLines(log) };
}
