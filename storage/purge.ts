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

/** The import that each of these pictures came with, of those that are stored. */
export async function importsOfPictures(ids: readonly string[]): Promise<{ id: string; importId: string }[]> {
  const found = await database.pictures.bulkGet([...ids]);
  return found.flatMap((each) => (each ? [{ id: each.id, importId: each.importId }] : []));
}

/** Id and import of every transcript and picture, from the indexes, without reading them. */
export async function transcriptImports(): Promise<{ id: string; importId: string }[]> {
  const { transcripts, pictures } = database;
  return database.transaction('r', transcripts, pictures, async () => {
    const found = [];
    for (const table of [transcripts, pictures] as const) {
      const order = table.orderBy('importId');
      const [importIds, ids] = await Promise.all([order.keys(), order.primaryKeys()]);
      found.push(...ids.map((id, index) => ({ id, importId: String(importIds[index]) })));
    }
    return found;
  });
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
