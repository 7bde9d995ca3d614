import type { Outcome } from '../domain/decisions/outcome.ts';
import { outcomeRows } from '../domain/decisions/outcome-rows.ts';
import { outcomesToCsv, outcomesToJsonLines } from '../domain/export/outcome-files.ts';
import { gatherCases } from '../domain/metrics/case-history.ts';
import { type Statistics, statisticsOf } from '../domain/metrics/statistics.ts';
import { labelledAssessments } from '../storage/assessments.ts';
import { allCases } from '../storage/cases.ts';
import { readLog } from '../storage/log.ts';

/** Every review outcome, as it is exported. */
export async function readOutcomes(): Promise<Outcome[]> {
  const [cases, log, labelled] = await Promise.all([allCases(), readLog(), labelledAssessments()]);
  const gold = new Map(labelled.map(({ transcriptId, label }) => [transcriptId, label!.outcome] as const));
  return outcomeRows(cases, log, gold);
}

/**
 * The figures over every review outcome: the same code and the same rows as `stats` on the export. Ages are taken
 * now; `stats` takes them at the same moment with `--now`.
 */
export async function readStatistics(): Promise<Statistics> {
  return statisticsOf(gatherCases(await readOutcomes()).cases(), { now: Date.now() });
}

/** The outcomes as a file. */
export async function exportOutcomes(format: 'csv' | 'jsonl'): Promise<Blob> {
  const outcomes = await readOutcomes();
  return format === 'csv'
    ? new Blob([outcomesToCsv(outcomes)], { type: 'text/csv;charset=utf-8' })
    : new Blob([outcomesToJsonLines(outcomes)], { type: 'application/jsonl;charset=utf-8' });
}
