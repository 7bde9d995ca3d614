import { describe, expect, test, vi } from 'vitest';
import { RunningWorker } from '../../../workers/running/running-worker.ts';

/** A worker that calls back what it is given, also after it was terminated, as messages under way do. */
function tellingWorker() {
  let told: (share: number) => void = () => {};
  const { promise: crashed, resolve: crash } = Promise.withResolvers<string>();
  const api = {
    work: (onProgress: (share: number) => void) => {
      told = onProgress;
      return new Promise<{ ok: true; value: null }>(() => {});
    },
  };
  const running = new RunningWorker({ api, crashed, terminate: () => {} }, 'telling');
  return { running, tell: (share: number) => told(share), crash };
}

describe('what a worker says of its progress', () => {
  test('arrives while it runs', () => {
    const { running, tell } = tellingWorker();
    const onProgress = vi.fn();
    void running.call((api) => api.work(running.listener(onProgress)), 60_000);
    tell(0.25);
    expect(onProgress.mock.calls).toEqual([[0.25]]);
    running.end();
  });

  test('is dropped when it comes after the end, so that nobody takes the work for under way', async () => {
    const { running, tell } = tellingWorker();
    const onProgress = vi.fn();
    const answer = running.call((api) => api.work(running.listener(onProgress)), 60_000);
    running.end();
    tell(0.5);
    expect(await answer).toMatchObject({ ok: false, code: 'cancelled' });
    tell(0.75);
    expect(onProgress).not.toHaveBeenCalled();
  });

  test('is dropped after it died', async () => {
    const { running, tell, crash } = tellingWorker();
    const onProgress = vi.fn();
    const answer = running.call((api) => api.work(running.listener(onProgress)), 60_000);
    crash('out of memory');
    expect(await answer).toMatchObject({ ok: false, code: 'crashed' });
    tell(0.5);
    expect(onProgress).not.toHaveBeenCalled();
  });
});
