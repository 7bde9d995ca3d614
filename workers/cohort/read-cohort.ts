import { type Cohort, cohortOf } from '../../domain/cohort/cohort-view.ts';
import { allCohortLogs, allCohortRows, allCohortSources, allSettlements } from '../../storage/cohort.ts';
import { getLogEntry } from '../../storage/log.ts';
import { readOutcomes } from '../../storage/outcomes.ts';

/** All sources together as they are stored, this browser among them. */
export async function readCohort(): Promise<Cohort> {
  const [own, first, sources, rows, logs, settlements] = await Promise.all([
    readOutcomes(),
    getLogEntry(1),
    allCohortSources(),
    allCohortRows(),
    allCohortLogs(),
    allSettlements(),
  ]);
  return cohortOf({ own, ownLogId: first?.hash ?? null, sources, rows, logs, settlements });
}
