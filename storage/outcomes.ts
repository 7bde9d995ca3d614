import type { LogEntry } from '../domain/decisions/log-entry.ts';
import type { Outcome } from '../domain/decisions/outcome.ts';
import { outcomeRows } from '../domain/decisions/outcome-rows.ts';
import { labelledAssessments } from './assessments.ts';
import { allCases } from './cases.ts';
import { readLog } from './log.ts';
import { goldOfMatches } from './match-truth.ts';

/** Tables that outcomes follow from: a transaction that reads them names all of these. */
export const OUTCOME_TABLES = ['log', 'cases', 'assessments', 'pictures', 'bankEntries'] as const;

/** The outcomes that follow from this log and the cases as they are stored. */
export async function outcomesFrom(log: readonly LogEntry[]): Promise<Outcome[]> {
  const [cases, labelled] = await Promise.all([allCases(), labelledAssessments()]);
  const labels = labelled.map(({ transcriptId, label }) => [transcriptId, label!.outcome] as const);
  return outcomeRows(cases, log, new Map([...labels, ...(await goldOfMatches(cases))]));
}

/** Every review outcome, as it is exported. */
export async function readOutcomes(): Promise<Outcome[]> {
  return outcomesFrom(await readLog());
}
