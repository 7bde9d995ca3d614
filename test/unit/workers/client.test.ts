import { describe, expect, test } from 'vitest';
import type { KnownMessage } from '../../../domain/detection/layers/known-list.ts';
import { undone } from '../../../workers/running/protocol.ts';
import type { WorkerHandle } from '../../../workers/running/running-worker.ts';
import { createScoringPool, type PoolOptions } from '../../../workers/scoring/scoring-client.ts';
import type { ScoringApi, ScoringResult } from '../../../workers/scoring/scoring-protocol.ts';
import { makeAssessment, makeTranscript } from '../../fixtures/factories.ts';

const LOCATION = { modelUrl: 'model', manifestUrl: 'manifest' };
const never = new Promise<never>(() => {});

type Behaviour = 'good' | 'silent' | 'dies' | 'dies-loading' | 'no-model' | 'refuses';

/** Workers that behave as told, in the order in which they are started; the last behaviour goes on. */
function poolOf(behaviours: Behaviour[], options: PoolOptions = {}) {
  const started: Behaviour[] = [];
  const ended: Behaviour[] = [];
  const given: (readonly KnownMessage[] | undefined)[] = [];
  const startWorker = (): WorkerHandle<ScoringApi> => {
    const behaviour = behaviours[Math.min(started.length, behaviours.length - 1)]!;
    started.push(behaviour);
    const { promise: crashed, resolve: crash } = Promise.withResolvers<string>();
    const api: ScoringApi = {
      load: () => {
        if (behaviour === 'dies-loading') {
          crash('died while loading');
          return never;
        }
        const missing: ScoringResult<never> = undone('model-missing', { what: 'chosen-model' });
        return Promise.resolve(behaviour === 'no-model' ? missing : { ok: true, value: {} as never });
      },
      score: (batch, known) => {
        given.push(known);
        if (behaviour === 'silent') return never;
        if (behaviour === 'dies') {
          crash('out of memory');
          return never;
        }
        if (behaviour === 'refuses')
          return Promise.resolve(undone('scoring-failed', { what: 'batch', message: 'bad batch' }));
        const value = batch.ids.map((transcriptId) => makeAssessment({ transcriptId }));
        return Promise.resolve({ ok: true, value });
      },
    };
    return { api, crashed, terminate: () => ended.push(behaviour) };
  };
  const pool = createScoringPool(LOCATION, {
    size: 1,
    batchTimeout: 30,
    loadTimeout: 30,
    startWorker,
    ...options,
  });
  return { pool, started, ended, given };
}

const batch = (id: string) => [makeTranscript({ id })];
const idsOf = (result: Awaited<ReturnType<ReturnType<typeof createScoringPool>['score']>>) =>
  result.ok ? result.value.map(({ transcriptId }) => transcriptId) : result.code;

