import type { CohortConflict } from '../domain/cohort/conflict.ts';
import type { CohortLogPart } from '../domain/cohort/log-part.ts';
import { type CohortRow, rowWithAllColumns, withAllColumns } from '../domain/cohort/row.ts';
import type { CohortSource } from '../domain/cohort/source.ts';
import type { LogPartKey } from '../domain/commands/records.ts';
import { database } from './database.ts';

/** Every source, in the order in which they came. */
export async function allCohortSources(): Promise<CohortSource[]> {
  const sources = await database.cohortSources.toArray();
  return sources.sort((left, right) => (left.importedAt < right.importedAt ? -1 : 1));
}

export async function getCohortSource(id: string): Promise<CohortSource | undefined> {
  return database.cohortSources.get(id);
}

/** Every stored row, in order of source and what it is about. */
export async function allCohortRows(): Promise<CohortRow[]> {
  return (await database.cohortRows.toArray()).map(rowWithAllColumns);
}

/** Keys of all stored rows, without reading the rows. */
export async function cohortRowKeys(): Promise<string[]> {
  return database.cohortRows.toCollection().primaryKeys();
}

/** Keys of a source's rows, without reading them. */
export async function cohortRowKeysOf(source: string): Promise<string[]> {
  return database.cohortRows.where('source').equals(source).primaryKeys();
}

export async function cohortRowsOf(source: string): Promise<CohortRow[]> {
  const rows = await database.cohortRows.where('source').equals(source).toArray();
  return rows.map(rowWithAllColumns);
}

export async function getCohortRows(keys: readonly string[]): Promise<CohortRow[]> {
  return (await database.cohortRows.bulkGet([...keys]))
    .filter((row) => row !== undefined)
    .map(rowWithAllColumns);
}

/** Whether somebody of this pseudonym decided on a transcript, as an outcome says that was imported. */
export async function decidedInCohort(transcriptId: string, reviewer: string): Promise<boolean> {
  const told = await database.cohortRows.where('outcome.transcript_id').equals(transcriptId).toArray();
  return told.some(({ outcome }) => outcome.reviewer === reviewer && outcome.decision !== null);
}

export async function allCohortLogs(): Promise<CohortLogPart[]> {
  return database.cohortLogs.toArray();
}

export async function cohortLogsOf(source: string): Promise<CohortLogPart[]> {
  return database.cohortLogs.where('source').equals(source).toArray();
}

/** Keys of what is stored of a source's logs, without reading it. */
export async function cohortLogKeysOf(source: string): Promise<LogPartKey[]> {
  return database.cohortLogs.where('source').equals(source).primaryKeys();
}

/** What leads have decided of conflicts. */
export async function allSettlements(): Promise<CohortConflict[]> {
  const settlements = await database.cohortConflicts.toArray();
  return settlements.map((each) => ({ ...each, chosen: each.chosen && withAllColumns(each.chosen) }));
}
