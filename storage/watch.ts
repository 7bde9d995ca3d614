import Dexie, { type ObservabilitySet } from 'dexie';
import { database } from './database.ts';

/**
 * Calls back after every write to a table, in this tab or in another, as long as the page is open; it does not say
 * what was written.
 */
export function watchTable(table: string, listener: () => void): void {
  // Dexie names what changed by table and index; "all" after the page slept and may have missed something.
  const prefix = `idb://${database.name}/${table}/`;
  Dexie.on.storagemutated.subscribe((changed: ObservabilitySet) => {
    if (Object.keys(changed).some((part) => part === 'all' || part.startsWith(prefix))) listener();
  });
}
