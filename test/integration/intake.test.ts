import { describe, expect, test } from 'vitest';
import { database } from '../../storage/database.ts';
import { allImports } from '../../storage/imports.ts';
import { readLog } from '../../storage/log.ts';
import { countTranscripts, countUnassessed, unassessedIds } from '../../storage/transcripts.ts';
import { importTranscripts } from '../../workflows/intake/intake.ts';
import { rollBackInterruptedImports } from '../../workflows/intake/running-import.ts';
import { makeTranscript } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { failWrites } from '../fixtures/failing-storage.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';

withFreshDatabase();

const lineOf = (id: string) => JSON.stringify(makeTranscript({ id }));
const streamOf = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text]).stream();
const ids = (count: number) => Array.from({ length: count }, (_, index) => `t-${index}`);

async function expectNothingKept() {
  expect(await countTranscripts()).toBe(0);
  expect(await countUnassessed()).toBe(0);
  expect(await allImports()).toEqual([]);
  expect(await readLog()).toEqual([]);
}

describe('importing', () => {
  test('good lines go in and wait to be scored; bad ones are listed with number and reason', async () => {
    const report = await importTranscripts(
      streamOf(`${lineOf('a')}\n{oops\n${lineOf('b')}\n`),
      'mixed.jsonl',
    );
    expect(report).toMatchObject({ accepted: 2, rejected: [{ line: 2 }] });
    expect(await unassessedIds([])).toEqual(['a', 'b']);
    expect(await allImports()).toMatchObject([
      { source: 'mixed.jsonl', state: 'done', accepted: 2, rejected: 1 },
    ]);
    expect(await readLog()).toMatchObject([
      { kind: 'import', payload: { source: 'mixed.jsonl', accepted: 2, rejected: 1 } },
    ]);
  });

  test('an id that is stored already is refused, and what is stored stays as it was', async () => {
    await importTranscripts(streamOf(lineOf('a')), 'first.jsonl');
    const other = JSON.stringify(makeTranscript({ id: 'a', channel: 'other' }));
    const report = await importTranscripts(streamOf(`${other}\n${lineOf('b')}`), 'second.jsonl');
    expect(report.rejected).toEqual([{ line: 1, reason: { what: 'stored-already' } }]);
    expect((await database.transcripts.get('a'))?.channel).toBe('game chat');
    expect(await countTranscripts()).toBe(2);
  });

  test('says how many transcripts hold hidden characters', async () => {
    const hidden = JSON.stringify(
      makeTranscript({ id: 'h', messages: [{ from: 'x\u202e', at: '2026-03-04T16:05:00Z', text: 'hi' }] }),
    );
    expect(await importTranscripts(streamOf(`${hidden}\n${lineOf('a')}`), 'hidden.jsonl')).toMatchObject({
      accepted: 2,
      withHidden: 1,
    });
  });

  test('more than one batch goes in, with progress that grows', async () => {
    const seen: number[] = [];
    const file = ids(1200).map(lineOf).join('\n');
    const report = await importTranscripts(streamOf(file), 'many.jsonl', {
      onProgress: ({ accepted }) => seen.push(accepted),
    });
    expect(report.accepted).toBe(1200);
    expect(seen).toEqual([500, 1000, 1200]);
  });

  test('an empty file is an import of nothing', async () => {
    expect(await importTranscripts(streamOf(''), 'empty.jsonl')).toEqual({
      accepted: 0,
      rejected: [],
      withHidden: 0,
    });
  });

  test('a ZIP archive is named and nothing is kept', async () => {
    const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]);
    expect(await failed(importTranscripts(streamOf(zip), 'photos.jsonl'))).toMatchObject({
      code: 'unreadable-file',
      text: expect.stringContaining('a ZIP archive'),
    });
    await expectNothingKept();
  });

  test('cancelling in the middle keeps nothing', async () => {
    const controller = new AbortController();
    const file = ids(1200).map(lineOf).join('\n');
    const importing = importTranscripts(streamOf(file), 'many.jsonl', {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
    await expectNothingKept();
  });

  test('a full disk in the middle keeps nothing and says what to do', async () => {
    const file = ids(1200).map(lineOf).join('\n');
    const onProgress = () => failWrites('QuotaExceededError');
    expect(await failed(importTranscripts(streamOf(file), 'many.jsonl', { onProgress }))).toMatchObject({
      code: 'storage-full',
      text: expect.stringMatching(/Free some disk space/),
    });
    await expectNothingKept();
  });

  test('an import that a crash cut off is rolled back at the next start, and finished ones stay', async () => {
    await importTranscripts(streamOf(lineOf('kept')), 'done.jsonl');
    await database.imports.put({
      id: 'cut',
      source: 'cut.jsonl',
      state: 'running',
      startedAt: '2026-03-04T16:00:00.000Z',
      accepted: 0,
      rejected: 0,
    });
    await database.transcripts.add({ ...makeTranscript({ id: 'lost' }), importId: 'cut' });
    await database.unassessed.add({ transcriptId: 'lost', importId: 'cut' });
    expect(await rollBackInterruptedImports()).toEqual(['cut.jsonl']);
    expect(await unassessedIds([])).toEqual(['kept']);
    expect(await rollBackInterruptedImports()).toEqual([]);
  });

  test('an import that another tab is at is left alone', async () => {
    await database.imports.put({
      id: 'busy',
      source: 'busy.jsonl',
      state: 'running',
      startedAt: '2026-03-04T16:00:00.000Z',
      accepted: 0,
      rejected: 0,
    });
    await navigator.locks.request('second-look:import:busy', async () => {
      expect(await rollBackInterruptedImports()).toEqual([]);
    });
  });
});
