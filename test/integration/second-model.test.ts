import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MANIFEST_FILE } from '../../domain/detection/read-pack.ts';
import { database } from '../../storage/database.ts';
import { loadStoredPack, savePack } from '../../storage/pack-files.ts';
import { undone } from '../../workers/running/protocol.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { deleteEverything } from '../../workflows/backup/erase.ts';
import {
  forgetSecondPack,
  loadSecondPack,
  openSecondPack,
  removeSecondPack,
} from '../../workflows/scoring/second-model.ts';
import { cancelSecondModel, showPack, useSecondModel } from '../../workflows/scoring/second-model-state.ts';
import { scoreWithSecondPack } from '../../workflows/scoring/second-scores.ts';
import { makeAssessment, makeTranscript } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { withPrivateFiles } from '../fixtures/private-files.ts';
import { filesOf, makeSecondPack } from '../fixtures/second-pack.ts';
import { addTranscripts } from '../fixtures/stored.ts';

const { score, createScoringPool, dispose } = vi.hoisted(() => ({
  score: vi.fn(),
  createScoringPool: vi.fn(),
  dispose: vi.fn(),
}));
vi.mock('../../workers/scoring/scoring-client.ts', () => ({ createScoringPool }));
vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));

withFreshDatabase();
const files = withPrivateFiles();

const pack = makeSecondPack();
const other = makeSecondPack({ version: '2.0.0' });
const IDS = Array.from({ length: 500 }, (_, index) => `t-${index}`);
const good = async (batch: { id: string }[]) => ({
  ok: true,
  value: batch.map(({ id }) => makeAssessment({ transcriptId: id })),
});
const never = new AbortController().signal;
/** What the pools were asked to score, the trial of a new pack left out. */
const asked = () =>
  score.mock.calls
    .flatMap(([batch]) => (batch as { id: string }[]).map(({ id }) => id))
    .filter((id) => id !== 'trial');

beforeEach(async () => {
  score.mockReset().mockImplementation(good);
  dispose.mockReset();
  createScoringPool.mockReset().mockImplementation(() => ({ size: 2, score, dispose }));
  await forgetSecondPack();
});

async function stored(): Promise<void> {
  await addTranscripts(
    IDS.map((id) => makeTranscript({ id })),
    'import-1',
  );
}

describe('keeping a second pack', () => {
  test('loaded, it is shown, and found again at the next visit', async () => {
    await loadSecondPack(filesOf(pack));
    const { id, version, sha256, suggestedThreshold } = pack.manifest;
    const expected = { pack: { id, version, sha256, suggestedThreshold }, phase: 'ready' };
    expect(useSecondModel.getState()).toMatchObject(expected);
    showPack(null);
    await openSecondPack();
    expect(useSecondModel.getState()).toMatchObject(expected);
    expect(await loadStoredPack()).toEqual(pack);
  });

  test('it is tried out in a worker that gets its bytes and is ended again', async () => {
    await loadSecondPack(filesOf(pack));
    expect(createScoringPool.mock.calls[0]![0]).toEqual({
      model: pack.model,
      manifest: JSON.stringify(pack.manifest),
    });
    expect(dispose).toHaveBeenCalledTimes(1);
  });

  test('one pack is kept at a time', async () => {
    await loadSecondPack(filesOf(pack));
    await loadSecondPack(filesOf(other));
    expect(useSecondModel.getState().pack?.version).toBe('2.0.0');
    const folder = files().folders.get('second-pack')!;
    expect([...folder.files.keys()].sort()).toEqual([`${pack.manifest.sha256}.onnx`, MANIFEST_FILE]);
  });

  test.each<[string, () => File[]]>([
    ['is not whole', () => filesOf(pack).slice(1)],
    ['is damaged', () => filesOf({ ...pack, model: pack.model.slice(1) })],
    [
      'cannot score',
      () => {
        score.mockResolvedValueOnce(undone('scoring-failed', { what: 'batch', message: 'no such output' }));
        return filesOf(other);
      },
    ],
  ])('a pack that %s is refused, and the one before stays', async (_, choose) => {
    await loadSecondPack(filesOf(pack));
    await expect(loadSecondPack(choose())).rejects.toMatchObject({ code: 'unreadable-file' });
    expect(useSecondModel.getState()).toMatchObject({ phase: 'ready', pack: { version: '1.0.0+shifted' } });
    expect(await loadStoredPack()).toEqual(pack);
  });

  test('a file that is too large is not even read', async () => {
    const [manifest, model] = filesOf(pack) as [File, File];
    Object.defineProperty(model, 'size', { value: 65 * 1024 * 1024 });
    const read = vi.spyOn(model, 'arrayBuffer');
    await expect(loadSecondPack([manifest, model])).rejects.toMatchObject({ code: 'unreadable-file' });
    expect(read).not.toHaveBeenCalled();
  });

  test.each([1, 2])('cut off at its %s. file, the pack before stays', async (last) => {
    await savePack(pack.manifest, pack.model);
    let written = 0;
    files().folders.get('second-pack')!.beforeWrite = () => {
      written += 1;
      if (written === last) throw new DOMException('full', 'QuotaExceededError');
    };
    await expect(loadSecondPack(filesOf(other))).rejects.toMatchObject({ code: 'storage-full' });
    expect(await loadStoredPack()).toEqual(pack);
  });

  test('cut off at the first time, or altered on the disk, it counts as none', async () => {
    const folder = await files().getDirectoryHandle('second-pack', { create: true });
    folder.beforeWrite = (name) => {
      if (name === MANIFEST_FILE) throw new DOMException('full', 'QuotaExceededError');
    };
    await expect(loadSecondPack(filesOf(pack))).rejects.toMatchObject({ code: 'storage-full' });
    expect(await loadStoredPack()).toBeNull();
    folder.beforeWrite = () => {};
    await savePack(pack.manifest, pack.model);
    folder.files.get(`${pack.manifest.sha256}.onnx`)![1000]! ^= 0xff;
    expect(await loadStoredPack()).toBeNull();
    await openSecondPack();
    expect(useSecondModel.getState()).toMatchObject({ pack: null, phase: 'none' });
  });

  test('only a lead may load or remove one', async () => {
    await loadSecondPack(filesOf(pack));
    await sitAs('reviewer-2', 'reviewer');
    await expect(loadSecondPack(filesOf(other))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(removeSecondPack()).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await loadStoredPack()).toEqual(pack);
  });

  test('removing it, and deleting everything, leave nothing of it', async () => {
    await loadSecondPack(filesOf(pack));
    await removeSecondPack();
    expect(files().folders.size).toBe(0);
    await loadSecondPack(filesOf(pack));
    await deleteEverything();
    expect(files().folders.size).toBe(0);
    expect(useSecondModel.getState()).toMatchObject({ pack: null, phase: 'none' });
  });

  test('a load that hangs is cancelled at once', async () => {
    score.mockImplementation(
      (_, signal: AbortSignal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(undone('cancelled', { what: 'scoring' })));
        }),
    );
    const loading = loadSecondPack(filesOf(pack));
    await expect.poll(() => score.mock.calls.length).toBe(1);
    cancelSecondModel();
    await expect(loading).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(() => useSecondModel.getState().phase).toBe('none');
    expect(await loadStoredPack()).toBeNull();
  });
});

