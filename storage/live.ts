import { liveQuery } from 'dexie';
import { storageFailure } from './failure.ts';

/** A value that is read again whenever what it was read from changes, in this tab or in another. */
export interface Live<Value> {
  subscribe(listener: { next: (value: Value) => void; error: (error: unknown) => void }): {
    unsubscribe(): void;
  };
}

/** A reading is followed by a pause of this many times its own length, so that writers are never kept out. */
const PAUSE = 3;

/** Milliseconds that a reading took from which on it lets others go first, and how long it waits for them. */
const SLOW = 50;
const COURTESY = 300;

/** Milliseconds after which what storage refused, because it had been closed, is read once more. */
const REOPENED = 300;

/** Waits in Dexie's zone, in which it notes what a query reads; a plain promise would lose it. */
const wait = (milliseconds: number) =>
  Promise.resolve(new Promise((resolve) => setTimeout(resolve, milliseconds)));

/**
 * Reads, and once more when the browser closed the database meanwhile: the next use opens it again. What fails for
 * good is told as a failure of storage, also because Dexie keeps silent about two of the errors that mean it.
 */
export async function readAgainWhenClosed<Value>(query: () => Promise<Value>): Promise<Value> {
  try {
    return await query();
  } catch (error) {
    const failure = storageFailure(error);
    if (failure?.code !== 'storage-closed') throw failure ?? error;
  }
  await wait(REOPENED);
  try {
    return await query();
  } catch (error) {
    throw storageFailure(error) ?? error;
  }
}

/**
 * Makes a query live. Small ones answer at once; a large one that is asked again and again, as while thousands
 * of transcripts are scored, takes a quarter of the time at most and lets the small ones go first.
 * @param pause how many times its own length a reading rests; 0 for what only reads a little
 */
export function live<Value>(query: () => Promise<Value>, pause: number = PAUSE): Live<Value> {
  let readAgainFrom = 0;
  let slow = false;
  return liveQuery(async () => {
    const rest = Math.max(readAgainFrom - performance.now(), slow ? COURTESY : 0);
    if (rest > 0) await wait(rest);
    const begin = performance.now();
    const value = await readAgainWhenClosed(query);
    const took = performance.now() - begin;
    readAgainFrom = performance.now() + pause * took;
    slow = pause > 0 && took > SLOW;
    return value;
  });
}
