import type { CohortRow } from '../domain/cohort/row.ts';
import { database } from './database.ts';

/** Rows of the cohort that are read at once. */
const PAGE = 2_000;

/** The import that each of these transcripts came with, of those that are stored. */
export async function importsOfTranscripts(
  ids: readonly string[],
): Promise<{ id: string; importId: string }[]> {
  const found = await database.transcripts.bulkGet([...ids]);
  return found.flatMap((each) => (each ? [{ id: each.id, importId: each.importId }] : []));
}

/** Id and import of every transcript, from the index, without reading the transcripts. */
export async function transcriptImports(): Promise<{ id: string; importId: string }[]> {
  return database.transaction('r', database.transcripts, async () => {
    const order = database.transcripts.orderBy('importId');
    const [importIds, ids] = await Promise.all([order.keys(), order.primaryKeys()]);
    return ids.map((id, index) => ({ id, importId: String(importIds[index]) }));
  });
}

/** Deletes cases and the drafts on them. Call within a transaction on both tables. */
export async function deleteCases(ids: readonly string[]): Promise<void> {
  await database.cases.bulkDelete([...ids]);
  await database.drafts
    .where('caseId')
    .anyOf([...ids])
    .delete();
}

/**
 * Deletes transcripts with what was found in them and made of them. Call within a transaction on transcripts,
 * unassessed, set-aside ones, assessments, golden items and shadow flags.
 */
export async function deleteTranscripts(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const candidates = (await database.shadowFlags.orderBy('candidateId').uniqueKeys()) as string[];
  await Promise.all([
    database.transcripts.bulkDelete([...ids]),
    database.unassessed.bulkDelete([...ids]),
    database.setAside.bulkDelete([...ids]),
    database.assessments.bulkDelete([...ids]),
    database.goldenItems.bulkDelete([...ids]),
    ...candidates.map((candidate) =>
      database.shadowFlags.bulkDelete(ids.map((id): [string, string] => [candidate, id])),
    ),
  ]);
}

/** Outcomes of other installations as retention looks at them. */
interface DatedRow {
  id: string;
  /** Of the decision, or else of the flagging, or else of the import; milliseconds since 1970. */
  moment: number;
}

const dated = ({ key, outcome, importedAt }: CohortRow): DatedRow => ({
  id: key,
  moment: Date.parse(outcome.decided_at ?? outcome.flagged_at ?? importedAt),
});

/** Every row of the cohort, read some at a time. */
export async function datedRows(): Promise<DatedRow[]> {
  const rows: DatedRow[] = [];
  for (let last = ''; ; ) {
    const page = await database.cohortRows.where('key').above(last).limit(PAGE).toArray();
    rows.push(...page.map(dated));
    if (page.length < PAGE) return rows;
    last = page.at(-1)!.key;
  }
}

/** The rows of these keys that are stored. */
export async function datedRowsOf(keys: readonly string[]): Promise<DatedRow[]> {
  const found = await database.cohortRows.bulkGet([...keys]);
  return found.flatMap((each) => (each ? [dated(each)] : []));
}

/** Deletes rows of the cohort. */
export async function deleteCohortRows(keys: readonly string[]): Promise<void> {
  await database.cohortRows.bulkDelete([...keys]);
}
