import { describe, expect, test } from 'vitest';
import { storedPictureSchema } from '../../domain/matching/picture.ts';
import { DEFAULT_VIDEO_RULE, videoMatch } from '../../domain/matching/video/video-match.ts';
import { framesOf } from '../../domain/pictures/animation.ts';
import { FRAMES_PER_SECOND } from '../../domain/pictures/animation-pairs.ts';
import { drawRecipe } from '../../domain/pictures/draw-recipe.ts';
import { encodePng } from '../../domain/pictures/png.ts';
import type { Recipe } from '../../domain/pictures/recipe.ts';
import { entriesAfter } from '../../storage/banks.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import type { Decode } from '../../workers/matching/decoding.ts';
import { matchingService } from '../../workers/matching/matching-service.ts';
import { changeBank, createBank } from '../../workflows/matching/banks.ts';
import { addGeneratedEntries } from '../../workflows/matching/generated-entries.ts';
import { compareFiles, compareGenerated } from '../../workflows/matching/pictures.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { madeGif } from '../fixtures/pictures/containers.ts';

withFreshDatabase();

const SET = { pictures: 40, animations: 0, copies: 0.5, nearMisses: 0.2, forms: 0.1, seed: 3 };
const going = () => new AbortController().signal;

/** Works in this thread as the matching worker does; files hold the picture of this recipe. */
function inThread(recipe?: Recipe) {
  const decode: Decode = async function* () {
    if (recipe) yield { raster: drawRecipe(recipe), moment: 0 };
  };
  const api = matchingService(decode);
  return () => ({ api, crashed: new Promise<string>(() => {}), terminate: () => {} });
}
const startWorker = inThread();

async function bankOf(kinds: readonly ('every' | 'form')[] = ['every', 'form']): Promise<string> {
  const id = await createBank({ name: `Bank of ${kinds.join(' and ')}`, source: '', description: '' });
  for (const kind of kinds) {
    const plan = { kind, pictures: kind === 'form' ? 1 : 14, seed: 11 };
    await addGeneratedEntries(id, plan, { signal: going(), startWorker });
  }
  return id;
}

const compareSet = (bankId: string, part = {}, signal = going()) =>
  compareGenerated({ bankId, ...SET, ...part }, 'Generated', { signal, startWorker });

describe('generated pictures that are compared with the banks', () => {
  test('are stored with what is true of them, and each that matches opens a case of its best match', async () => {
    const bankId = await bankOf();
    const report = await compareSet(bankId);
    const pictures = await database.pictures.toArray();
    const cases = await database.cases.toArray();
    // Two copies of one picture can be the same file, which is stored once.
    expect(report).toMatchObject({ compared: 40, known: 40 - pictures.length, refused: [] });
    expect(pictures.length).toBeGreaterThan(35);
    expect(cases).toHaveLength(report.opened);
    expect(report.opened).toBe(report.matched);
    expect(report.opened).toBeGreaterThan(8);
    const pictureOf = new Map(pictures.map((each) => [each.id, each]));
    const entries = new Map((await entriesAfter('', 100)).map((each) => [each.id, each]));
    for (const each of cases) {
      expect(each).toMatchObject({ state: 'open', origin: 'detection', flaggedBy: ['perceptual-hash'] });
      const { relation, of } = pictureOf.get(each.transcriptId)!.truth!;
      const entry = entries.get(each.match!.entryId)!;
      // What was made as a copy of an entry matches that one; unrelated pictures match the form alone.
      if (relation === 'different') expect(entry.recipe!.picture.kind).toBe('form');
      else expect(entry.pictureId).toBe(of);
    }
    const relations = cases.map(({ transcriptId }) => pictureOf.get(transcriptId)!.truth!.relation);
    expect(relations).toContain('same');
    expect(relations).toContain('different');
    expect((await readLog()).slice(-2).map(({ kind }) => kind)).toEqual(['cases-opened', 'import']);
  });

  test('compared again, are known, and a case that is there is not opened again', async () => {
    const bankId = await bankOf();
    const first = await compareSet(bankId);
    const stored = await database.pictures.count();
    expect(await compareSet(bankId)).toEqual({ ...first, known: 40, opened: 0 });
    expect(await database.cases.count()).toBe(first.opened);
    expect(await database.pictures.count()).toBe(stored);
  });

  test('match nothing of a suspended bank', async () => {
    const bankId = await bankOf();
    await changeBank(bankId, 'suspended', 'wrong list');
    expect(await compareSet(bankId)).toMatchObject({ compared: 40, matched: 0, opened: 0 });
  });

  test('leave nothing when they are stopped on the way', async () => {
    const bankId = await bankOf();
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = ({ step }: { step: string }) => step === 'pictures' && controller.abort();
    const running = compareGenerated({ bankId, ...SET }, 'Generated', { signal, startWorker, onProgress });
    await expect(running).rejects.toMatchObject({ code: 'cancelled', facts: { what: 'import' } });
    expect(await database.pictures.count()).toBe(0);
    expect(await database.cases.count()).toBe(0);
    expect(await database.imports.count()).toBe(0);
  });

  test('need a bank that knows pictures, a policy, and somebody who may import', async () => {
    const empty = await createBank({ name: 'Empty', source: '', description: '' });
    await expect(compareSet(empty)).rejects.toMatchObject({
      ...{ code: 'not-found', facts: { what: 'drawn-entries' } },
    });
    await sitAs('linden', 'trainee');
    await expect(compareSet(empty)).rejects.toMatchObject({ code: 'not-allowed' });
    await database.policies.clear();
    await expect(compareSet(empty)).rejects.toMatchObject({
      ...{ code: 'not-found', facts: { what: 'policy-in-force' } },
    });
  });
});

