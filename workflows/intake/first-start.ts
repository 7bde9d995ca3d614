import { z } from 'zod';
import { STARTED } from '../../domain/commands/backup/delete-everything.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { countTranscripts } from '../../storage/transcripts.ts';
import { loadSamples } from './samples.ts';

/** Whether this profile has had its first start. */
export async function hasStarted(): Promise<boolean> {
  return (await readSetting(STARTED, z.literal(true))) === true;
}

/** Loads the samples at the very first start; tabs that start together do it once. */
export async function firstStart(): Promise<void> {
  await navigator.locks.request('second-look:first-start', async () => {
    if (await hasStarted()) return;
    // A crash can come between the import and the note that it is done.
    if ((await countTranscripts()) === 0) await loadSamples();
    await writeSetting(STARTED, true);
  });
}
