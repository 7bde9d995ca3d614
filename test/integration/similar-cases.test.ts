import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { transcriptShingles } from '../../domain/detection/transcript-shingles.ts';
import { jaccard } from '../../domain/matching/text/shingles.ts';
import { database } from '../../storage/database.ts';
import type { WorkerHandle } from '../../workers/running/running-worker.ts';
import { CaseLikeness } from '../../workers/similar/case-likeness.ts';
import { createSimilarClient } from '../../workers/similar/similar-client.ts';
import type { SimilarApi } from '../../workers/similar/similar-protocol.ts';
import { SimilarCaseFinder } from '../../workflows/review/similar-cases.ts';
import {
  makeCase,
  makeReviewer,
  makeReviewPolicy,
  makeRules,
  makeTranscript,
} from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { follow, settles } from '../fixtures/live-values.ts';
import { newEntry, PAYLOADS } from '../fixtures/log-entries.ts';
import { DECIDED, foundBeside, LINES, named, store } from '../fixtures/similar-cases.ts';
import { addCases, addReviewer, addReviewPolicy, appendToLog, putCases } from '../fixtures/writes.ts';

withFreshDatabase();

/** What the real worker exposes, in this thread; the latest of them can be made to die. */
let crash: (message: string) => void;
const updates = vi.fn();
function startWorker(): WorkerHandle<SimilarApi> {
  const likeness = new CaseLikeness();
  const { promise: crashed, resolve } = Promise.withResolvers<string>();
  crash = resolve;
  const api: SimilarApi = {
    update: () => {
      updates();
      return likeness.update();
    },
    like: (caseId) => likeness.like(caseId),
  };
  return { api, crashed, terminate: () => {} };
}

let finder: SimilarCaseFinder;
beforeEach(async () => {
  updates.mockReset();
  finder = new SimilarCaseFinder(createSimilarClient({ startWorker }));
  await addReviewer(makeReviewer({ name: 'fern', role: 'reviewer' }));
});
afterEach(() => finder.forget());

const setOf = (lines: readonly string[]) => transcriptShingles(lines.map((text) => ({ text })));

const similarTo = (id: string, reviewer?: string) => foundBeside(finder, id, reviewer);

