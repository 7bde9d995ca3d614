import Dexie, { type ObservabilitySet } from 'dexie';
import { database } from './database.ts';

/** The page comes back: it may have slept, and missed what others said. */
const WAKING = ['visibilitychange', 'resume'] as const;

/**
 * Calls back after every write to a table, in this tab or in another, and when the page wakes; it does not say
 * what was written.
 * @returns what ends it
 */
export function watchTable(table: string, listener: () => void): () => void {
  // Dexie names what changed by table and index; "all" after the page slept and may have missed something.
  const prefix = `idb://${database.name}/${table}/`;
  const heard = (changed: ObservabilitySet) => {
    if (Object.keys(changed).some((part) => part === 'all' || part.startsWith(prefix))) listener();
  };
  Dexie.on.storagemutated.subscribe(heard);
  // A worker and the background have no document.
  const page = typeof document === 'undefined' ? null : document;
  for (const event of WAKING) page?.addEventListener(event, listener);
  return () => {
    Dexie.on.storagemutated.unsubscribe(heard);
    for (const event of WAKING) page?.removeEventListener(event, listener);
  };
}
