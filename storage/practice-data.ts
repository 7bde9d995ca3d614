import Dexie from 'dexie';
import { named, PRACTICE_PREFIX } from './data-set.ts';
import { DATABASE } from './database.ts';
import { deleteKeptPacks } from './kept-packs.ts';
import { deletePackFolder } from './pack-files.ts';
import { KEY_DATABASE } from './signing-key.ts';

const DATABASES = [DATABASE, KEY_DATABASE].map((name) => named(name, 'practice'));

/** Whether anything of a practice team is stored, also of one that was never finished. */
export async function hasPracticeData(): Promise<boolean> {
  const stored = await indexedDB.databases();
  return stored.some(({ name }) => name !== undefined && DATABASES.includes(name));
}

function forgetNotes(notes: Storage | undefined): void {
  for (const key of Object.keys(notes ?? {})) if (key.startsWith(PRACTICE_PREFIX)) notes?.removeItem(key);
}

/**
 * Deletes all that is stored of the practice team: its databases, its second model pack, and what this tab and the
 * browser remember of it. Nothing of the own data is touched. Waits for pages that still have it open.
 */
export async function removePracticeData(): Promise<void> {
  for (const name of DATABASES) await Dexie.delete(name);
  await deletePackFolder('practice');
  await deleteKeptPacks('practice');
  forgetNotes(globalThis.localStorage);
  forgetNotes(globalThis.sessionStorage);
}