describe('similar cases of a transcript', () => {
  test('are those that say nearly the same, the most alike first, with how they were decided', async () => {
    await store('asked', LINES);
    const edited = [LINES[0]!, 'bring warm clothes and the red flag', ...LINES.slice(2)];
    await store('edited', edited, DECIDED);
    await store('half', [
      ...LINES.slice(0, 2),
      'the museum shows clocks of brass',
      'nobody saw the key today',
    ]);
    await store('other', ['the garden needs water in the morning', 'ask who has the long hose']);
    const { cases, keptBack } = await similarTo('asked');
    expect(keptBack).toBe(false);
    expect(cases).toEqual([
      {
        ...{ caseId: 'case-of-edited', name: 'edited', sameEntry: false },
        likeness: jaccard(setOf(LINES), setOf(edited)),
        standing: { kind: 'decided', outcome: 'confirmed', by: 'oak', at: DECIDED.decidedAt },
        withCluster: false,
      },
      expect.objectContaining({ caseId: 'case-of-half', standing: { kind: 'waiting', state: 'open' } }),
    ]);
  });

  test('are five at most, decided ones first among those that are as much alike', async () => {
    await store('asked', LINES);
    for (const number of [1, 2, 3, 4, 5, 6]) await store(`copy-${number}`, LINES);
    await store('copy-7', LINES, DECIDED);
    expect(named(await similarTo('asked'))).toEqual(['copy-7', 'copy-1', 'copy-2', 'copy-3', 'copy-4']);
  });

  test('are none of a transcript that is like no other', async () => {
    await store('asked', LINES);
    await store('other', ['the garden needs water in the morning']);
    expect(await similarTo('asked')).toEqual({ status: 'found', cases: [], keptBack: false });
  });

  test('tell no decision before the own one where the review is blind, and then do', async () => {
    await store('asked', LINES, { state: 'leased', blind: true });
    await store('copy-1', LINES);
    await store('copy-2', LINES, DECIDED);
    const before = await similarTo('asked');
    // Nor by their order.
    expect(named(before)).toEqual(['copy-1', 'copy-2']);
    expect(before.keptBack).toBe(true);
    expect(before.cases.map(({ standing }) => standing)).toEqual([
      { kind: 'kept-back' },
      { kind: 'kept-back' },
    ]);
    await putCases([
      makeCase({
        ...{ ...DECIDED, id: 'case-of-asked', transcriptId: 'asked', blind: true },
        reviews: [{ stage: 'first-review', reviewer: 'fern', verdict: 'confirmed', seq: 2 }],
      }),
    ]);
    const after = await similarTo('asked');
    expect(after.keptBack).toBe(false);
    expect(named(after)).toEqual(['copy-2', 'copy-1']);
    expect(after.cases[0]!.standing).toMatchObject({ outcome: 'confirmed', by: 'oak' });
  });

  test('tell none beside a golden item that is not answered, though the policy is never blind', async () => {
    await addReviewPolicy(
      makeReviewPolicy({ version: 2, rules: makeRules({ golden: { rate: 0.05, feedback: 'at-once' } }) }),
    );
    await store('asked', LINES, { state: 'leased', origin: 'golden', blind: false, assignee: 'fern' });
    await store('copy', LINES, DECIDED);
    expect((await similarTo('asked')).cases).toMatchObject([
      { name: 'copy', standing: { kind: 'kept-back' } },
    ]);
  });

  test('leave out golden items and audit samples that who looks must not know', async () => {
    await store('asked', LINES);
    await store('golden', LINES, { ...DECIDED, origin: 'golden' });
    await store('audit', LINES, { origin: 'audit-sample' });
    expect(named(await similarTo('asked'))).toEqual([]);
    expect(named(await similarTo('asked', 'reviewer-1'))).toEqual(['golden', 'audit']);
  });

  test('leave out other cases of the same transcript, which would tell what is mixed in', async () => {
    await store('asked', LINES);
    await addCases([makeCase({ ...DECIDED, id: 'again', transcriptId: 'asked' })]);
    expect(named(await similarTo('asked'))).toEqual([]);
  });

  test('say which were decided with their cluster', async () => {
    const { seq } = await appendToLog(
      newEntry('decision', { payload: { ...PAYLOADS.decision, cluster: { id: 'c-1', lookedAt: false } } }),
    );
    const reviews = [{ stage: 'first-review' as const, reviewer: 'oak', verdict: 'confirmed' as const, seq }];
    await store('asked', LINES);
    await store('copy', LINES, { ...DECIDED, reviews });
    await store('waiting', LINES);
    expect((await similarTo('asked')).cases.map(({ withCluster }) => withCluster)).toEqual([true, false]);
  });

  test('keep the first verdict from the second reviewer of a similar case', async () => {
    await store('asked', LINES);
    await store('copy', LINES, { ...DECIDED, state: 'in-second-review' });
    expect((await similarTo('asked')).cases[0]!.standing).toEqual({
      ...{ kind: 'waiting', state: 'in-second-review' },
    });
  });

  test('follow what comes, is decided and is deleted', async () => {
    await store('asked', LINES);
    const seen = follow(finder.beside('case-of-asked', 'fern'));
    await settles(seen, (latest) => expect(latest).toMatchObject({ status: 'found', cases: [] }));
    await store('copy', LINES);
    await settles(seen, (latest) =>
      expect(latest).toMatchObject({ cases: [{ standing: { kind: 'waiting', state: 'open' } }] }),
    );
    await putCases([makeCase({ ...DECIDED, id: 'case-of-copy', transcriptId: 'copy', revision: 2 })]);
    await settles(seen, (latest) => expect(latest).toMatchObject({ cases: [{ standing: { by: 'oak' } }] }));
    await database.cases.delete('case-of-copy');
    await settles(seen, (latest) => expect(latest).toMatchObject({ status: 'found', cases: [] }));
    expect(seen.errors).toEqual([]);
  });
});

describe('the worker', () => {
  async function storeMany(count: number): Promise<void> {
    const ids = Array.from({ length: count }, (_, index) => `t-${index}`);
    await database.transcripts.bulkAdd(
      ids.map((id) => ({ ...makeTranscript({ id }), importId: 'import-1' })),
    );
    await addCases(ids.map((id) => makeCase({ id: `case-of-${id}`, transcriptId: id })));
  }

  test('reads in pages and tells how far it is, and nothing again while nothing changes', async () => {
    await storeMany(1_200);
    const seen = follow(finder.beside('case-of-t-0', 'fern'));
    await settles(seen, (latest) => expect(latest.status).toBe('found'));
    expect(seen.values.slice(0, -1)).toEqual([
      { status: 'building', done: 500, total: 1_200 },
      { status: 'building', done: 1_000, total: 1_200 },
    ]);
    updates.mockReset();
    await similarTo('t-1');
    expect(updates).toHaveBeenCalledTimes(1);
  });

  test('two who ask at once share one reading', async () => {
    await storeMany(1_200);
    await store('asked', LINES);
    await store('copy', LINES);
    const [one, other] = await Promise.all([similarTo('asked'), similarTo('copy')]);
    expect([named(one), named(other)]).toEqual([['copy'], ['asked']]);
    expect(one.cases).toHaveLength(1);
  });

  test('that dies says so, and asking again starts another', async () => {
    await store('asked', LINES);
    await store('copy', LINES);
    const dying = vi.spyOn(CaseLikeness.prototype, 'like').mockImplementationOnce(() => {
      crash('out of memory');
      return new Promise(() => {});
    });
    const { errors } = follow(finder.beside('case-of-asked', 'fern'));
    await expect.poll(() => errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: 'similar-failed' });
    dying.mockRestore();
    expect(named(await similarTo('asked'))).toEqual(['copy']);
  });

  test('that was told to forget reads anew', async () => {
    await store('asked', LINES);
    await store('copy', LINES);
    await similarTo('asked');
    finder.forget();
    expect(named(await similarTo('asked'))).toEqual(['copy']);
  });
});
