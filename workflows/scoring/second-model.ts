import { choosePackFiles, type Pack, readPackFiles } from '../../domain/detection/read-pack.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { deleteStoredPack, loadStoredPack, savePack } from '../../storage/pack-files.ts';
import { whyOf } from '../../workers/running/protocol.ts';
import { asFailure } from '../base/failure.ts';
import { authorise } from '../people/session.ts';
import {
  cancelled,
  cancelSecondModel,
  inTurn,
  secondPool,
  showPack,
  useSecondModel,
} from './second-model-state.ts';
import { forgetSecondScores } from './second-scores.ts';
import { TRIAL } from './trial-transcript.ts';

/** Milliseconds that a pack may take to load, and to score the trial. */
const TRIAL_TIME = 30_000;

/** Lets a pack score before it is kept, so that its graph has run once. */
async function tryOut(pack: Pack, signal: AbortSignal): Promise<void> {
  const pool = secondPool(pack, { size: 1, loadTimeout: TRIAL_TIME, batchTimeout: TRIAL_TIME });
  try {
    const result = await pool.score([TRIAL], signal);
    if (result.ok || signal.aborted) return;
    throw new Failure('unreadable-file', { what: 'pack-trial', why: whyOf(result) });
  } finally {
    pool.dispose();
  }
}

/** Reads the pack's two files among those chosen; what is too large is not read at all. */
async function readFiles(files: readonly File[]): Promise<Pack> {
  const chosen = choosePackFiles(files, ({ size }) => size);
  if (!chosen.ok) throw new Failure('unreadable-file', { what: 'pack', pack: chosen.fault });
  const read = await Promise.all(
    Object.values(chosen.value).map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  ).catch((error: Error) => {
    throw new Failure('unreadable-file', { what: 'pack-files', message: error.message });
  });
  const pack = readPackFiles(read);
  if (!pack.ok) throw new Failure('unreadable-file', { what: 'pack', pack: pack.fault });
  return pack.value;
}

/**
 * Takes a second pack in, in the place of the one before: checked, tried out, and kept for later visits. It scores
 * only what it is asked to; cases, assessments and policies are never touched.
 * @param files those of the pack, or all of its folder: `manifest.json` and `model.onnx` are read
 * @throws Failure `unreadable-file` (says what to do), `storage-full`, `cancelled` or `not-allowed`; the
 *   pack before it stays then
 */
export async function loadSecondPack(files: readonly File[]): Promise<void> {
  await authorise('change-threshold');
  cancelSecondModel();
  await inTurn(async (signal) => {
    const { pack: before } = useSecondModel.getState();
    useSecondModel.setState({ phase: 'loading', failure: null });
    try {
      const pack = await readFiles(files);
      await tryOut(pack, signal);
      if (signal.aborted) throw cancelled();
      await savePack(pack.manifest, pack.model);
      showPack(pack.manifest);
    } catch (error) {
      showPack(before);
      throw asFailure(error);
    }
  });
}

/** Finds the pack that was loaded at an earlier visit or in another tab, if this tab knows of none. */
export async function openSecondPack(): Promise<void> {
  await inTurn(async () => {
    if (useSecondModel.getState().pack) return;
    useSecondModel.setState({ phase: 'loading', failure: null });
    try {
      showPack((await loadStoredPack())?.manifest ?? null);
    } catch (failure) {
      useSecondModel.setState({ phase: 'failed', failure });
    }
  });
}

/** Deletes the second pack and all that was scored with it, as when everything is deleted; asks nobody. */
export async function forgetSecondPack(): Promise<void> {
  cancelSecondModel();
  await inTurn(async () => {
    forgetSecondScores();
    await deleteStoredPack();
    showPack(null);
  });
}

/**
 * Deletes the second pack and all that was scored with it.
 * @throws Failure `not-allowed`
 */
export async function removeSecondPack(): Promise<void> {
  await authorise('change-threshold');
  await forgetSecondPack();
}
