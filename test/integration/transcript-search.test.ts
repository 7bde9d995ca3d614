import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '../../storage/database.ts';
import type { WorkerHandle } from '../../workers/running/running-worker.ts';
import { createSearchClient } from '../../workers/search/search-client.ts';
import type { SearchApi } from '../../workers/search/search-protocol.ts';
import { SearchTexts } from '../../workers/search/search-texts.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { deleteEverything } from '../../workflows/backup/erase.ts';
import { TranscriptSearch, useSearchState } from '../../workflows/queue/transcript-search.ts';
import { makeCase, makeTranscript } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { addCases, putCases } from '../fixtures/writes.ts';

vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));

withFreshDatabase();

/** What the real worker exposes, in this thread; the latest of them can be made to die. */
let crash: (message: string) => void;
const updates = vi.fn();
function startWorker(): WorkerHandle<SearchApi> {
  const texts = new SearchTexts(() => null);
  const { promise: crashed, resolve } = Promise.withResolvers<string>();
  crash = resolve;
  const api: SearchApi = {
    update: () => {
      updates();
      return texts.update();
    },
    search: (query) => texts.search(query),
  };
  return { api, crashed, terminate: () => {} };
}

let search: TranscriptSearch;
beforeEach(() => {
  updates.mockReset();
  search = new TranscriptSearch(createSearchClient({ startWorker }));
  useSearchState.setState({ loading: null, failure: null, changes: 0 });
});
afterEach(() => search.forget());

const found = async (query: string) => [...(await search.search(query))].sort();

/** A transcript with one message, and unless told otherwise a case of it. */
async function store(id: string, text: string, withCase = true): Promise<void> {
  const messages = [{ from: 'BlueFern', at: '2026-03-04T16:05:00Z', text }];
  await database.transcripts.add({ ...makeTranscript({ id, messages }), importId: 'import-1' });
  if (withCase) await addCases([makeCase({ id: `case-of-${id}`, transcriptId: id })]);
}

async function storeMany(count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => `t-${index}`);
  await database.transcripts.bulkAdd(ids.map((id) => ({ ...makeTranscript({ id }), importId: 'import-1' })));
  await addCases(ids.map((id) => makeCase({ id: `case-of-${id}`, transcriptId: id })));
}

describe('searching transcripts', () => {
  test('looks through the transcripts that have a case, and only those', async () => {
    await store('a', 'a Café by the lake');
    await store('b', 'a lake');
    await store('c', 'the café again', false);
    expect(await found('cafe')).toEqual(['a']);
    expect(await found('"a lake" bluefern')).toEqual(['b']);
    expect(await found('   ')).toEqual([]);
  });

  test('reads what is new for the next search, and nothing when nothing is', async () => {
    await store('a', 'a lake');
    expect(await found('lake')).toEqual(['a']);
    const before = updates.mock.calls.length;
    await found('lak');
    expect(updates).toHaveBeenCalledTimes(before);
    await store('b', 'another lake');
    expect(useSearchState.getState().changes).toBeGreaterThan(0);
    expect(await found('lake')).toEqual(['a', 'b']);
  });

  test('goes on finding a case that was decided or withdrawn', async () => {
    await store('a', 'a lake');
    await found('lake');
    await putCases([makeCase({ id: 'case-of-a', transcriptId: 'a', state: 'withdrawn', revision: 2 })]);
    expect(await found('lake')).toEqual(['a']);
  });

  test('finds nothing of what was deleted, by whatever means', async () => {
    await store('a', 'a lake');
    await store('b', 'the lake');
    await found('lake');
    await database.transaction('rw', database.cases, database.transcripts, async () => {
      await database.cases.delete('case-of-a');
      await database.transcripts.delete('a');
    });
    expect(await found('lake')).toEqual(['b']);
    await deleteEverything();
    expect(await found('lake')).toEqual([]);
    await store('c', 'a lake');
    expect(await found('lake')).toEqual(['c']);
  });

  test('finds what a restored backup holds, not what it replaced under the same id', async () => {
    await store('a', 'a lake');
    const backup = await (await createBackup()).text();
    await found('lake');
    await restoreBackup(new Blob([backup.replace('a lake', 'a hill')]).stream(), 'backup.jsonl');
    expect(await found('lake')).toEqual([]);
    expect(await found('hill')).toEqual(['a']);
  });

  test('tells how far the reading is, and reads in pieces', async () => {
    await storeMany(1_200);
    const seen: unknown[] = [];
    const stop = useSearchState.subscribe(({ loading }) => seen.push(loading));
    expect(await found('round')).toHaveLength(1_200);
    stop();
    expect(seen).toContainEqual({ done: 500, total: 1_200 });
    expect(seen).toContainEqual({ done: 1_000, total: 1_200 });
    expect(useSearchState.getState()).toMatchObject({ loading: null, failure: null });
  });

  test('an aborted first search stops reading, and the next goes on from there', async () => {
    await storeMany(1_200);
    const controller = new AbortController();
    const stop = useSearchState.subscribe(({ loading }) => loading && controller.abort());
    await expect(search.search('round', controller.signal)).rejects.toMatchObject({ code: 'cancelled' });
    stop();
    expect(updates).toHaveBeenCalledTimes(1);
    expect(useSearchState.getState()).toMatchObject({ loading: null, failure: null });
    expect(await found('round')).toHaveLength(1_200);
    expect(updates).toHaveBeenCalledTimes(3);
  });

  test('a later search overtakes those before it, even while the first reading is under way', async () => {
    await storeMany(600);
    await store('x', 'a lake');
    const [first, second, third] = await Promise.allSettled([
      search.search('round'),
      search.search('rou'),
      search.search('lake'),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
    expect(third).toEqual({ status: 'fulfilled', value: new Set(['x']) });
  });

  test('a case that comes while the reading is under way is found', async () => {
    await storeMany(600);
    let late: Promise<void> | undefined;
    const stop = useSearchState.subscribe(({ loading }) => {
      if (loading) late ??= store('late', 'a late round');
    });
    await found('late');
    stop();
    await late;
    expect(await found('late')).toEqual(['late']);
  });

  test('a worker that dies between two searches is replaced unnoticed', async () => {
    await store('a', 'a lake');
    await found('lake');
    crash('out of memory');
    expect(await found('lake')).toEqual(['a']);
  });

  test('a worker that dies over a search says so, and the next search works', async () => {
    await store('a', 'a lake');
    const dying = vi.spyOn(SearchTexts.prototype, 'search').mockImplementationOnce(() => {
      crash('out of memory');
      return new Promise(() => {});
    });
    await expect(search.search('lake')).rejects.toMatchObject({ code: 'search-failed' });
    expect(useSearchState.getState().failure).toMatchObject({
      facts: { why: { facts: { message: expect.stringContaining('out of memory') } } },
    });
    dying.mockRestore();
    expect(await found('lake')).toEqual(['a']);
    expect(useSearchState.getState().failure).toBeNull();
  });
});
