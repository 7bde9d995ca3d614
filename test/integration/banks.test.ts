import { describe, expect, test } from 'vitest';
import { type GeneratedPlan, recipesOf } from '../../domain/matching/bank/generated-entries.ts';
import { exactHashes } from '../../domain/matching/exact/exact-hashes.ts';
import { STILL_METHODS } from '../../domain/matching/methods.ts';
import { dctHash } from '../../domain/matching/perceptual/dct-hash.ts';
import { differenceHash } from '../../domain/matching/perceptual/difference-hash.ts';
import { pdqHash } from '../../domain/matching/perceptual/pdq.ts';
import { drawRecipe } from '../../domain/pictures/draw-recipe.ts';
import { encodePng } from '../../domain/pictures/png.ts';
import { entriesAfter, getEntry } from '../../storage/banks.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import type { MatchingApi } from '../../workers/matching/matching-protocol.ts';
import { matchingService } from '../../workers/matching/matching-service.ts';
import { changeBank, createBank, liveBanks } from '../../workflows/matching/banks.ts';
import { addGeneratedEntries } from '../../workflows/matching/generated-entries.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';

withFreshDatabase();

const PLAN: GeneratedPlan = { kind: 'every', pictures: 25, seed: 11 };
const NEW = { name: 'Mosaics', source: 'team north', description: '' };
const going = () => new AbortController().signal;

/** Hashes in this thread as the matching worker does. */
function inThread(change: (api: MatchingApi) => MatchingApi = (api) => api) {
  const api = change(
    matchingService(() => {
      throw new Error('No file is read here.');
    }),
  );
  return () => ({ api, crashed: new Promise<string>(() => {}), terminate: () => {} });
}

describe('banks', () => {
  test('are listed by name with their entries by status', async () => {
    const id = await createBank(NEW);
    await createBank({ ...NEW, name: 'Charts' });
    const counts = await addGeneratedEntries(id, PLAN, { signal: going(), startWorker: inThread() });
    expect(counts).toEqual({ added: 25, known: 0 });
    const [first] = await entriesAfter('', 1);
    await database.bankEntries.update(first!.id, { status: 'suspended' });
    expect(await firstOf(liveBanks())).toMatchObject([
      { name: 'Charts', entries: { active: 0, suspended: 0, removed: 0 } },
      { ...NEW, id, status: 'active', entries: { active: 24, suspended: 1, removed: 0 } },
    ]);
  });

  test('are suspended and activated by leads, which the log tells', async () => {
    const id = await createBank(NEW);
    await changeBank(id, 'suspended', 'wrong list');
    expect(await firstOf(liveBanks())).toMatchObject([{ id, status: 'suspended' }]);
    await changeBank(id, 'active', 'right after all');
    expect((await readLog()).map(({ kind }) => kind)).toEqual([
      ...['bank-created', 'bank-changed', 'bank-changed'],
    ]);
    await sitAs('willow');
    await expect(changeBank(id, 'suspended', 'mine')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(createBank({ ...NEW, name: 'Maps' })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('generated pictures', () => {
  test('are entries by the PDQ hash of what their recipe draws; the same ones are not added twice', async () => {
    const id = await createBank(NEW);
    const seen: number[] = [];
    const onProgress = (done: number) => seen.push(done);
    await addGeneratedEntries(id, PLAN, { signal: going(), onProgress, startWorker: inThread() });
    expect(seen).toEqual([20, 25]);
    for (const recipe of recipesOf(PLAN).slice(0, 7)) {
      const { hash, quality } = pdqHash(drawRecipe(recipe));
      expect(await getEntry(`${id}:pdq:${hash}`)).toMatchObject({ bankId: id, recipe, quality });
    }
    const more = { ...PLAN, pictures: 30 };
    expect(await addGeneratedEntries(id, more, { signal: going(), startWorker: inThread() })).toEqual({
      ...{ added: 5, known: 25 },
    });
  });

  test('become an entry by each chosen method, of the picture or of its PNG', async () => {
    const id = await createBank(NEW);
    const plan = { ...PLAN, pictures: 2, methods: [...STILL_METHODS] };
    const counts = await addGeneratedEntries(id, plan, { signal: going(), startWorker: inThread() });
    expect(counts).toEqual({ added: 12, known: 0 });
    for (const recipe of recipesOf(plan)) {
      const raster = drawRecipe(recipe);
      const { hash, quality } = pdqHash(raster);
      const expected = {
        ...{ ...exactHashes(encodePng(raster)), pdq: hash },
        ...{ 'difference-hash': differenceHash(raster), 'dct-hash': dctHash(raster) },
      };
      for (const method of STILL_METHODS)
        expect(await getEntry(`${id}:${method}:${expected[method]}`)).toMatchObject({
          ...{ method, recipe, quality: method === 'pdq' ? quality : null },
        });
    }
  });

  test('leave nothing when they are stopped on the way, or the worker fails', async () => {
    const id = await createBank(NEW);
    const controller = new AbortController();
    const options = {
      signal: controller.signal,
      startWorker: inThread(),
      onProgress: () => controller.abort(),
    };
    await expect(addGeneratedEntries(id, PLAN, options)).rejects.toMatchObject({
      ...{ code: 'cancelled', facts: { what: 'pictures' } },
    });
    const startWorker = inThread((api) => ({ ...api, hashRecipes: () => new Promise(() => {}) }));
    await expect(
      addGeneratedEntries(id, PLAN, { signal: going(), startWorker, timeout: 10 }),
    ).rejects.toMatchObject({ code: 'timed-out' });
    expect(await database.bankEntries.count()).toBe(0);
    expect((await readLog()).map(({ kind }) => kind)).toEqual(['bank-created']);
  });

  test('are added by leads alone', async () => {
    const id = await createBank(NEW);
    await sitAs('willow');
    await expect(
      addGeneratedEntries(id, PLAN, { signal: going(), startWorker: inThread() }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
