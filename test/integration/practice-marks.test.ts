import readWorkbook from 'read-excel-file/node';
import { describe, expect, test, vi } from 'vitest';
import { BACKUP_TABLES } from '../../domain/backup/backup.ts';
import { NO_FILTER } from '../../domain/metrics/filter/statistics-filter.ts';
import { fillTables } from '../../storage/all-tables.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { generating } from '../../workers/practice/generating.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { useSession } from '../../workflows/base/seat.ts';
import { importIntoCohort } from '../../workflows/cohort/cohort-import.ts';
import { EXPORT_FORMATS, exportFile } from '../../workflows/exports/exports.ts';
import { exportLog, LOG_FORMATS } from '../../workflows/log/log-check.ts';
import { makePolicy, makeReviewer, makeReviewPolicy } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { newEntry } from '../fixtures/log-entries.ts';
import { practiceMaterial } from '../fixtures/practice-material.ts';
import { addPolicy, addReviewer, addReviewPolicy, appendToLog } from '../fixtures/writes.ts';

const page = vi.hoisted(() => ({ isPractice: false }));
vi.mock('../../workflows/base/open-data.ts', () => ({
  get isPractice() {
    return page.isPractice;
  },
}));
vi.mock(
  '../../workers/workbook/workbook-client.ts',
  async () => await import('../fixtures/workbook-here.ts'),
);
vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '9.8.7' }) } } }));

const NOW = Date.UTC(2026, 9, 8, 15, 20);
/** All rows of the practice team, once it was generated. */
let generated: Parameters<typeof fillTables>[0] | null = null;

/** The practice team is open, and its lead sits there. */
async function openPractice(): Promise<void> {
  page.isPractice = true;
  await database.delete({ disableAutoOpen: false });
  if (generated) await fillTables(generated);
  else await generating.generate(await practiceMaterial(NOW), () => {});
  generated ??= Object.fromEntries(
    await Promise.all(
      BACKUP_TABLES.map(async (table) => [table, await database.table(table).toArray()] as const),
    ),
  );
  useSession.setState({ reviewer: 'willow', tab: 'tab-1' });
}

/** The own data are open, with one lead. */
async function openOwn(): Promise<void> {
  page.isPractice = false;
  await database.delete({ disableAutoOpen: false });
  await addPolicy(makePolicy());
  await addReviewPolicy(makeReviewPolicy());
  await addReviewer(makeReviewer());
  await database.transaction('rw', database.log, () => appendToLog(newEntry('import')));
  useSession.setState({ reviewer: 'reviewer-1', tab: 'tab-1' });
}

async function textOf(format: string, file: Blob): Promise<string> {
  if (format !== 'workbook') return file.text();
  return JSON.stringify(await readWorkbook(Buffer.from(await file.arrayBuffer())));
}

describe('what leaves the practice team', () => {
  test('every file says that it is generated, whatever its format', async () => {
    await openPractice();
    const request = { filter: NO_FILTER, asOf: NOW, head: (await readLog()).at(-1)! };
    const said: Record<string, boolean> = {};
    for (const format of EXPORT_FORMATS) {
      const { file } = await exportFile(format, request);
      said[format] = /practice-team=yes|Practice team|"practiceTeam": ?true/.test(await textOf(format, file));
    }
    expect(said).toEqual(Object.fromEntries(EXPORT_FORMATS.map((format) => [format, true])));
  });

  test('every row of its log does, and its first entry', async () => {
    await openPractice();
    const log = await readLog();
    const [csv, lines] = await Promise.all(
      LOG_FORMATS.map(async (format) => (await exportLog(log, new Map(), format)).file.text()),
    );
    const rows = csv!.trim().split('\r\n');
    expect(rows[0]).toMatch(/,practice_team$/);
    expect(rows.filter((row) => row.endsWith(',yes'))).toHaveLength(log.length);
    const entries = lines!
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries).toHaveLength(log.length);
    expect(entries.every(({ practiceTeam }) => practiceTeam === true)).toBe(true);
    expect(entries[0]).toMatchObject({ kind: 'practice-begun' });
  });

  test('its backup says so in its first line, and is restored there and nowhere else', async () => {
    await openPractice();
    const backup = await createBackup();
    const [header, ...others] = (await backup.text()).split('\n');
    expect(JSON.parse(header!)).toMatchObject({ practiceTeam: true });
    await restoreBackup(backup.stream(), 'practice.jsonl');
    // What the first line says can be taken out; what the log says cannot.
    const { practiceTeam: _, ...unmarked } = JSON.parse(header!);
    const disguised = new Blob([[JSON.stringify(unmarked), ...others].join('\n')]);
    await openOwn();
    for (const file of [backup, disguised])
      expect(await failed(restoreBackup(file.stream(), 'practice.jsonl'))).toMatchObject({
        code: 'damaged-backup',
        text: expect.stringContaining('this backup is of the practice team'),
      });
    expect(await database.reviewers.toCollection().primaryKeys()).toEqual(['reviewer-1']);
    const own = await createBackup();
    await openPractice();
    expect(await failed(restoreBackup(own.stream(), 'own.jsonl'))).toMatchObject({
      text: expect.stringContaining('this backup is of real decisions'),
    });
  });

  test('the cohort of the own data takes in none of it', async () => {
    await openPractice();
    const request = { filter: NO_FILTER, asOf: NOW, head: (await readLog()).at(-1)! };
    const rows = (await exportFile('outcomes-csv', request)).file;
    const lines = (await exportFile('outcomes-jsonl', request)).file;
    const { file: log } = await exportLog(await readLog(), new Map(), 'jsonl');
    await openOwn();
    for (const file of [rows, lines, log])
      expect(await failed(importIntoCohort(file, 'theirs'))).toMatchObject({
        code: 'unreadable-file',
        text: expect.stringContaining('This file is from a practice team'),
      });
    expect(await database.cohortRows.count()).toBe(0);
    expect(await database.cohortSources.count()).toBe(0);
  });
});
