import { describe, expect, test } from 'vitest';
import type { AdviceCertainty, AdviceQuestion } from '../../../domain/thresholds/advice-bootstrap.ts';
import { DEFAULT_ASSUMPTIONS } from '../../../domain/thresholds/operating-load.ts';
import type { RankingIntervals } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { createLabClient, type LabClientOptions } from '../../../workers/lab/lab-client.ts';
import type { LabApi } from '../../../workers/lab/lab-protocol.ts';
import type { WorkerHandle } from '../../../workers/running/running-worker.ts';
import { makeRanked } from '../../fixtures/ranked.ts';

const never = new Promise<never>(() => {});
const ranked = makeRanked([{ score: 0.5, positive: true }]);
const INTERVALS: RankingIntervals = {
  averagePrecision: null,
  rocAuc: null,
  brier: null,
  calibration: null,
  resamples: 100,
};

type Behaviour = 'good' | 'silent' | 'dies' | 'throws';

/** A question that can be told from others by its advised threshold, and its answer. */
const question = (advised: number): AdviceQuestion => ({
  ask: { kind: 'recall', floor: 0.5 },
  assumptions: DEFAULT_ASSUMPTIONS,
  advised,
});
const certainty = (advised: number): AdviceCertainty => ({
  resamples: 100,
  unreachable: 0,
  threshold: [advised, advised],
  optimism: { precision: null, recall: null, casesPerDay: null },
  precision: null,
  recall: null,
  casesPerDay: null,
});

/** Workers that answer as told, in the order in which they are started; the last behaviour goes on. */
function clientOf(behaviours: Behaviour[], options: LabClientOptions = {}) {
  const started: Behaviour[] = [];
  const ended: Behaviour[] = [];
  const seeds: number[] = [];
  const startWorker = (): WorkerHandle<LabApi> => {
    const behaviour = behaviours[Math.min(started.length, behaviours.length - 1)]!;
    started.push(behaviour);
    const { promise: crashed, resolve: crash } = Promise.withResolvers<string>();
    const api: LabApi = {
      advice: async (_, { advised }, seed) => {
        seeds.push(seed);
        if (behaviour === 'throws') throw new Error('unreadable');
        if (behaviour === 'dies') crash('out of memory');
        if (behaviour !== 'good') return never;
        return { ok: true, value: certainty(advised!) };
      },
      ranking: async () => (behaviour === 'good' ? { ok: true, value: INTERVALS } : never),
    };
    return { api, crashed, terminate: () => ended.push(behaviour) };
  };
  return { client: createLabClient({ timeout: 40, startWorker, ...options }), started, ended, seeds };
}

const answer = (advised: number) => ({ ok: true, value: certainty(advised) });
const failed = (code: string) => expect.objectContaining({ ok: false, code });

describe('the client of the lab worker', () => {
  test('starts its worker with the first question, keeps it, and asks with one seed', async () => {
    const { client, started, seeds } = clientOf(['good']);
    expect(started).toEqual([]);
    expect(await client.advice(ranked, question(0.4))).toEqual(answer(0.4));
    expect(await client.advice(ranked, question(0.5))).toEqual(answer(0.5));
    expect(await client.ranking(ranked)).toEqual({ ok: true, value: INTERVALS });
    expect(started).toEqual(['good']);
    expect(new Set(seeds).size).toBe(1);
    client.dispose();
  });

  test('a later question settles the one before as cancelled; the other kind goes on', async () => {
    const { client } = clientOf(['good']);
    const answers = await Promise.all([
      client.advice(ranked, question(0.1)),
      client.ranking(ranked),
      client.advice(ranked, question(0.2)),
      client.advice(ranked, question(0.3)),
    ]);
    expect(answers).toEqual([
      failed('cancelled'),
      { ok: true, value: INTERVALS },
      failed('cancelled'),
      answer(0.3),
    ]);
    client.dispose();
  });

  test('an aborted question settles at once, also when it is aborted before', async () => {
    const { client } = clientOf(['silent'], { timeout: 60_000 });
    const controller = new AbortController();
    const asked = client.advice(ranked, question(0.1), controller.signal);
    controller.abort();
    expect(await asked).toEqual(failed('cancelled'));
    expect(await client.advice(ranked, question(0.1), controller.signal)).toEqual(failed('cancelled'));
    client.dispose();
  });

  test.each([
    ['dies', 'crashed'],
    ['throws', 'crashed'],
    ['silent', 'timed-out'],
  ] as const)(
    'every question under way settles when the worker %s, and the next starts another',
    async (behaviour, code) => {
      const { client, started, ended } = clientOf([behaviour, 'good']);
      const under = Promise.all([client.ranking(ranked), client.advice(ranked, question(0.1))]);
      expect(await under).toEqual([failed(code), failed(code)]);
      expect(ended).toEqual([behaviour]);
      expect(await client.advice(ranked, question(0.2))).toEqual(answer(0.2));
      expect(started).toEqual([behaviour, 'good']);
      client.dispose();
    },
  );

  test('puts an idle worker to sleep; the idle time is not a time-out', async () => {
    const { client, started, ended } = clientOf(['good'], { idleTime: 20 });
    await client.advice(ranked, question(0.1));
    expect(ended).toEqual([]);
    await expect.poll(() => ended).toEqual(['good']);
    expect(await client.advice(ranked, question(0.2))).toEqual(answer(0.2));
    expect(started).toHaveLength(2);
    client.dispose();
  });
});
