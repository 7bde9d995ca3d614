import type { CohortConflict } from '../domain/cohort/conflict.ts';
import type { CohortLogPart } from '../domain/cohort/log-part.ts';
import type { CohortRow } from '../domain/cohort/row.ts';
import type { CohortSource } from '../domain/cohort/source.ts';
import { database } from './database.ts';

/** Every source, in the order in which they came. */
export async function allCohortSources(): Promise<CohortSource[]> {
  const sources = await database.cohortSources.toArray();
  return sources.sort((left, right) => (left.importedAt < right.importedAt ? -1 : 1));
}

export async function getCohortSource(id: string): Promise<CohortSource | undefined> {
  return database.cohortSources.get(id);
}

export async function putCohortSource(source: CohortSource): Promise<void> {
  await database.cohortSources.put(source);
}

/** Stores a source under the name it bears by now: a lead may have named it meanwhile. Call within a transaction. */
export async function updateCohortSource(source: CohortSource): Promise<void> {
  const now = await getCohortSource(source.id);
  await putCohortSource({ ...source, name: now?.name ?? source.name });
}

/** Every stored row, in order of source and what it is about. */
export async function allCohortRows(): Promise<CohortRow[]> {
  return database.cohortRows.toArray();
}

/** Keys of all stored rows, without reading the rows. */
export async function cohortRowKeys(): Promise<string[]> {
  return database.cohortRows.toCollection().primaryKeys();
}

export async function cohortRowsOf(source: string): Promise<CohortRow[]> {
  return database.cohortRows.where('source').equals(source).toArray();
}

export async function getCohortRows(keys: readonly string[]): Promise<CohortRow[]> {
  return (await database.cohortRows.bulkGet([...keys])).filter((row) => row !== undefined);
}

/** Whether somebody of this pseudonym decided on a transcript, as an outcome says that was imported. */
export async function decidedInCohort(transcriptId: string, reviewer: string): Promise<boolean> {
  const told = await database.cohortRows.where('outcome.transcript_id').equals(transcriptId).toArray();
  return told.some(({ outcome }) => outcome.reviewer === reviewer && outcome.decision !== null);
}

export async function putCohortRows(rows: readonly CohortRow[]): Promise<void> {
  await database.cohortRows.bulkPut([...rows]);
}

export async function allCohortLogs(): Promise<CohortLogPart[]> {
  return database.cohortLogs.toArray();
}

export async function cohortLogsOf(source: string): Promise<CohortLogPart[]> {
  return database.cohortLogs.where('source').equals(source).toArray();
}

/** Puts these in the place of all that is stored of a source's logs. Call within a transaction. */
export async function replaceCohortLogs(source: string, parts: readonly CohortLogPart[]): Promise<void> {
  await database.cohortLogs.where('source').equals(source).delete();
  await database.cohortLogs.bulkAdd([...parts]);
}

/**
 * Removes a source with all that came from it. Call within a transaction on the tables of the cohort.
 * @returns how many rows it had
 */
export async function removeCohortSource(id: string): Promise<number> {
  await database.cohortSources.delete(id);
  await database.cohortLogs.where('source').equals(id).delete();
  return database.cohortRows.where('source').equals(id).delete();
}

/** What leads have decided of conflicts. */
export async function allSettlements(): Promise<CohortConflict[]> {
  return database.cohortConflicts.toArray();
}

export async function putSettlements(settlements: readonly CohortConflict[]): Promise<void> {
  await database.cohortConflicts.bulkPut([...settlements]);
}

export async function removeSettlements(ids: readonly string[]): Promise<void> {
  await database.cohortConflicts.bulkDelete([...ids]);
}
