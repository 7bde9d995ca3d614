import type { Case } from '../queue/case.ts';
import type { LogEntry, LogEntryOf } from './log-entry.ts';
import type { Outcome } from './outcome.ts';

type Decision = LogEntryOf<'decision'>;

/** Decisions in order, less those that were withdrawn. */
export function standingDecisions(log: readonly LogEntry[]): Decision[] {
  const withdrawn = new Set(
    log.filter((entry) => entry.kind === 'decision-withdrawn').map(({ payload }) => payload.decisionSeq),
  );
  return log.filter((entry): entry is Decision => entry.kind === 'decision' && !withdrawn.has(entry.seq));
}

/**
 * The review outcomes in the format of the contracts: a row for each standing decision, and one with a null
 * decision for each open case. Withdrawn cases were never reviewed and are left out.
 * @param gold the true outcome of a labelled transcript, by transcript id
 */
export function outcomeRows(
  cases: readonly Case[],
  log: readonly LogEntry[],
  gold: ReadonlyMap<string, 'risk' | 'benign'>,
): Outcome[] {
  const decisionsOf = Map.groupBy(standingDecisions(log), ({ caseId }) => caseId);
  const rows: Outcome[] = [];
  for (const reviewed of cases) {
    if (reviewed.state === 'withdrawn') continue;
    const common = {
      case_id: reviewed.id,
      transcript_id: reviewed.transcriptId,
      flagged_at: reviewed.flaggedAt,
      flagged_by: reviewed.flaggedBy,
      risk: reviewed.risk,
      threshold: reviewed.threshold,
      model_id: reviewed.model.id,
      model_version: reviewed.model.version,
      gold: gold.get(reviewed.transcriptId) ?? null,
    };
    for (const { actor, at, payload } of decisionsOf.get(reviewed.id) ?? [])
      rows.push({
        ...common,
        stage: payload.stage,
        reviewer: actor,
        decision: payload.verdict,
        characteristics: payload.characteristics,
        decided_at: at,
        seconds: payload.seconds,
      });
    if (reviewed.state === 'open')
      rows.push({
        ...common,
        stage: 'first-review',
        reviewer: null,
        decision: null,
        characteristics: [],
        decided_at: null,
        seconds: null,
      });
  }
  return rows;
}
