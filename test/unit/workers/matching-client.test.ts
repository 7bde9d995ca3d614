import { describe, expect, test } from 'vitest';
import { pdqVariants } from '../../../domain/matching/perceptual/pdq.ts';
import { drawRecipe } from '../../../domain/pictures/draw-recipe.ts';
import { type HashedBatch, hashPictures, hashRecipes } from '../../../workers/matching/matching-client.ts';
import type {
  FrameHashes,
  HashedFile,
  MatchingApi,
  MatchingResult,
} from '../../../workers/matching/matching-protocol.ts';
import { matchingService } from '../../../workers/matching/matching-service.ts';

const fileNamed = (name: string) => new File(['x'], name);
const hashedAs = (file: File): HashedFile => ({
  ...{ name: file.name, bytes: file.size, exact: null },
  outcome: { ok: false, fault: { what: 'unknown' } },
});

/** Workers whose answers depend on the name of the file: "hang" never answers, "die" kills the worker. */
function workers() {
  const seen = { started: 0, terminated: 0 };
  const startWorker = () => {
    seen.started += 1;
    const { promise: crashed, resolve: die } = Promise.withResolvers<string>();
    const api: MatchingApi = {
      ...matchingService(async function* () {}),
      hashFile: ({ name, ...file }) => {
        const never = new Promise<MatchingResult<HashedFile>>(() => {});
        if (name === 'die') die('out of memory');
        return name === 'hang' || name === 'die'
          ? never
          : Promise.resolve({ ok: true, value: hashedAs({ ...file, name, size: 1 } as File) });
      },
    };
    const terminate = () => {
      seen.terminated += 1;
    };
    return { api, crashed, terminate };
  };
  return { seen, startWorker };
}

async function run(names: readonly string[], signal = new AbortController().signal) {
  const { seen, startWorker } = workers();
  const batches: HashedBatch[] = [];
  const result = await hashPictures(names.map(fileNamed), (batch) => batches.push(batch), signal, {
    ...{ timeout: 30, startWorker },
  });
  return { seen, batches, result, files: batches.flatMap(({ files }) => files) };
}

describe('hashing many files', () => {
  test('gives each result once, in order, in batches that say how far it is', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `${index}.png`);
    const { batches, result, files, seen } = await run(names);
    expect(result).toEqual({ ok: true, value: null });
    expect(files.map(({ name }) => name)).toEqual(names);
    expect(batches.length).toBeGreaterThanOrEqual(3);
    expect(batches.every(({ total, files }) => total === 60 && files.length <= 25)).toBe(true);
    expect(batches.at(-1)!.done).toBe(60);
    expect(seen).toEqual({ started: 1, terminated: 1 });
  });

  test('goes on after a file that hangs, and after one that kills the worker', async () => {
    const { files, result, seen } = await run(['a', 'hang', 'b', 'die', 'c']);
    expect(result.ok).toBe(true);
    expect(files.map(({ name, outcome }) => [name, outcome.ok ? null : outcome.fault.what])).toEqual([
      ['a', 'unknown'],
      ['hang', 'hung'],
      ['b', 'unknown'],
      ['die', 'crashed'],
      ['c', 'unknown'],
    ]);
    expect(seen).toEqual({ started: 3, terminated: 3 });
  });

  test('of none needs no worker', async () => {
    expect(await run([])).toMatchObject({ result: { ok: true }, batches: [], seen: { started: 0 } });
  });

  test('ends at once when it is cancelled, also while a decoder hangs', async () => {
    const controller = new AbortController();
    const { startWorker, seen } = workers();
    const given: HashedBatch[] = [];
    const running = hashPictures(
      ['hang', 'a'].map(fileNamed),
      (batch) => given.push(batch),
      controller.signal,
      { timeout: 600_000, startWorker },
    );
    controller.abort();
    expect(await running).toEqual({ ok: false, code: 'cancelled', facts: { what: 'question' } });
    expect(given).toEqual([]);
    expect(seen).toEqual({ started: 1, terminated: 1 });
    expect((await run(['a'], controller.signal)).seen.started).toBe(0);
  });
});

test('recipes are drawn and hashed in order, and a cancelled run gives nothing more', async () => {
  const recipes = Array.from({ length: 45 }, (_, seed) => ({
    picture: { kind: 'icon' as const, seed, width: 32, height: 32 },
    steps: [],
  }));
  const { startWorker, seen } = workers();
  const hashes: FrameHashes[] = [];
  const told: number[] = [];
  const controller = new AbortController();
  const take = (some: readonly FrameHashes[], done: number) => {
    hashes.push(...some);
    told.push(done);
  };
  expect(await hashRecipes(recipes, take, controller.signal, { startWorker })).toEqual({
    ...{ ok: true, value: null },
  });
  expect(told).toEqual([20, 40, 45]);
  expect(hashes.map(({ pdq }) => pdq)).toEqual(recipes.map((recipe) => pdqVariants(drawRecipe(recipe))));
  const stop = () => controller.abort();
  expect(await hashRecipes(recipes, stop, controller.signal, { startWorker })).toMatchObject({
    ...{ ok: false, code: 'cancelled' },
  });
  expect(seen.started).toBe(seen.terminated);
});