describe('scoring with a second pack', () => {
  beforeEach(async () => {
    await stored();
    await savePack(pack.manifest, pack.model);
  });

  test('answers for every stored transcript, tells how far it is, and ends its workers', async () => {
    const progress: number[] = [];
    const answer = await scoreWithSecondPack([...IDS, 'not-stored', 't-0'], never, (done, total) => {
      progress.push(done);
      expect(total).toBe(501);
    });
    expect([...answer.keys()]).toEqual(IDS);
    expect(answer.get('t-3')).toMatchObject({ transcriptId: 't-3', peak: 0.9 });
    expect(answer.get('t-3')).not.toHaveProperty('evidence');
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect([progress[0], progress.at(-1)]).toEqual([0, 501]);
    expect(useSecondModel.getState()).toMatchObject({ phase: 'ready', done: 501, total: 501 });
    expect(dispose).toHaveBeenCalledTimes(1);
  });

  test('asked again, it scores only what is missing', async () => {
    await scoreWithSecondPack(IDS.slice(0, 300), never);
    score.mockClear();
    const answer = await scoreWithSecondPack(IDS, never);
    expect(asked()).toEqual(IDS.slice(300));
    expect(answer.size).toBe(500);
  });

  test('another manifest over the same model is scored anew', async () => {
    await scoreWithSecondPack(IDS, never);
    await loadSecondPack(filesOf(other));
    score.mockClear();
    await scoreWithSecondPack(IDS, never);
    expect(asked()).toHaveLength(500);
  });

  test('after a restore an id may stand for another transcript, so all is scored anew', async () => {
    await scoreWithSecondPack(IDS.slice(0, 10), never);
    const backup = await createBackup();
    await restoreBackup(backup.stream(), 'backup.jsonl');
    score.mockClear();
    await scoreWithSecondPack(IDS.slice(0, 10), never);
    expect(asked()).toHaveLength(10);
  });

  test('aborted, it settles at once, keeps what is done and ends its workers', async () => {
    const { promise: reached, resolve } = Promise.withResolvers<void>();
    score.mockImplementation((batch: { id: string }[], signal: AbortSignal) => {
      if (batch[0]!.id === 't-0') return good(batch);
      resolve();
      return new Promise((settle) => {
        signal.addEventListener('abort', () => settle(undone('cancelled', { what: 'scoring' })));
      });
    });
    const controller = new AbortController();
    const scoring = scoreWithSecondPack(IDS, controller.signal);
    await reached;
    await expect.poll(() => useSecondModel.getState().done).toBe(200);
    controller.abort();
    await expect(scoring).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(() => useSecondModel.getState().phase).toBe('ready');
    expect(dispose).toHaveBeenCalledTimes(1);
    score.mockReset().mockImplementation(good);
    await scoreWithSecondPack(IDS, never);
    expect(new Set(asked())).toEqual(new Set(IDS.slice(200)));
    expect(asked()).toHaveLength(300);
  });

  test('a failure says why, keeps the pack, and can be tried again', async () => {
    score.mockResolvedValue(undone('crashed', { what: 'said', message: 'out of memory' }));
    await expect(scoreWithSecondPack(IDS, never)).rejects.toMatchObject({ code: 'scoring-failed' });
    expect(useSecondModel.getState()).toMatchObject({ phase: 'failed', pack: { id: 'second-look' } });
    expect(useSecondModel.getState().failure).toMatchObject({
      facts: { why: { facts: { message: expect.stringContaining('out of memory') } } },
    });
    score.mockReset().mockImplementation(good);
    expect((await scoreWithSecondPack(IDS, never)).size).toBe(500);
    expect(useSecondModel.getState()).toMatchObject({ phase: 'ready', failure: null });
  });

  test('without a pack it says so', async () => {
    await removeSecondPack();
    await expect(scoreWithSecondPack(IDS, never)).rejects.toMatchObject({ code: 'not-found' });
    expect(useSecondModel.getState().phase).toBe('none');
  });

  test('touches nothing that is stored', async () => {
    const tables = () =>
      Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()]));
    const before = await tables();
    await loadSecondPack(filesOf(pack));
    await scoreWithSecondPack(IDS, never);
    expect(await tables()).toEqual(before);
  });
});
