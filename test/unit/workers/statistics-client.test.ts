import { describe, expect, test, vi } from 'vitest';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { NO_FILTER } from '../../../domain/metrics/statistics-filter.ts';
import type { WorkerHandle } from '../../../workers/running-worker.ts';
import { createStatisticsClient } from '../../../workers/statistics-client.ts';
import type { StatisticsAnswer, StatisticsApi } from '../../../workers/statistics-protocol.ts';

const never = new Promise<never>(() => {});
const ALL = { filter: NO_FILTER, drift: undefined };
const ANSWER: StatisticsAnswer = {
  cases: 3,
  choices: { layers: [], reviewers: [], policyVersions: [], models: [] },
  statistics: computeStatistics([]),
  figures: [],
  asOf: 0,
  head: null,
};

type Behaviour = 'good' | 'silent' | 'dies' | 'throws';

/** Workers that answer as told, in the order in which they are started; the last behaviour goes on. */
function clientOf(behaviours: Behaviour[]) {
  const started: Behaviour[] = [];
  const ended: Behaviour[] = [];
  const crashes: (() => void)[] = [];
  const listeners: (() => void)[] = [];
  const onChange = vi.fn();
  const startWorker = (): WorkerHandle<StatisticsApi> => {
    const behaviour = behaviours[Math.min(started.length, behaviours.length - 1)]!;
    started.push(behaviour);
    const { promise: crashed, resolve: crash } = Promise.withResolvers<string>();
    crashes.push(() => crash('out of memory'));
    const api: StatisticsApi = {
      answer: async () => {
        if (behaviour === 'throws') throw new Error('unreadable');
        if (behaviour === 'dies') crash('out of memory');
        return behaviour === 'good' ? { ok: true, value: ANSWER } : never;
      },
      follow: async (listener) => {
        listeners.push(listener);
        return { ok: true, value: null };
      },
    };
    return { api, crashed, terminate: () => ended.push(behaviour) };
  };
  const client = createStatisticsClient({ onChange, timeout: 40, startWorker });
  return { client, started, ended, crashes, listeners, onChange };
}

describe('the door of the statistics worker', () => {
  test('starts one worker for all questions, and has itself told of changes', async () => {
    const { client, started, listeners, onChange } = clientOf(['good']);
    expect(started).toEqual([]);
    expect(await client.answer(ALL)).toEqual({ ok: true, value: ANSWER });
    expect(await client.answer(ALL)).toEqual({ ok: true, value: ANSWER });
    expect(started).toHaveLength(1);
    expect(listeners).toHaveLength(1);
    listeners[0]!();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['dies', { ok: false, code: 'crashed', message: 'out of memory' }],
    ['throws', { ok: false, code: 'crashed', message: 'unreadable' }],
    [
      'silent',
      { ok: false, code: 'timed-out', message: 'The statistics worker gave no answer within 0 seconds.' },
    ],
  ] as const)(
    'says when a worker %s, tells nobody to ask again, and starts another',
    async (behaviour, failure) => {
      const { client, started, ended, onChange } = clientOf([behaviour, 'good']);
      expect(await client.answer(ALL)).toEqual(failure);
      expect(ended).toEqual([behaviour]);
      expect(onChange).not.toHaveBeenCalled();
      expect(await client.answer(ALL)).toEqual({ ok: true, value: ANSWER });
      expect(started).toEqual([behaviour, 'good']);
    },
  );

  test('lets everybody ask again when a worker dies that nobody waits for', async () => {
    const { client, started, crashes, onChange } = clientOf(['good']);
    await client.answer(ALL);
    crashes[0]!();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(await client.answer(ALL)).toEqual({ ok: true, value: ANSWER });
    expect(started).toHaveLength(2);
  });

  test('ends the worker on request, and what waits with it', async () => {
    const { client, ended } = clientOf(['silent', 'good']);
    const waiting = client.answer(ALL);
    client.dispose();
    expect(await waiting).toMatchObject({ ok: false, code: 'cancelled' });
    expect(ended).toEqual(['silent']);
    expect(await client.answer(ALL)).toMatchObject({ ok: true });
  });
});
