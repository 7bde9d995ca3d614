/** Held by what changes the cohort. */
export const COHORT_LOCK = 'second-look:cohort';

/** Runs what changes the cohort by itself, in whatever tab, so that nothing is merged with what is changing. */
export function withCohort<Value>(change: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(COHORT_LOCK, change) as Promise<Value>;
}
