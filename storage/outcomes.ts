import type { LogEntry } from '../domain/decisions/log-entry.ts';
import type { Outcome } from '../domain/decisions/outcome.ts';
import { outcomeRows } from '../domain/decisions/outcome-rows.ts';
import { labelledAssessments } from './assessments.ts';
import { allCases } from './cases.ts';
import { readLog } from './log.ts';

/** The outcomes that follow from this log and the cases as they are stored. */
export async function outcomesFrom(log: readonly LogEntry[]): Promise<Outcome[]> {
  const [cases, labelled] = await Promise.all([allCases(), labelledAssessments()]);
  const gold = new Map(labelled.map(({ transcriptId, label }) => [transcriptId, label!.outcome] as const));
  return outcomeRows(cases, log, gold);
}

/** Every review outcome, as it is exported. */
export async function readOutcomes(): Promise<Outcome[]> {
  return outcomesFrom(await readLog());
}