describe('animations', () => {
  const FILM = { pictures: 0, animations: 12, copies: 0.6, nearMisses: 0, forms: 0 };

  async function filmsOf(pictures = 4): Promise<string> {
    const id = await createBank({ name: 'Films', source: '', description: '' });
    const plan = { kind: 'animation' as const, pictures, seed: 1 };
    expect(await addGeneratedEntries(id, plan, { signal: going(), startWorker })).toEqual({
      ...{ added: pictures, known: 0 },
    });
    return id;
  }

  test('are matched by their frames, copies alone, and the case says how much of either is in the other', async () => {
    const bankId = await filmsOf();
    const report = await compareSet(bankId, FILM);
    const pictures = new Map((await database.pictures.toArray()).map((each) => [each.id, each]));
    const cases = await database.cases.toArray();
    expect(report).toMatchObject({ compared: 12, opened: cases.length, refused: [] });
    const copies = [...pictures.values()].filter(({ truth }) => truth!.relation === 'same');
    expect(copies.length).toBeGreaterThan(3);
    expect(copies.length).toBeLessThan(12);
    expect(new Set(cases.map(({ transcriptId }) => transcriptId))).toEqual(
      new Set(copies.map(({ id }) => id)),
    );
    for (const { transcriptId, match, flaggedBy } of cases) {
      const { truth, frames, animation } = pictures.get(transcriptId)!;
      const entry = (await database.bankEntries.get(match!.entryId))!;
      expect(flaggedBy).toEqual(['perceptual-hash']);
      expect(entry.pictureId).toBe(truth!.of);
      expect(animation!.changes.length).toBeGreaterThan(0);
      const { query, known } = videoMatch(frames!, entry.frames!, DEFAULT_VIDEO_RULE);
      expect(match).toMatchObject({
        method: 'vpdq',
        video: {
          query: { compared: query.compared, matching: query.matching },
          known: { compared: known.compared, matching: known.matching },
        },
      });
    }
  });

  test('need a bank that knows some', async () => {
    await expect(compareSet(await bankOf(['form']), FILM)).rejects.toMatchObject({
      ...{ code: 'not-found', facts: { what: 'drawn-animations' } },
    });
    await expect(compareSet(await filmsOf(), { pictures: 5, animations: 0 })).rejects.toMatchObject({
      ...{ code: 'not-found', facts: { what: 'drawn-entries' } },
    });
  });

  test('in a file are compared frame by frame, and some frames are kept to be looked at', async () => {
    const bankId = await filmsOf(1);
    const [{ animation, id } = { animation: undefined, id: '' }] = await entriesAfter('', 1);
    const shown = [...framesOf(animation!, FRAMES_PER_SECOND)];
    const decode: Decode = async function* () {
      for (const { frame: raster, moment } of shown) yield { raster, moment };
    };
    const api = matchingService(decode);
    const worker = () => ({ api, crashed: new Promise<string>(() => {}), terminate: () => {} });
    // Which pixels its frames show is what the decoder says.
    const gif = madeGif({ width: 256, height: 192, frames: shown.map(() => () => 60) });
    const report = await compareFiles([new File([new Uint8Array(gif)], 'film.gif')], 'film.gif', {
      ...{ signal: going(), startWorker: worker },
    });
    expect(report).toMatchObject({ compared: 1, matched: 1, opened: 1 });
    const [picture] = await database.pictures.toArray();
    expect(picture!.frames).toHaveLength(20);
    expect(picture!.frames!.map(({ moment }) => moment)).toEqual(shown.map(({ moment }) => moment));
    expect(picture!.framePreviews).toHaveLength(20);
    expect(storedPictureSchema.parse(picture)).toEqual(picture);
    const [found] = await database.cases.toArray();
    expect(found!.match).toMatchObject({
      ...{ entryId: id, bankId, name: 'film.gif', distance: 0 },
      video: { query: { compared: 20, matching: 20 } },
    });
  });
});

describe('files that are compared with the banks', () => {
  const recipe: Recipe = { picture: { kind: 'map', seed: 5, width: 96, height: 96 }, steps: [] };

  test('match by how they look, are kept to be shown, and what is no picture is told of', async () => {
    const bankId = await bankOf(['every']);
    const { recipe: known } = (await entriesAfter('', 1))[0]!;
    const png = new Uint8Array(encodePng(drawRecipe(known!)));
    const files = [new File([png], 'a.png'), new File(['hello'], 'b.png'), new File([png], 'again.png')];
    const report = await compareFiles(files, '3 files', { signal: going(), startWorker: inThread(known) });
    expect(report).toMatchObject({ compared: 2, known: 1, matched: 1, opened: 1 });
    expect(report.refused).toEqual([{ name: 'b.png', fault: expect.anything() }]);
    const [picture] = await database.pictures.toArray();
    expect(picture).toMatchObject({ name: 'a.png', recipe: null, truth: null, width: 256, height: 256 });
    expect(atob(picture!.preview!).slice(1, 4)).toBe('PNG');
    const [found] = await database.cases.toArray();
    expect(found!.match).toMatchObject({
      ...{ name: 'a.png', bankId, distance: 0, method: 'pdq', variant: 'original' },
    });
  });

  test('that match nothing are stored without a case', async () => {
    await bankOf(['every']);
    const png = new Uint8Array(encodePng(drawRecipe(recipe)));
    const options = { signal: going(), startWorker: inThread(recipe) };
    const report = await compareFiles([new File([png], 'a.png')], 'a.png', options);
    expect(report).toMatchObject({ compared: 1, matched: 0, opened: 0 });
    expect(await database.pictures.count()).toBe(1);
  });
});
