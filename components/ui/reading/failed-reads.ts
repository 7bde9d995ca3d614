import { useSyncExternalStore } from 'react';

/** A read that failed on a screen that does not show it, and how to read again. */
export interface FailedRead {
  error: unknown;
  retry: () => void;
}

/** Newest last; another list after every change. */
let failed: readonly FailedRead[] = [];
const listeners = new Set<() => void>();

function change(next: readonly FailedRead[]): void {
  failed = next;
  for (const listener of listeners) listener();
}

/**
 * Has the console's frame say that something could not be read.
 * @returns takes it back
 */
export function tellFailedRead(read: FailedRead): () => void {
  change([...failed, read]);
  return () => change(failed.filter((each) => each !== read));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reads that failed and that no screen shows by itself. */
export const useFailedReads = (): readonly FailedRead[] => useSyncExternalStore(subscribe, () => failed);
