/** Held by what changes the cohort. */
export const COHORT_LOCK = 'second-look:cohort';

/**
 * Runs what changes the cohort by itself, in whatever tab, so that nothing is merged with what is changing. Aborted
 * while it waits for another, it rejects at once.
 */
export function withCohort<Value>(change: () => Promise<Value>, signal?: AbortSignal): Promise<Value> {
  return navigator.locks.request(COHORT_LOCK, signal ? { signal } : {}, change) as Promise<Value>;
}
