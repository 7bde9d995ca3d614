import { liveQuery } from 'dexie';

/** A value that is read again whenever what it was read from changes, in this tab or in another. */
export interface Live<Value> {
  subscribe(listener: { next: (value: Value) => void; error: (error: unknown) => void }): {
    unsubscribe(): void;
  };
}

/** A reading is followed by a pause of this many times its own length, so that writers are never kept out. */
const PAUSE = 3;

/**
 * Makes a query live. Small ones answer at once; a large one that is asked again and again, as while thousands
 * of transcripts are scored, takes a quarter of the time at most.
 */
export function live<Value>(query: () => Promise<Value>): Live<Value> {
  let readAgainFrom = 0;
  return liveQuery(async () => {
    const rest = readAgainFrom - Date.now();
    // Promise.resolve keeps Dexie's zone, in which it notes what the query reads.
    if (rest > 0) await Promise.resolve(new Promise((resolve) => setTimeout(resolve, rest)));
    const begin = Date.now();
    const value = await query();
    readAgainFrom = Date.now() + PAUSE * (Date.now() - begin);
    return value;
  });
}
