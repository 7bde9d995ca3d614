import { z } from 'zod';
import { readSetting, writeSetting } from '../storage/settings.ts';

/** Setting that is true once a person was told that the browser may remove what is stored. */
const TOLD = 'told-of-eviction';

/** Asks the browser to keep what is stored even when disk space runs short. */
async function isKept(): Promise<boolean> {
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}

/**
 * Asks the browser to keep what is stored, and finds out whether somebody has to be told that it will not.
 * @returns true when it may remove what is stored and nobody has been told
 */
export async function mustTellOfEviction(): Promise<boolean> {
  if (await isKept()) return false;
  return !(await readSetting(TOLD, z.literal(true)));
}

/** Remembers that somebody was told, so that nobody is told again. */
export async function markToldOfEviction(): Promise<void> {
  await writeSetting(TOLD, true);
}
