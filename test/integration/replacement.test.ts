import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { outcomesToCsv } from '../../domain/export/outcome-files.ts';
import { EMPTY_DRAFT } from '../../domain/review/draft.ts';
import { database, SecondLookDatabase } from '../../storage/database.ts';
import type { Replacement } from '../../storage/generation.ts';
import { readLog } from '../../storage/log.ts';
import { countTranscripts, countUnassessed } from '../../storage/transcripts.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { deleteEverything } from '../../workflows/backup/erase.ts';
import { isImportUnderWay } from '../../workflows/backup/own-work.ts';
import {
  importCohortFiles,
  importIntoCohort,
  useCohortImports,
} from '../../workflows/cohort/cohort-import.ts';
import { importFiles, useImportQueue } from '../../workflows/intake/import-queue.ts';
import { type ImportOptions, importTranscripts } from '../../workflows/intake/intake.ts';
import { forgetOldNotes, noteDraft, readDraft, saveDraft } from '../../workflows/review/drafts.ts';
import { scoreWaiting } from '../../workflows/scoring/scoring.ts';
import { useScoringState } from '../../workflows/scoring/scoring-state.ts';
import { makeAssessment, makeOutcome, makeTranscript } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { addTranscripts } from '../fixtures/stored.ts';

const score = vi.hoisted(() => vi.fn());
vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));
vi.mock('../../workflows/scoring/scoring-pool.ts', () => ({ poolInForce: async () => ({ size: 1, score }) }));

withFreshDatabase();

/** The database as another tab has it. */
let other: SecondLookDatabase;

// Open from the start, so that what it does begins at once.
beforeEach(async () => {
  other = new SecondLookDatabase();
  await other.open();
});
afterEach(() => other.close());

/** Deletes or replaces everything in another tab. */
async function replaceElsewhere(by: Replacement, transcripts: string[] = []): Promise<void> {
  await other.transaction('rw', other.tables, async () => {
    for (const table of other.tables) await table.clear();
    await other.guard.begin(by);
    for (const id of transcripts) {
      await other.transcripts.add({ ...makeTranscript({ id }), importId: 'restored' });
      await other.unassessed.add({ transcriptId: id, importId: 'restored' });
    }
  });
}

const lineOf = (id: string) => JSON.stringify(makeTranscript({ id }));
const linesOf = (count: number) => Array.from({ length: count }, (_, at) => lineOf(`t-${at}`)).join('\n');
const streamOf = (text: string) => new Blob([text]).stream();

/** An import of 3,000 transcripts, with something that happens as soon as some are stored. */
async function importWith(meanwhile: () => Promise<void>): Promise<unknown> {
  let happening: Promise<void> | null = null;
  const options: ImportOptions = {
    onProgress: () => {
      happening ??= meanwhile();
    },
  };
  const failure = await importTranscripts(streamOf(linesOf(3_000)), 'many.jsonl', options).catch(
    (error: unknown) => error,
  );
  await happening;
  return failure;
}

/** Settles as soon as some transcripts of a file of this tab are stored, with more to come. */
function someTaken(): Promise<void> {
  return new Promise((resolve) => {
    const stop = useImportQueue.subscribe(({ running }) => {
      if (!running?.progress.accepted) return;
      stop();
      resolve();
    });
  });
}

