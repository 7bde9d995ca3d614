import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Case } from '../../domain/queue/case.ts';
import { WHOLE_QUEUE } from '../../domain/queue/queue-view.ts';
import { getCase } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { useConsoleState } from '../../workflows/base/console-state.ts';
import { caseBook, followQueue, useQueueModel } from '../../workflows/queue/queue-model.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { addCases, putCases } from '../fixtures/writes.ts';

withFreshDatabase();

let stop = () => {};
afterEach(() => stop());

const named = (from: number, to: number, overrides: Partial<Case> = {}) =>
  Array.from({ length: to - from }, (_, index) => {
    const id = `case-${String(from + index).padStart(6, '0')}`;
    return makeCase({ id, transcriptId: id, risk: ((from + index) % 1000) / 1000, ...overrides });
  });

/** Every state of the model that was published. */
function watch() {
  const seen: { phase: string; size: number; done: number | undefined }[] = [];
  const unsubscribe = useQueueModel.subscribe(({ phase, progress }) =>
    seen.push({ phase, size: caseBook.size, done: progress?.done }),
  );
  stop = followQueue();
  const end = stop;
  stop = () => {
    end();
    unsubscribe();
  };
  return seen;
}

const untilRead = () =>
  vi.waitFor(
    () => expect(useQueueModel.getState()).toMatchObject({ phase: 'ready', progress: null }),
    20_000,
  );

describe('reading the queue', () => {
  test('what the view has on top comes first, then everything, page by page', async () => {
    await addCases(named(0, 11_000));
    await addCases(named(20_000, 20_300, { state: 'decided' }));
    useConsoleState.setState({ queueView: { ...WHOLE_QUEUE } });
    const seen = watch();
    await vi.waitFor(() => expect(useQueueModel.getState().phase).toBe('ready'), 20_000);
    expect(seen.find(({ phase }) => phase === 'ready')?.size).toBe(200);
    const first = [...caseBook.all()];
    expect(Math.min(...first.slice(0, 200).map(({ risk }) => risk))).toBeGreaterThan(0.97);
    await untilRead();
    expect(caseBook.size).toBe(11_300);
  });

  test('an empty profile is read at once', async () => {
    watch();
    await untilRead();
    expect(caseBook.size).toBe(0);
  });
});

describe('following changes', () => {
  test('a decision, a new case and a change behind the book come in by themselves', async () => {
    await addCases(named(0, 3));
    watch();
    await untilRead();
    await submitReview('case-000001', makeSubmission());
    await vi.waitFor(() => expect(caseBook.get('case-000001')?.state).toBe('decided'));
    await addCases(named(5, 6));
    await vi.waitFor(() => expect(caseBook.size).toBe(4));
    const found = await getCase('case-000002');
    await putCases([{ ...found!, assignee: 'willow', revision: 2 }]);
    await vi.waitFor(() => expect(caseBook.get('case-000002')?.assignee).toBe('willow'));
  });

  test('another writer whose clock is behind is not overlooked', async () => {
    await addCases(named(0, 2));
    watch();
    await untilRead();
    await addCases(named(2, 3));
    await vi.waitFor(() => expect(caseBook.size).toBe(3));
    const found = await getCase('case-000000');
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 86_400_000);
    onTestFinished(() => void vi.restoreAllMocks());
    // A lease that is renewed raises no revision.
    await putCases([{ ...found!, assignee: 'alder' }]);
    await vi.waitFor(() => expect(caseBook.get('case-000000')?.assignee).toBe('alder'));
  });

  test('when everything is deleted nothing is left', async () => {
    await addCases(named(0, 50));
    watch();
    await untilRead();
    await database.cases.clear();
    await vi.waitFor(() => expect(caseBook.size).toBe(0), 5_000);
    await untilRead();
  });

  test('what is purged goes, and the rest is not read again', async () => {
    await addCases(named(0, 50));
    watch();
    await untilRead();
    const seen: (string | null)[] = [];
    const unsubscribe = useQueueModel.subscribe(({ phase }) => seen.push(phase));
    await database.cases.bulkDelete(['case-000003', 'case-000007']);
    await vi.waitFor(() => expect(caseBook.size).toBe(48), 5_000);
    expect(caseBook.get('case-000003')).toBeUndefined();
    expect(caseBook.changesSince(0)).toBeNull();
    await addCases(named(60, 61));
    await vi.waitFor(() => expect(caseBook.size).toBe(49));
    unsubscribe();
    expect(new Set(seen)).toEqual(new Set(['ready']));
  });

  test('a restore that leaves as many cases is noticed', async () => {
    const before = named(0, 4);
    await addCases(before);
    watch();
    await untilRead();
    await submitReview('case-000000', makeSubmission());
    await vi.waitFor(() => expect(caseBook.get('case-000000')?.state).toBe('decided'));
    await database.transaction('rw', database.cases, async () => {
      await database.cases.clear();
      await database.cases.bulkAdd(before);
    });
    await vi.waitFor(() => expect(caseBook.get('case-000000')?.state).toBe('open'), 5_000);
  });

  test('after the end nothing is followed any more', async () => {
    await addCases(named(0, 1));
    watch();
    await untilRead();
    stop();
    const { version } = caseBook;
    await addCases(named(1, 2));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(caseBook.version).toBe(version);
  });
});
