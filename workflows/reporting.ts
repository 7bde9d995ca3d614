import type { Outcome } from '../domain/decisions/outcome.ts';
import { outcomeRows } from '../domain/decisions/outcome-rows.ts';
import { outcomesToCsv, outcomesToJsonLines } from '../domain/export/outcome-files.ts';
import { labelledAssessments } from '../storage/assessments.ts';
import { allCases } from '../storage/cases.ts';
import { readLog } from '../storage/log.ts';

/** Every review outcome, as it is exported. */
export async function readOutcomes(): Promise<Outcome[]> {
  const [cases, log, labelled] = await Promise.all([allCases(), readLog(), labelledAssessments()]);
  const gold = new Map(labelled.map(({ transcriptId, label }) => [transcriptId, label!.outcome] as const));
  return outcomeRows(cases, log, gold);
}

/** The outcomes as a file. */
export async function exportOutcomes(format: 'csv' | 'jsonl'): Promise<Blob> {
  const outcomes = await readOutcomes();
  return format === 'csv'
    ? new Blob([outcomesToCsv(outcomes)], { type: 'text/csv;charset=utf-8' })
    : new Blob([outcomesToJsonLines(outcomes)], { type: 'application/jsonl;charset=utf-8' });
}
