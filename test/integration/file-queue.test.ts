import { expect, test } from 'vitest';
import { createFileQueue } from '../../workflows/base/file-queue.ts';

/** A queue whose files are taken in when the test says so, each following its signal. */
function controlledQueue() {
  const taken: string[] = [];
  const queue = createFileQueue(0, async (file, { signal }) => {
    const { promise, reject } = Promise.withResolvers<never>();
    const abort = () => setTimeout(() => reject(signal.reason), 5);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    const done = new Promise<string>((resolve) => {
      if (!file.name.startsWith('slow')) setTimeout(() => resolve(file.name), 1);
    });
    const name = await Promise.race([done, promise]);
    taken.push(name);
    return name;
  });
  return { ...queue, taken };
}

const fileOf = (name: string) => new File([name], name);

test('a file chosen right after Cancel is taken in', async () => {
  const queue = controlledQueue();
  const running = queue.add([fileOf('slow'), fileOf('waiting')]);
  const cancelled = queue.cancel();
  await queue.add([fileOf('later')]);
  await cancelled;
  await running;
  expect(queue.taken).toEqual(['later']);
  const { finished, waiting } = queue.useQueue.getState();
  expect(finished.map(({ file, report }) => [file, report])).toEqual([
    ['later', 'later'],
    ['slow', null],
  ]);
  expect(waiting).toEqual([]);
});

test('Cancel resolves when the running file has stopped, and at once when none runs', async () => {
  const queue = controlledQueue();
  await queue.cancel();
  void queue.add([fileOf('slow')]);
  await queue.cancel();
  expect(queue.useQueue.getState()).toMatchObject({
    running: null,
    finished: [{ file: 'slow', report: null }],
  });
});

test('names what is not finished', async () => {
  const queue = controlledQueue();
  void queue.add([fileOf('slow'), fileOf('waiting')]);
  expect(queue.unfinished()).toEqual(['slow', 'waiting']);
  await queue.cancel();
  expect(queue.unfinished()).toEqual([]);
});
