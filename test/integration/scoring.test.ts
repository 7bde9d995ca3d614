import { beforeEach, describe, expect, test, vi } from 'vitest';
import { failureOf, type Refusal, refusalOf } from '../../domain/failures/failure.ts';
import { MOST_UNITS, unitsOf } from '../../domain/transcript/size.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { allCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { allPacks } from '../../storage/packs.ts';
import { countUnassessed } from '../../storage/transcripts.ts';
import { nameOf } from '../../words/name-of.ts';
import { undone } from '../../workers/running/protocol.ts';
import type { ScoringErrorCode } from '../../workers/scoring/scoring-protocol.ts';
import { cancelScoring, continueScoring, scoreWaiting } from '../../workflows/scoring/scoring.ts';
import { IDLE_SCORING, useScoringState } from '../../workflows/scoring/scoring-state.ts';
import { exportSetAside, removeSetAside, tryAgain } from '../../workflows/scoring/set-aside.ts';
import { makeAssessment, makeTranscript } from '../fixtures/factories.ts';
import { failCommits } from '../fixtures/failing-storage.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { addTranscripts } from '../fixtures/stored.ts';
import { putGoldenItems } from '../fixtures/writes.ts';

const score = vi.hoisted(() => vi.fn());
vi.mock('../../workflows/scoring/scoring-pool.ts', () => ({ poolInForce: async () => ({ size: 2, score }) }));

withFreshDatabase();

/** Every third transcript has a high risk. */
const riskOf = (id: string) => (Number(id.slice(2)) % 3 === 0 ? 0.9 : 0.1);
const good = async (batch: Transcript[]) => ({
  ok: true,
  value: batch.map(({ id }) => makeAssessment({ transcriptId: id, risk: riskOf(id) })),
});

async function storeWaiting(count: number): Promise<void> {
  await addTranscripts(
    Array.from({ length: count }, (_, index) => makeTranscript({ id: `t-${index}` })),
    'import-1',
  );
}

beforeEach(() => {
  useScoringState.setState(IDLE_SCORING);
  score.mockReset().mockImplementation(good);
});

