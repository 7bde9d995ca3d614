import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Material } from '../../domain/practice/material.ts';
import { FakeBrowser } from '../fixtures/console-page.ts';
import { extensionStorage } from '../fixtures/extension-storage.ts';
import {
  makeCase,
  makePolicy,
  makeReviewer,
  makeReviewPolicy,
  makeSubmission,
  makeTranscript,
} from '../fixtures/factories.ts';
import { practiceMaterial } from '../fixtures/practice-material.ts';

type Generate = (material: Material, signal: AbortSignal) => Promise<unknown>;

const shared = vi.hoisted(() => ({
  storage: { local: null as unknown },
  material: null as Material | null,
  generate: null as Generate | null,
}));
vi.mock('wxt/browser', () => ({
  browser: { storage: shared.storage, runtime: { getManifest: () => ({ version: '1.0.0' }) } },
}));
vi.mock('../../workflows/practice/practice-material.ts', () => ({
  practiceMaterial: async () => shared.material,
}));
vi.mock('../../workers/practice/practice-client.ts', () => ({
  generatePractice: (material: Material, _onProgress: unknown, signal: AbortSignal) =>
    shared.generate!(material, signal),
}));

let browser: FakeBrowser;
const open: { close: () => void }[] = [];

/** The database as a page or a worker that begins now has it. */
async function openDatabase() {
  const { database } = await import('../../storage/database.ts');
  open.push(database);
  return database;
}

/** Generates as the worker does, told by its name with which data it works. */
const inWorker: Generate = async (material) => {
  browser.worker('practice:practice');
  const { generating } = await import('../../workers/practice/generating.ts');
  await openDatabase();
  return generating.generate(material, () => {});
};

/** A page of the console from its beginning: which data it works with is settled then. */
async function openPage() {
  for (const database of open.splice(0)) database.close();
  browser.page();
  const team = await import('../../workflows/practice/practice-team.ts');
  const { useSession } = await import('../../workflows/base/seat.ts');
  const { answerOf } = await import('../../workflows/base/door.ts');
  const { isPractice } = await import('../../workflows/base/open-data.ts');
  const database = await openDatabase();
  team.followPracticeTeam();
  const stands = () => team.usePracticeTeam.getState();
  return { ...team, stands, database, useSession, answerOf, isPractice };
}

const stored = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

/** Every row of every table of the own data, in order, whatever page is open. */
async function ownContent(): Promise<string> {
  const { SecondLookDatabase } = await import('../../storage/database.ts');
  const own = new SecondLookDatabase('second-look');
  const tables = await Promise.all(own.tables.map(async (table) => [table.name, await table.toArray()]));
  own.close();
  return JSON.stringify(tables);
}

let own: string;
beforeEach(async () => {
  const { area, stored: kept } = extensionStorage();
  shared.storage.local = { ...area, remove: async (key: string) => void kept.delete(key) };
  shared.material ??= await practiceMaterial(Date.UTC(2026, 9, 8, 15, 20));
  shared.generate = inWorker;
  browser = new FakeBrowser();
  // A case that somebody here has decided.
  const { database, useSession, answerOf } = await openPage();
  await database.policies.put(makePolicy());
  await database.reviewPolicies.put(makeReviewPolicy());
  await database.reviewers.put(makeReviewer());
  await database.transcripts.put({ ...makeTranscript({ id: 't-own' }), importId: 'import-1' });
  await database.cases.put(makeCase({ id: 'case-own', transcriptId: 't-own' }));
  useSession.setState({ reviewer: 'reviewer-1', tab: 'tab-1' });
  const { takeCaseCommand } = await import('../../domain/commands/review/take-case.ts');
  const { submitReviewCommand } = await import('../../domain/commands/review/submit-review.ts');
  await answerOf(takeCaseCommand, 'case-own');
  const submission = makeSubmission({ choice: 'confirmed' });
  await answerOf(submitReviewCommand, { caseId: 'case-own', submission });
  own = await ownContent();
  expect(own).toContain('"kind":"decision"');
});

afterEach(async () => {
  for (const database of open.splice(0)) database.close();
  const { default: Dexie } = await import('dexie');
  for (const name of await stored()) await Dexie.delete(name!);
  vi.unstubAllGlobals();
});

describe('the practice team stands beside the own data', () => {
  test('they are the same to the last byte after it was loaded, worked in and removed', async () => {
    const page = await openPage();
    await page.loadPracticeTeam();
    expect(page.stands()).toMatchObject({ failure: null, state: 'open' });
    expect(browser.reloads).toBe(1);

    // It stays open however often the page begins anew, and what is done there is stored there.
    let entries = 0;
    for (const _time of ['first', 'second']) {
      const there = await openPage();
      expect(there.isPractice).toBe(true);
      expect(await there.database.cases.get('case-own')).toBeUndefined();
      expect(await there.database.log.count()).toBeGreaterThan(entries);
      entries = await there.database.log.count();
      there.useSession.setState({ reviewer: 'willow', tab: 'tab-1' });
      const { nextCaseCommand } = await import('../../domain/commands/review/next-case.ts');
      const { submitReviewCommand } = await import('../../domain/commands/review/submit-review.ts');
      const { id: caseId } = (await there.answerOf(nextCaseCommand, {}))!;
      const submission = makeSubmission({ choice: 'not-confirmed' });
      await there.answerOf(submitReviewCommand, { caseId, submission });
      expect(await ownContent()).toBe(own);
    }

    const last = await openPage();
    last.leavePracticeTeam('remove');
    expect(browser.reloads).toBe(2);
    const back = await openPage();
    expect(back.isPractice).toBe(false);
    await back.tidyPracticeTeam();
    expect(back.stands().state).toBeNull();
    expect(await stored()).toEqual(['second-look']);
    expect(Object.keys(localStorage)).toEqual([]);
    expect(await ownContent()).toBe(own);
  });

  test('left and kept, it is as it was when it is opened again', async () => {
    await (await openPage()).loadPracticeTeam();
    const there = await openPage();
    const before = await there.database.log.toArray();
    there.leavePracticeTeam('keep');
    const between = await openPage();
    expect(between.isPractice).toBe(false);
    await between.tidyPracticeTeam();
    await between.openPracticeTeam();
    const again = await openPage();
    expect(again.isPractice).toBe(true);
    expect(await again.database.log.toArray()).toEqual(before);
  });
});