describe('a pool of scoring workers', () => {
  test('starts no worker before there is work, and keeps it for the next batch', async () => {
    const { pool, started } = poolOf(['good']);
    expect(pool.states()).toEqual([{ name: 'idle' }]);
    expect(idsOf(await pool.score(batch('a')))).toEqual(['a']);
    expect(idsOf(await pool.score(batch('b')))).toEqual(['b']);
    expect(started).toEqual(['good']);
    expect(pool.states()).toEqual([{ name: 'ready' }]);
  });

  test('gives every batch its own answer when there are more batches than workers', async () => {
    const { pool, started } = poolOf(['good'], { size: 2 });
    const ids = Array.from({ length: 9 }, (_, index) => `t-${index}`);
    const results = await Promise.all(ids.map((id) => pool.score(batch(id))));
    expect(results.map(idsOf)).toEqual(ids.map((id) => [id]));
    expect(started).toHaveLength(2);
  });

  test.each(['dies', 'silent', 'dies-loading'] as const)(
    'gives the batch of a worker that is "%s" to a new one',
    async (behaviour) => {
      const { pool, started, ended } = poolOf([behaviour, 'good']);
      expect(idsOf(await pool.score(batch('a')))).toEqual(['a']);
      expect(started).toEqual([behaviour, 'good']);
      expect(ended).toEqual([behaviour]);
    },
  );

  test('gives up after the second death, says why, and works again when it can', async () => {
    const { pool } = poolOf(['dies', 'dies', 'good']);
    const why = { code: 'crashed', facts: { what: 'said', message: 'out of memory' } };
    expect(await pool.score(batch('a'))).toEqual({ ok: false, ...why });
    expect(pool.states()).toEqual([{ name: 'failed', why }]);
    expect(idsOf(await pool.score(batch('a')))).toEqual(['a']);
  });

  test('sends a list of known messages once, again when it is another one, and to each new worker', async () => {
    const { pool, given } = poolOf(['good', 'good'], { idleTime: 20 });
    const [first, second] = [['a'.repeat(64)], ['b'.repeat(64)]];
    await pool.score(batch('a'));
    await pool.score(batch('b'), undefined, first);
    await pool.score(batch('c'), undefined, first);
    await pool.score(batch('d'), undefined, second);
    expect(given).toEqual([undefined, first, undefined, second]);
    await expect.poll(() => pool.states()).toEqual([{ name: 'idle' }]);
    await pool.score(batch('e'), undefined, second);
    expect(given.at(-1)).toEqual(second);
  });

  test('gives the list to the worker that takes over a batch', async () => {
    const { pool, given } = poolOf(['dies', 'good']);
    const known = ['a'.repeat(64)];
    await pool.score(batch('a'), undefined, known);
    expect(given).toEqual([known, known]);
  });

  test('settles also when no worker can be started', async () => {
    const { pool } = poolOf([], {
      startWorker: () => {
        throw new ReferenceError('Worker is not defined');
      },
    });
    expect(idsOf(await pool.score(batch('a')))).toBe('crashed');
    expect(pool.states()).toMatchObject([{ name: 'failed' }]);
  });

  test('does not try a missing model twice', async () => {
    const { pool, started } = poolOf(['no-model']);
    expect(idsOf(await pool.score(batch('a')))).toBe('model-missing');
    expect(started).toEqual(['no-model']);
  });

  test('passes on what the worker refuses, and keeps the worker', async () => {
    const { pool, ended } = poolOf(['refuses']);
    expect(idsOf(await pool.score(batch('a')))).toBe('scoring-failed');
    expect(pool.states()).toEqual([{ name: 'ready' }]);
    expect(ended).toEqual([]);
  });

  test('a batch that cannot be packed is refused, and the worker goes on with the next', async () => {
    const { pool, started, ended } = poolOf(['good']);
    expect(idsOf(await pool.score(batch('a')))).toEqual(['a']);
    const broken = [{ id: 'b', messages: null as never }];
    expect(idsOf(await pool.score(broken))).toBe('scoring-failed');
    expect(idsOf(await pool.score(batch('c')))).toEqual(['c']);
    expect([started, ended]).toEqual([['good'], []]);
    pool.dispose();
  });

  test('a batch with much text has longer to answer', async () => {
    const slow = (): WorkerHandle<ScoringApi> => ({
      api: {
        load: () => Promise.resolve({ ok: true, value: {} as never }),
        score: async (packed) => {
          await new Promise((resolve) => setTimeout(resolve, 60));
          return { ok: true, value: packed.ids.map((transcriptId) => makeAssessment({ transcriptId })) };
        },
      },
      crashed: never,
      terminate: () => {},
    });
    const { pool } = poolOf([], { startWorker: slow });
    expect(idsOf(await pool.score(batch('small')))).toBe('timed-out');
    const messages = [{ from: 'BlueFern', text: 'a'.repeat(40_000_000) }];
    expect(idsOf(await pool.score([{ id: 'large', messages }]))).toEqual(['large']);
    pool.dispose();
  });

  test('settles at once when cancelled, and goes on with the batch behind', async () => {
    const { pool } = poolOf(['silent', 'good'], { batchTimeout: 50 });
    const controller = new AbortController();
    const cancelled = pool.score(batch('a'), controller.signal);
    const behind = pool.score(batch('b'));
    controller.abort();
    expect(idsOf(await cancelled)).toBe('cancelled');
    expect(idsOf(await behind)).toEqual(['b']);
  });

  test('puts idle workers to sleep and wakes them; the idle time is not a time-out', async () => {
    const { pool, started, ended } = poolOf(['good'], { idleTime: 20 });
    await pool.score(batch('a'));
    await expect.poll(() => pool.states()).toEqual([{ name: 'idle' }]);
    expect(ended).toEqual(['good']);
    expect(idsOf(await pool.score(batch('b')))).toEqual(['b']);
    expect(started).toHaveLength(2);
  });

  test('a batch under way settles when the pool is disposed of', async () => {
    const { pool } = poolOf(['silent'], { batchTimeout: 60_000 });
    const result = pool.score(batch('a'));
    await expect.poll(() => pool.states()[0]?.name).toBe('scoring');
    pool.dispose();
    expect(idsOf(await result)).toBe('cancelled');
  });

  test('tells listeners of every change', async () => {
    const { pool } = poolOf(['good']);
    const seen: string[] = [];
    const stop = pool.subscribe(() => seen.push(pool.states()[0]!.name));
    await pool.score(batch('a'));
    stop();
    await pool.score(batch('b'));
    expect(seen).toEqual(['loading', 'ready', 'scoring', 'ready']);
  });
});