describe('scoring what waits', () => {
  test('stores every assessment, opens cases for what reaches the threshold, and counts along', async () => {
    await storeWaiting(900);
    await scoreWaiting();
    expect(await database.assessments.count()).toBe(900);
    expect(await countUnassessed()).toBe(0);
    const cases = await allCases();
    expect(cases).toHaveLength(300);
    expect(
      cases.every(
        ({ risk, state, policyVersion }) => risk === 0.9 && state === 'open' && policyVersion === 1,
      ),
    ).toBe(true);
    expect(useScoringState.getState()).toMatchObject({
      phase: 'idle',
      done: 900,
      total: 900,
      messages: 1800,
      queued: 300,
    });
    expect(await allPacks()).toMatchObject([{ id: 'test-model' }]);
  });

  test('opens no case of a golden item, as when its transcript was deleted and comes again', async () => {
    await storeWaiting(3);
    await putGoldenItems([
      {
        ...{ transcriptId: 't-0', outcome: 'risk', characteristics: [] },
        ...{ addedBy: 'reviewer-1', addedAt: '2026-03-04T17:00:00.000Z' },
      },
    ]);
    await scoreWaiting();
    expect(await database.assessments.count()).toBe(3);
    expect(await allCases()).toEqual([]);
  });

  test('asked twice at once, it scores once', async () => {
    await storeWaiting(300);
    await Promise.all([scoreWaiting(), scoreWaiting()]);
    expect(await allCases()).toHaveLength(100);
    expect(score).toHaveBeenCalledTimes(2);
  });

  test('cancelled, it keeps what is done and goes on with the rest later', async () => {
    await storeWaiting(1500);
    score.mockImplementation(async (batch: Transcript[], signal: AbortSignal) => {
      if (score.mock.calls.length === 3) void cancelScoring();
      return signal.aborted ? undone('cancelled', { what: 'scoring' }) : good(batch);
    });
    await scoreWaiting();
    expect(useScoringState.getState().phase).toBe('cancelled');
    const waiting = await countUnassessed();
    expect(waiting).toBeGreaterThan(0);
    expect((await database.assessments.count()) + waiting).toBe(1500);
    score.mockImplementation(good);
    await scoreWaiting();
    expect(await countUnassessed()).toBe(0);
    expect(await allCases()).toHaveLength(500);
  });

  test.each<Refusal<ScoringErrorCode>>([
    refusalOf('model-missing', { what: 'shipped-model' }),
    refusalOf('model-damaged', { what: 'shipped', damage: { what: 'no-graph' } }),
    refusalOf('crashed', { what: 'said', message: 'out of memory' }),
    refusalOf('timed-out', { worker: 'scoring', seconds: 60 }),
  ])('a failure ($code) says why, loses nothing, and can be tried again', async (why) => {
    await storeWaiting(10);
    score.mockResolvedValue({ ok: false, ...why });
    await scoreWaiting();
    expect(useScoringState.getState()).toMatchObject({
      phase: 'failed',
      failure: failureOf(why),
    });
    expect(await countUnassessed()).toBe(10);
    score.mockImplementation(good);
    await scoreWaiting();
    expect(useScoringState.getState().phase).toBe('idle');
    expect(await countUnassessed()).toBe(0);
  });

  test.each<[Refusal<ScoringErrorCode>, RegExp]>([
    [refusalOf('scoring-failed', { what: 'batch', message: 'why' }), /too long, or damaged/],
    [refusalOf('crashed', { what: 'said', message: 'why' }), /worker crashed on it/],
    [refusalOf('timed-out', { worker: 'scoring', seconds: 60 }), /took too long/],
  ])(
    'one that cannot be scored ($0.code) is set aside and named, the others and what comes later go on',
    async (why, words) => {
      await storeWaiting(450);
      score.mockImplementation(async (batch: Transcript[]) =>
        batch.some(({ id }) => id === 't-7') ? { ok: false, ...why } : good(batch),
      );
      await scoreWaiting();
      expect(useScoringState.getState()).toMatchObject({
        phase: 'idle',
        failure: null,
        setAside: 1,
        done: 450,
      });
      const setAside = await database.setAside.toArray();
      expect(setAside).toMatchObject([{ transcriptId: 't-7', importId: 'import-1' }]);
      expect(nameOf('setAside', setAside[0]!.reason)).toMatch(words);
      expect(await database.assessments.count()).toBe(449);
      expect(await countUnassessed()).toBe(0);
      await addTranscripts([makeTranscript({ id: 't-900' })], 'import-2');
      await scoreWaiting();
      expect(await database.assessments.count()).toBe(450);
      expect(useScoringState.getState()).toMatchObject({ phase: 'idle', setAside: 0 });
    },
  );

  test('one that cannot be read from storage is set aside too', async () => {
    await storeWaiting(10);
    const bulkGet = database.transcripts.bulkGet.bind(database.transcripts);
    const spy = vi
      .spyOn(database.transcripts, 'bulkGet')
      .mockImplementation(((keys: string[]) =>
        keys.includes('t-7') ? Promise.reject(new Error('lost')) : bulkGet(keys)) as never);
    await scoreWaiting();
    spy.mockRestore();
    const setAside = await database.setAside.toArray();
    expect(setAside).toMatchObject([{ transcriptId: 't-7' }]);
    expect(nameOf('setAside', setAside[0]!.reason)).toContain('damaged in storage');
    expect(await database.assessments.count()).toBe(9);
  });

  test('what is set aside is scored when it is tried again, and goes when it is removed', async () => {
    await storeWaiting(3);
    const failing = new Set(['t-1', 't-2']);
    score.mockImplementation(async (batch: Transcript[]) =>
      batch.some(({ id }) => failing.has(id))
        ? undone('crashed', { what: 'said', message: 'why' })
        : good(batch),
    );
    await scoreWaiting();
    expect(await database.setAside.count()).toBe(2);
    expect(JSON.parse(await (await exportSetAside('t-1')).text())).toEqual(makeTranscript({ id: 't-1' }));
    failing.delete('t-1');
    await tryAgain(['t-1', 't-2']);
    expect((await database.setAside.toArray()).map(({ transcriptId }) => transcriptId)).toEqual(['t-2']);
    expect(await database.assessments.get('t-1')).toBeDefined();
    await removeSetAside('t-2');
    expect(await database.setAside.count()).toBe(0);
    expect(await database.transcripts.get('t-2')).toBeUndefined();
    expect((await readLog()).at(-1)).toMatchObject({ kind: 'purge', payload: { transcripts: 1, cases: 0 } });
  });

  test('large transcripts are not given to a worker together, however few they are', async () => {
    const message = { from: 'BlueFern', at: '2026-03-04T16:05:00Z', text: 'a'.repeat(20_000) };
    const messages = Array.from({ length: 250 }, () => message);
    const large = Array.from({ length: 4 }, (_, index) => makeTranscript({ id: `t-${index}`, messages }));
    await addTranscripts([...large, makeTranscript({ id: 't-9' })], 'import-1');
    await scoreWaiting();
    const sizes = score.mock.calls.map(([batch]) =>
      unitsOf({ messages: batch.flatMap(({ messages: m }: Transcript) => m) }),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_UNITS);
    expect(await database.assessments.count()).toBe(5);
  });

  test('what is deleted while it is scored does not come back', async () => {
    await storeWaiting(10);
    score.mockImplementation(async (batch: Transcript[]) => {
      await database.unassessed.bulkDelete(['t-0', 't-3']);
      return good(batch);
    });
    await scoreWaiting();
    expect(await database.assessments.count()).toBe(8);
    expect((await allCases()).map(({ transcriptId }) => transcriptId).sort()).toEqual(['t-6', 't-9']);
  });

  test('cancelled by a person, it stays so until it is asked for', async () => {
    await storeWaiting(10);
    await cancelScoring();
    await continueScoring();
    expect(await countUnassessed()).toBe(10);
    await scoreWaiting();
    expect(await countUnassessed()).toBe(0);
  });

  test('what comes in while a job runs is scored after it', async () => {
    await storeWaiting(300);
    const running = scoreWaiting();
    await addTranscripts([makeTranscript({ id: 't-999' })], 'import-2');
    await Promise.all([running, scoreWaiting()]);
    expect(await countUnassessed()).toBe(0);
  });

  test('a full disk stores neither assessment nor case of the batch, and says what to do', async () => {
    await storeWaiting(10);
    const full = failCommits('QuotaExceededError');
    await scoreWaiting();
    full.giveBack();
    expect(useScoringState.getState()).toMatchObject({ phase: 'failed', failure: { code: 'storage-full' } });
    expect(await database.assessments.count()).toBe(0);
    expect(await countUnassessed()).toBe(10);
  });
});
