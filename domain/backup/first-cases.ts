import type { LogEntry } from '../decisions/log-entry.ts';
import { standingDecisions } from '../decisions/outcome-rows.ts';
import type { Case, StandingVerdict } from '../queue/case.ts';
import { UNTOUCHED } from '../queue/open-case.ts';

/** A case as version 1 of the database stored it. */
export type FirstCase = Omit<Case, keyof typeof UNTOUCHED | 'origin'>;

/** Cases of version 1 as those of version 2. Then every decision was a first review, and the log has it. */
export function upgradeCases(stored: readonly FirstCase[], log: readonly LogEntry[]): Case[] {
  const decisions = Map.groupBy(standingDecisions(log), ({ caseId }) => caseId);
  return stored.map((each) => {
    const last = decisions.get(each.id)?.at(-1);
    const reviews: StandingVerdict[] = last
      ? [{ stage: 'first-review', reviewer: last.actor, verdict: last.payload.verdict, seq: last.seq }]
      : [];
    return { ...each, ...UNTOUCHED, origin: 'detection', reviews };
  });
}
