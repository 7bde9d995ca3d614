/** Runs what changes the cohort by itself, in whatever tab, so that nothing is merged with what is changing. */
export function withCohort<Value>(change: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request('second-look:cohort', change) as Promise<Value>;
}
