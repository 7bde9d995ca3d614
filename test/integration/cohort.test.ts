import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../domain/decisions/outcome.ts';
import type { Stamp } from '../../domain/decisions/stamp.ts';
import { logToJsonLines } from '../../domain/export/log-files.ts';
import { outcomesToCsv, outcomesToJsonLines } from '../../domain/export/outcome-files.ts';
import { NO_FILTER } from '../../domain/metrics/filter/statistics-filter.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import { lineFaultText } from '../../words/fault-text.ts';
import { readCohort } from '../../workers/cohort/read-cohort.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import {
  exportCohort,
  liveCohort,
  removeSource,
  renameCohortSource,
  reopenConflict,
  settleConflicts,
} from '../../workflows/cohort/cohort.ts';
import { importIntoCohort } from '../../workflows/cohort/cohort-import.ts';
import { makeStamp } from '../fixtures/cohort-files.ts';
import { makeCase, makeOutcome } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { makeLog, newEntry } from '../fixtures/log-entries.ts';
import { madeOutcomes } from '../fixtures/made-outcomes.ts';

withFreshDatabase();

const row = (caseNumber: number, overrides: Partial<Outcome> = {}) =>
  makeOutcome({ case_id: `case-${caseNumber}`, transcript_id: `t-${caseNumber}`, ...overrides });

const importRows = (rows: readonly Outcome[], stamp: Stamp | null) =>
  importIntoCohort(new Blob([outcomesToCsv(rows, stamp)]), 'b.csv');

const cohort = readCohort;
const ALL = { withOwn: true, filter: NO_FILTER };
const ids = async () => (await cohort()).counted.map(({ outcome }) => outcome.case_id);

/** A decided case of this browser, with its log. */
async function ownDecision(caseId: string): Promise<void> {
  const [first, second] = makeLog([
    newEntry('import'),
    newEntry('decision', { caseId, actor: 'reviewer-1' }),
  ]);
  await database.log.bulkAdd([first!, second!]);
  await database.cases.add({
    ...makeCase({ id: caseId, transcriptId: 't-own', state: 'decided', verdict: 'not-confirmed' }),
  });
}