describe('an import while everything goes', () => {
  test.each([
    ['deleted', /everything was deleted in another tab/],
    ['restored', /a backup was restored in another tab/],
  ] as const)('%s in another tab: the import stops, says so, and nothing of it stays', async (by, words) => {
    const failure = await importWith(() => replaceElsewhere(by, ['a']));
    expect(await failed(Promise.reject(failure))).toMatchObject({
      code: 'replaced',
      text: expect.stringMatching(words),
    });
    expect(await database.transcripts.toCollection().primaryKeys()).toEqual(['a']);
    expect(await database.unassessed.toCollection().primaryKeys()).toEqual(['a']);
    expect(await database.imports.count()).toBe(0);
    expect(await readLog()).toEqual([]);
  });

  test('deleted in the same tab, where it is no file of the queue: it stops as well', async () => {
    const failure = await importWith(deleteEverything);
    expect(failure).toMatchObject({ code: 'replaced' });
    expect(await countTranscripts()).toBe(0);
    expect(await countUnassessed()).toBe(0);
    expect(await database.imports.count()).toBe(0);
    expect((await readLog()).map(({ kind }) => kind)).toEqual(['purge']);
  });

  test('a file of this tab is cancelled before everything is deleted or restored', async () => {
    const backup = await (await createBackup()).text();
    for (const replace of [deleteEverything, () => restoreBackup(streamOf(backup), 'backup.jsonl')]) {
      const taken = importFiles([new File([linesOf(1_200)], 'many.jsonl')]);
      await someTaken();
      expect(await isImportUnderWay()).toBe(true);
      await replace();
      await taken;
      expect(useImportQueue.getState().finished[0]).toMatchObject({ failure: { code: 'cancelled' } });
      expect(await countTranscripts()).toBe(0);
      expect(await isImportUnderWay()).toBe(false);
    }
  });
});

describe('an import into the cohort while everything goes', () => {
  const rows = () => new Blob([outcomesToCsv([makeOutcome()], null)]);

  test('merged with what another tab has deleted meanwhile, it stops and nothing of it stays', async () => {
    let deleting: Promise<void> | null = null;
    const onProgress = () => {
      deleting ??= replaceElsewhere('deleted');
    };
    await expect(importIntoCohort(rows(), 'b.csv', { onProgress })).rejects.toMatchObject({
      code: 'replaced',
    });
    await deleting;
    expect(await database.cohortRows.count()).toBe(0);
    expect(await readLog()).toEqual([]);
  });

  test('waiting for that of another tab, it is cancelled at once', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const held = navigator.locks.request('second-look:cohort', () => promise);
    const taken = importCohortFiles([new File([rows()], 'b.csv')]);
    await vi.waitFor(() => expect(useCohortImports.getState().running).not.toBeNull());
    await deleteEverything();
    await taken;
    expect(useCohortImports.getState().finished[0]).toMatchObject({ failure: { code: 'cancelled' } });
    resolve();
    await held;
  });
});

describe('scoring while everything goes', () => {
  test('what was scored before a restore is not stored for a transcript of the same id after it', async () => {
    await addTranscripts([makeTranscript({ id: 'a' })], 'import-1');
    score.mockImplementation(async (batch: { id: string }[]) => {
      await replaceElsewhere('restored', ['a']);
      return { ok: true, value: batch.map(({ id }) => makeAssessment({ transcriptId: id })) };
    });
    await scoreWaiting();
    expect(useScoringState.getState().phase).toBe('failed');
    expect(await database.assessments.count()).toBe(0);
    expect(await countUnassessed()).toBe(1);
  });
});

/** What a page of the browser has as its storage: entries are properties of their own. */
function pageStorage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods);
}

describe('a note while everything goes', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('typed after everything was deleted in another tab, it is in no storage once a tab begins anew', async () => {
    vi.stubGlobal('localStorage', pageStorage());
    noteDraft('case-1', { ...EMPTY_DRAFT, note: 'before' });
    expect(await readDraft('case-1')).toMatchObject({ note: 'before' });
    await replaceElsewhere('deleted');
    noteDraft('case-1', { ...EMPTY_DRAFT, note: 'after' });
    await expect(saveDraft('case-1', { ...EMPTY_DRAFT, note: 'after' })).rejects.toThrow();
    await database.guard.enter();
    forgetOldNotes();
    expect(Object.keys(localStorage)).toEqual([]);
    expect(await database.drafts.count()).toBe(0);
  });

  test('of before goes with everything that is deleted in its tab; what is noted afterwards stays', async () => {
    vi.stubGlobal('localStorage', pageStorage());
    noteDraft('case-1', { ...EMPTY_DRAFT, note: 'before' });
    await deleteEverything();
    expect(Object.keys(localStorage)).toEqual([]);
    noteDraft('case-2', { ...EMPTY_DRAFT, note: 'later' });
    forgetOldNotes();
    expect(await readDraft('case-2')).toMatchObject({ note: 'later' });
  });
});
