import { describe, expect, test } from 'vitest';
import type { WorkerHandle } from '../../../workers/running/running-worker.ts';
import { createSearchClient, type SearchClientOptions } from '../../../workers/search/search-client.ts';
import type { SearchApi } from '../../../workers/search/search-protocol.ts';

const never = new Promise<never>(() => {});
const PROGRESS = { done: 1, total: 1 };

type Behaviour = 'good' | 'silent' | 'dies' | 'throws';

/** Workers that search as told, in the order in which they are started; the last behaviour goes on. */
function clientOf(behaviours: Behaviour[], options: SearchClientOptions = {}) {
  const started: Behaviour[] = [];
  const ended: Behaviour[] = [];
  const startWorker = (): WorkerHandle<SearchApi> => {
    const behaviour = behaviours[Math.min(started.length, behaviours.length - 1)]!;
    started.push(behaviour);
    const { promise: crashed, resolve: crash } = Promise.withResolvers<string>();
    const api: SearchApi = {
      update: async () => ({ ok: true, value: PROGRESS }),
      search: async (query) => {
        if (behaviour === 'throws') throw new Error('unreadable');
        if (behaviour === 'dies') crash('out of memory');
        if (behaviour !== 'good') return never;
        return { ok: true, value: [`found ${query}`] };
      },
    };
    return { api, crashed, terminate: () => ended.push(behaviour) };
  };
  return { client: createSearchClient({ timeout: 40, startWorker, ...options }), started, ended };
}

const found = (query: string) => ({ ok: true, value: [`found ${query}`] });
const failed = (code: string) => expect.objectContaining({ ok: false, code });

describe('the client of the search worker', () => {
  test('starts its worker with the first update and keeps it', async () => {
    const { client, started } = clientOf(['good']);
    expect(started).toEqual([]);
    expect(await client.search('early')).toEqual(failed('crashed'));
    expect(await client.update()).toEqual({ ok: true, value: PROGRESS });
    expect(await client.update()).toEqual({ ok: true, value: PROGRESS });
    expect(await client.search('round')).toEqual(found('round'));
    expect(started).toEqual(['good']);
  });

  test('a later search settles the one before as cancelled', async () => {
    const { client } = clientOf(['good']);
    await client.update();
    const answers = await Promise.all([client.search('r'), client.search('ro'), client.search('rou')]);
    expect(answers).toEqual([failed('cancelled'), failed('cancelled'), found('rou')]);
  });

  test('an aborted search settles at once, also when it is aborted before', async () => {
    const { client } = clientOf(['silent'], { timeout: 60_000 });
    await client.update();
    const controller = new AbortController();
    const search = client.search('round', controller.signal);
    controller.abort();
    expect(await search).toEqual(failed('cancelled'));
    expect(await client.search('round', controller.signal)).toEqual(failed('cancelled'));
    client.dispose();
  });

  test.each([
    ['dies', 'crashed'],
    ['throws', 'crashed'],
    ['silent', 'timed-out'],
  ] as const)(
    'every call under way settles when the worker %s, and the next update starts another',
    async (behaviour, code) => {
      const { client, started, ended } = clientOf([behaviour, 'good']);
      await client.update();
      const overtaken = client.search('a');
      expect(await Promise.all([overtaken, client.search('b')])).toEqual([failed('cancelled'), failed(code)]);
      expect([client.isRunning(), ended]).toEqual([false, [behaviour]]);
      expect(await client.search('c')).toEqual(failed('crashed'));
      await client.update();
      expect(await client.search('c')).toEqual(found('c'));
      expect(started).toEqual([behaviour, 'good']);
    },
  );

  test('disposed of, it settles what is under way and works again when asked', async () => {
    const { client, started } = clientOf(['silent', 'good'], { timeout: 60_000 });
    await client.update();
    const search = client.search('round');
    client.dispose();
    expect(await search).toEqual(failed('cancelled'));
    await client.update();
    expect(await client.search('round')).toEqual(found('round'));
    expect(started).toHaveLength(2);
    client.dispose();
  });

  test('puts an idle worker to sleep; the idle time is not a time-out', async () => {
    const { client, ended } = clientOf(['good'], { idleTime: 20 });
    await client.update();
    expect(client.isRunning()).toBe(true);
    await expect.poll(() => client.isRunning()).toBe(false);
    expect(ended).toEqual(['good']);
  });
});