describe('importing outcomes', () => {
  test('twice, then an older and a filtered export: every decision counts once', async () => {
    const rows = [row(1), row(2)];
    expect(await importRows(rows, makeStamp('1', 10))).toMatchObject({
      added: 2,
      known: 0,
      sources: ['Browser 11111111'],
    });
    expect(await importRows(rows, makeStamp('1', 10))).toMatchObject({ added: 0, known: 2 });
    expect(await importRows([row(2), row(3)], makeStamp('1', 20))).toMatchObject({
      added: 1,
      known: 1,
      gone: 1,
    });
    expect(await importRows(rows, makeStamp('1', 10))).toMatchObject({ added: 0, known: 2, gone: 0 });
    const filtered = makeStamp('1', 15, { filters: 'layer=rules' });
    expect(await importRows([row(1), row(4)], filtered)).toMatchObject({ added: 0, known: 1, outdated: 1 });
    expect(await ids()).toEqual(['case-2', 'case-3']);
    expect((await cohort()).conflicts).toMatchObject([{ kind: 'gone', rows: [{}, {}] }]);
    expect((await readLog()).map(({ kind }) => kind)).toEqual(Array(5).fill('cohort-import'));
  });

  test('CSV and JSON Lines, stamped or not, are the same rows', async () => {
    const rows = madeOutcomes(500, 3, true);
    await importRows(rows, makeStamp('1', 10));
    const before = await cohort();
    const lines = new Blob([outcomesToJsonLines(rows, makeStamp('1', 10))]);
    expect(await importIntoCohort(lines, 'b.jsonl')).toMatchObject({ added: 0, conflicts: 0, rejected: [] });
    expect(await importRows(rows, null)).toMatchObject({ added: 0, conflicts: 0, rejected: [] });
    expect((await cohort()).counted).toEqual(before.counted);
  });

  test('bad rows are named and the others taken in; then nothing counts as missing', async () => {
    await importRows([row(1), row(2)], makeStamp('1', 10));
    const text = outcomesToCsv([row(1), row(3)], makeStamp('1', 20)).split('\r\n');
    text.splice(2, 0, text[1]!.replace('first-review', 'no-stage'), '"never closed');
    const report = await importIntoCohort(new Blob([text.join('\r\n')]), 'b.csv');
    expect(report).toMatchObject({ added: 1, known: 1, gone: 0 });
    expect(report.rejected.map(({ line }) => line)).toEqual([3, 4]);
    expect(lineFaultText(report.rejected[0]!.reason)).toContain('stage');
    expect(await ids()).toEqual(['case-1', 'case-2', 'case-3']);
  });

  test('the own export adds nothing, and what was undone here does not come back with it', async () => {
    await ownDecision('case-own');
    const head = (await readLog()).at(-1)!;
    const stamp = makeStamp('1', head.seq, { log_id: (await readLog())[0]!.hash, log_hash: head.hash });
    const own = await readOutcomes();
    expect(await importRows([...own, row(9)], stamp)).toMatchObject({ added: 0, known: 2, sources: [null] });
    expect(await ids()).toEqual(['case-own']);
    expect(await database.cohortRows.count()).toBe(0);
    expect((await cohort()).sources).toEqual([]);
  });

  test('cancelled in any phase, nothing of the file stays', async () => {
    const text = outcomesToCsv(madeOutcomes(6_000, 1), makeStamp('1', 10));
    for (const phase of ['reading', 'merging', 'storing']) {
      const stop = new AbortController();
      const importing = importIntoCohort(new Blob([text]), 'b.csv', {
        signal: stop.signal,
        onProgress: (progress) => {
          if (progress.phase === phase) stop.abort();
        },
      });
      await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
      expect(await database.cohortRows.count()).toBe(0);
      expect(await database.cohortSources.count()).toBe(0);
      expect(await database.log.count()).toBe(0);
    }
  });

  test('files of other kinds are refused by what they are', async () => {
    const refused = (content: BlobPart) => importIntoCohort(new Blob([content]), 'x');
    const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0]);
    expect(await failed(refused(zip))).toMatchObject({
      code: 'unreadable-file',
      text: expect.stringContaining('ZIP'),
    });
    expect(await failed(refused(await createBackup()))).toMatchObject({
      text: expect.stringContaining('backup'),
    });
    expect(await refused('')).toMatchObject({ added: 0, rejected: [] });
  });

  test('two tabs at once count every decision once', async () => {
    const stamp = makeStamp('1', 10);
    const reports = await Promise.all([
      importRows([row(1), row(2)], stamp),
      importRows([row(2), row(3)], stamp),
    ]);
    expect(reports.map((each) => each.kind === 'outcomes' && each.added)).toEqual([2, 1]);
    expect(await ids()).toHaveLength(3);
  });
});

describe('importing a log', () => {
  const log = makeLog([
    newEntry('import'),
    newEntry('decision', { caseId: 'case-1', at: '2026-03-05T10:00:00.000Z' }),
    newEntry('break-started'),
  ]);
  const importLog = (entries: typeof log) =>
    importIntoCohort(new Blob([logToJsonLines(entries)]), 'log.jsonl');

  test('it is verified, kept as a digest, and known when it comes again', async () => {
    expect(await importLog(log.slice(0, 2))).toMatchObject({ entries: 2, broken: null, isKnown: false });
    expect(await importLog(log)).toMatchObject({ entries: 3, isKnown: false });
    expect(await importLog(log)).toMatchObject({ isKnown: true });
    expect(await importLog(log.slice(0, 2))).toMatchObject({ isKnown: true });
    const [summary] = (await cohort()).sources;
    expect(summary).toMatchObject({ withoutRow: 1, source: { id: log[0]!.hash, logs: [{ entries: 3 }] } });
    expect(await database.cohortLogs.count()).toBe(1);
  });

  test('where it breaks is told', async () => {
    const altered = log.map((entry) => (entry.seq === 2 ? { ...entry, actor: 'mallow' } : entry));
    expect(await importLog(altered as typeof log)).toMatchObject({
      broken: { seq: 2, reason: 'was altered after it was written' },
    });
    expect((await cohort()).conflicts).toMatchObject([{ kind: 'forked-log' }]);
  });

  test('a part of one is refused, with what is missing', async () => {
    expect(await failed(importLog([log[0]!, log[2]!]))).toMatchObject({
      code: 'unreadable-file',
      text: expect.stringContaining('entry 2 is missing'),
    });
    expect(await database.cohortSources.count()).toBe(0);
  });

  test('the own log is here already', async () => {
    await database.log.bulkAdd([...log]);
    expect(await importLog(log.slice(0, 2))).toMatchObject({ isKnown: true, source: null });
    expect(await database.cohortSources.count()).toBe(0);
  });
});