describe('loading that does not come to its end', () => {
  const nothingLeft = async () => {
    expect(await stored()).toEqual(['second-look']);
    expect(Object.keys(localStorage)).toEqual([]);
    expect(await ownContent()).toBe(own);
  };

  /** Generates for ever, once it has begun to store. */
  const begun = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    shared.generate = async (_material, signal) => {
      browser.worker('practice:practice');
      const database = await openDatabase();
      await database.settings.put({ key: 'half', value: true });
      resolve();
      return new Promise((done) => {
        const stopped = { ok: false, why: { code: 'cancelled', facts: { what: 'practice' } } };
        signal.addEventListener('abort', () => {
          database.close();
          done(stopped);
        });
      });
    };
    return promise;
  };

  test('stopped: nothing is left, and it can be loaded', async () => {
    const page = await openPage();
    const half = begun();
    const loading = page.loadPracticeTeam();
    await half;
    expect(await stored()).toContain('practice-second-look');
    page.stopLoading();
    await loading;
    expect(page.stands()).toEqual({ state: null, share: null, failure: null });
    expect(browser.reloads).toBe(0);
    await nothingLeft();
    shared.generate = inWorker;
    await page.loadPracticeTeam();
    expect(page.stands().state).toBe('open');
  });

  test('failed: the own data stay open, and it says why', async () => {
    const page = await openPage();
    shared.generate = async () => ({ ok: false, code: 'storage-full', facts: {} });
    await page.loadPracticeTeam();
    expect(page.stands()).toMatchObject({ state: null, failure: { code: 'storage-full' } });
    expect(browser.reloads).toBe(0);
    await nothingLeft();
  });

  /** The tab that loads is gone, and its lock with it; nothing comes after. */
  const crash = () => navigator.locks.request('second-look:practice-team', { steal: true }, async () => {});

  test('crashed: the next start shows the own data and leaves no trace of it', async () => {
    const page = await openPage();
    const half = begun();
    page.loadPracticeTeam().catch(() => {});
    await half;
    await crash();
    const next = await openPage();
    expect(next.isPractice).toBe(false);
    expect(await stored()).toContain('practice-second-look');
    await next.tidyPracticeTeam();
    expect(next.stands().state).toBeNull();
    await nothingLeft();
  });

  test('crashed while another tab is open: that one clears up', async () => {
    const page = await openPage();
    const half = begun();
    page.loadPracticeTeam().catch(() => {});
    await half;
    const other = await openPage();
    browser.noteElsewhere('loading');
    await other.tidyPracticeTeam();
    expect(other.stands().state).toBe('loading');
    await crash();
    await vi.waitFor(() => expect(other.stands().state).toBeNull());
    await nothingLeft();
  });
});

describe('two tabs', () => {
  test('go together: each begins anew when another one opens or leaves it', async () => {
    const page = await openPage();
    browser.noteElsewhere('loading');
    expect(page.stands().state).toBe('loading');
    browser.noteElsewhere('kept');
    expect(browser.reloads).toBe(0);
    browser.noteElsewhere('open');
    expect(browser.reloads).toBe(1);
    const there = await openPage();
    expect(there.isPractice).toBe(true);
    browser.noteElsewhere('kept');
    expect(browser.reloads).toBe(2);
    expect((await openPage()).isPractice).toBe(false);
  });

  test('none begins anew while files are taken in: it is kept until then', async () => {
    const { IMPORT_LOCK } = await import('../../workflows/intake/running-import.ts');
    const page = await openPage();
    await navigator.locks.request(IMPORT_LOCK, async () => {
      await page.loadPracticeTeam();
      expect(page.stands()).toMatchObject({ state: null, failure: { code: 'importing' } });
    });
    shared.generate = async (...given) => {
      const result = await inWorker(...given);
      void navigator.locks.request(IMPORT_LOCK, () => importing.promise);
      return result;
    };
    const importing = Promise.withResolvers<void>();
    await page.loadPracticeTeam();
    expect(page.stands()).toMatchObject({ state: 'kept', failure: { code: 'importing' } });
    expect(browser.reloads).toBe(0);
    importing.resolve();
    await vi.waitFor(async () => {
      await page.openPracticeTeam();
      expect(browser.reloads).toBe(1);
    });
  });
});
