import { z } from 'zod';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { countTranscripts } from '../../storage/transcripts.ts';
import { loadSamples } from './samples.ts';

const STARTED = 'first-start-done';

/** Whether this profile has had its first start. */
export async function hasStarted(): Promise<boolean> {
  return (await readSetting(STARTED, z.literal(true))) === true;
}

/** Notes that this profile has had its first start, so that the samples are not loaded by themselves again. */
export async function markStarted(): Promise<void> {
  await writeSetting(STARTED, true);
}

/** Loads the samples at the very first start; tabs that start together do it once. */
export async function firstStart(): Promise<void> {
  await navigator.locks.request('second-look:first-start', async () => {
    if (await hasStarted()) return;
    // A crash can come between the import and the note that it is done.
    if ((await countTranscripts()) === 0) await loadSamples();
    await markStarted();
  });
}