describe('what a lead does with the cohort', () => {
  const conflicting = async () => {
    await importRows([row(1, { decision: 'confirmed' })], makeStamp('1', 10));
    await importRows([row(1, { decision: 'inconclusive' })], makeStamp('2', 20));
    const { conflicts } = await cohort();
    return conflicts.find((each) => each.kind === 'differs')!;
  };
  const verdict = async () => (await cohort()).counted[0]!.outcome.decision;

  test('a conflict is settled, taken back, and both are in the log', async () => {
    const conflict = await conflicting();
    expect(await verdict()).toBe('confirmed');
    await settleConflicts([conflict], 'taken', conflict.others[0]!.outcome);
    expect(await verdict()).toBe('inconclusive');
    expect((await cohort()).conflicts[0]).toMatchObject({
      settlement: { settled: 'taken', by: 'reviewer-1' },
    });
    await reopenConflict(conflict.id);
    expect(await verdict()).toBe('confirmed');
    expect((await cohort()).conflicts[0]).toMatchObject({ settlement: null });
    const entries = (await readLog()).filter(({ kind }) => kind === 'cohort-conflict-settled');
    expect(entries.map(({ payload }) => payload)).toMatchObject([
      { settled: 'taken' },
      { settled: 'reopened' },
    ]);
  });

  test('the same name in two sources is one person once a lead says so', async () => {
    await importRows([row(1)], makeStamp('1', 10));
    await importRows([row(2)], makeStamp('2', 10));
    const people = async () => (await cohort()).counted.map(({ reviewer }) => reviewer);
    expect(await people()).toEqual(['willow (Browser 11111111)', 'willow (Browser 22222222)']);
    await settleConflicts((await cohort()).conflicts, 'taken');
    expect(await people()).toEqual(['willow', 'willow']);
    expect((await readLog()).at(-1)).toMatchObject({
      payload: { conflict: 'same-name willow', settled: 'taken' },
    });
  });

  test('a source is renamed, and removed with all that came from it', async () => {
    await conflicting();
    await renameCohortSource('1'.repeat(64), ' Room 12 ');
    await expect(renameCohortSource('2'.repeat(64), 'room 12')).rejects.toMatchObject({ code: 'name-taken' });
    await expect(renameCohortSource('2'.repeat(64), ' ')).rejects.toMatchObject({ code: 'name-missing' });
    expect((await cohort()).sources.map(({ source }) => source.name)).toEqual([
      'Room 12',
      'Browser 22222222',
    ]);
    await removeSource('1'.repeat(64));
    expect((await cohort()).conflicts).toEqual([]);
    expect(await verdict()).toBe('inconclusive');
    await expect(removeSource('1'.repeat(64))).rejects.toMatchObject({ code: 'not-found' });
    expect((await readLog()).at(-1)).toMatchObject({ kind: 'cohort-source-removed', payload: { rows: 1 } });
  });

  test('all of it survives a restart, and a backup', async () => {
    const conflict = await conflicting();
    await settleConflicts([conflict], 'taken', conflict.others[0]!.outcome);
    await importIntoCohort(new Blob([logToJsonLines(makeLog([newEntry('import')]))]), 'log.jsonl');
    const before = await cohort();
    database.close();
    await database.open();
    expect(await cohort()).toEqual(before);
    const backup = await createBackup();
    await removeSource('1'.repeat(64));
    await restoreBackup(backup.stream(), 'backup.jsonl');
    expect(await cohort()).toEqual(before);
  });

  test('nobody but leads may see it or change it', async () => {
    const conflict = await conflicting();
    await sitAs('sapling', 'trainee');
    const refused = expect.objectContaining({ code: 'not-allowed' });
    await expect(firstOf(liveCohort('sapling', { ...ALL, now: 0 }))).rejects.toEqual(refused);
    await expect(importRows([row(3)], null)).rejects.toEqual(refused);
    await expect(settleConflicts([conflict], 'kept')).rejects.toEqual(refused);
    await expect(reopenConflict(conflict.id)).rejects.toEqual(refused);
    await expect(removeSource('1'.repeat(64))).rejects.toEqual(refused);
    await expect(renameCohortSource('1'.repeat(64), 'x')).rejects.toEqual(refused);
    await expect(exportCohort(ALL)).rejects.toEqual(refused);
  });
});
