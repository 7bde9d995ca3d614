import { describe, expect, test, vi } from 'vitest';
import { createAnsweringClient } from '../../../workers/running/answering-client.ts';
import type { AnsweringApi } from '../../../workers/running/answering-protocol.ts';
import { undone } from '../../../workers/running/protocol.ts';
import type { WorkerHandle } from '../../../workers/running/running-worker.ts';

const never = new Promise<never>(() => {});
type Api = AnsweringApi<number, number>;

type Behaviour = 'good' | 'silent' | 'dies' | 'throws';

/** Workers that answer as told, in the order in which they are started; the last behaviour goes on. */
function clientOf(behaviours: Behaviour[]) {
  const started: Behaviour[] = [];
  const ended: Behaviour[] = [];
  const crashes: (() => void)[] = [];
  const listeners: (() => void)[] = [];
  const onChange = vi.fn();
  const startWorker = (): WorkerHandle<Api> => {
    const behaviour = behaviours[Math.min(started.length, behaviours.length - 1)]!;
    started.push(behaviour);
    const { promise: crashed, resolve: crash } = Promise.withResolvers<string>();
    crashes.push(() => crash('out of memory'));
    const api: Api = {
      answer: async (question) => {
        if (behaviour === 'throws') throw new Error('unreadable');
        if (behaviour === 'dies') crash('out of memory');
        return behaviour === 'good' ? { ok: true, value: question } : never;
      },
      follow: async (listener) => {
        listeners.push(listener);
        return { ok: true, value: null };
      },
    };
    return { api, crashed, terminate: () => ended.push(behaviour) };
  };
  const client = createAnsweringClient<Api>({ name: 'test', onChange, timeout: 40, startWorker });
  const ask = (question: number) => client.call((api) => api.answer(question));
  return { client, ask, started, ended, crashes, listeners, onChange };
}

describe('the door of a worker that answers', () => {
  test('starts one worker for all questions, and has itself told of changes', async () => {
    const { ask, started, listeners, onChange } = clientOf(['good']);
    expect(started).toEqual([]);
    expect(await ask(7)).toEqual({ ok: true, value: 7 });
    expect(await ask(7)).toEqual({ ok: true, value: 7 });
    expect(started).toHaveLength(1);
    expect(listeners).toHaveLength(1);
    listeners[0]!();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['dies', undone('crashed', { what: 'said', message: 'out of memory' })],
    ['throws', undone('crashed', { what: 'said', message: 'unreadable' })],
    ['silent', undone('timed-out', { worker: 'test', seconds: 0 })],
  ] as const)(
    'says when a worker %s, tells nobody to ask again, and starts another',
    async (behaviour, failure) => {
      const { ask, started, ended, onChange } = clientOf([behaviour, 'good']);
      expect(await ask(7)).toEqual(failure);
      expect(ended).toEqual([behaviour]);
      expect(onChange).not.toHaveBeenCalled();
      expect(await ask(7)).toEqual({ ok: true, value: 7 });
      expect(started).toEqual([behaviour, 'good']);
    },
  );

  test('lets everybody ask again when a worker dies that nobody waits for', async () => {
    const { ask, started, crashes, onChange } = clientOf(['good']);
    await ask(7);
    crashes[0]!();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(await ask(7)).toEqual({ ok: true, value: 7 });
    expect(started).toHaveLength(2);
  });

  test('ends the worker on request, and what waits with it', async () => {
    const { client, ask, ended } = clientOf(['silent', 'good']);
    const waiting = ask(7);
    client.dispose();
    expect(await waiting).toMatchObject({ ok: false, code: 'cancelled' });
    expect(ended).toEqual(['silent']);
    expect(await ask(7)).toMatchObject({ ok: true });
  });
});
