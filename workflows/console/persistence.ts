import { browser } from 'wxt/browser';
import { z } from 'zod';
import { readSetting, writeSetting } from '../../storage/settings.ts';

/** Setting that is true once a person was told that the browser may remove what is stored. */
const TOLD = 'told-of-eviction';

/**
 * Asks the browser to keep what is stored even when disk space runs short. Chromium never removes what an extension
 * with the permission `unlimitedStorage` stores, although it answers no here; Firefox answers yes to one with it.
 */
async function isKept(): Promise<boolean> {
  if ((await navigator.storage.persisted()) || (await navigator.storage.persist())) return true;
  if (import.meta.env.FIREFOX) return false;
  return browser.permissions.contains({ permissions: ['unlimitedStorage'] });
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
