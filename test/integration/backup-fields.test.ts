import { describe, expect, test, vi } from 'vitest';
import { BACKUP_TABLES } from '../../domain/backup/backup.ts';
import type { BackupTable } from '../../domain/backup/table-rows.ts';
import { database } from '../../storage/database.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { changedBackup } from '../fixtures/backup-file.ts';
import { FILLED_ROWS } from '../fixtures/filled-rows.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { everything } from '../fixtures/purging.ts';

// Rows with everything at once fit no story.
vi.mock('../../domain/backup/backup-fit.ts', () => ({ whatDoesNotFit: () => null }));

withFreshDatabase();

const rowsOf = (table: BackupTable) => [FILLED_ROWS[table]].flat();

async function storeFilled(): Promise<void> {
  for (const table of BACKUP_TABLES) await database.table(table).bulkPut(rowsOf(table));
}

const restore = (text: string) => restoreBackup(new Blob([text]).stream(), 'backup.jsonl');

/** Where a value has nothing in it: null, or an empty list or object. */
function emptyPlaces(value: unknown, path = ''): string[] {
  if (value === null || value === undefined) return [path];
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  return entries.length === 0
    ? [path]
    : entries.flatMap(([key, each]) => emptyPlaces(each, `${path}/${key}`));
}

describe('a backup keeps every field', () => {
  test.each(BACKUP_TABLES.filter((table) => table !== 'log'))('the row of %s leaves nothing out', (table) =>
    expect(emptyPlaces(FILLED_ROWS[table])).toEqual([]),
  );

  test('a row of every table with all that it may have comes back as it was', async () => {
    await storeFilled();
    const before = await everything();
    await restore(await (await createBackup()).text());
    const { log, ...after } = await everything();
    const { log: logBefore, ...rest } = before;
    expect(after).toEqual(rest);
    expect(log!.slice(0, -1)).toEqual(logBefore);
  });

  test('a field that no schema names is kept, however deep', async () => {
    await storeFilled();
    const unnamed = { later: { list: [1] } };
    const text = changedBackup(await (await createBackup()).text(), (rows) => {
      for (const table of BACKUP_TABLES) if (table !== 'log') Object.assign(rows[table][0]!, unnamed);
      const deep = rows.cases.find(({ id }) => id === 'case-9') as { appeal: object; reviews: object[] };
      Object.assign(deep.appeal, unnamed);
      Object.assign(deep.reviews[0]!, unnamed);
    });
    await restore(text);
    const after = (await everything()) as Record<BackupTable, unknown[]>;
    for (const table of BACKUP_TABLES)
      if (table !== 'log') expect(after[table]).toContainEqual(expect.objectContaining(unnamed));
    expect(await database.cases.get('case-9')).toMatchObject({ appeal: unnamed, reviews: [unnamed] });
  });

  test('what a schema names is checked, whatever else there is', async () => {
    await storeFilled();
    const text = changedBackup(await (await createBackup()).text(), (rows) => {
      Object.assign(rows.cases[0]!, { lease: { reviewer: 5 } });
    });
    await expect(restore(text)).rejects.toMatchObject({ code: 'damaged-backup' });
  });
});
