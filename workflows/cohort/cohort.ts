import type { CohortSelection } from '../../domain/cohort/cohort-figures.ts';
import type { CohortConflict, Conflict } from '../../domain/cohort/conflict.ts';
import type { Outcome } from '../../domain/decisions/outcome.ts';
import {
  allCohortSources,
  getCohortSource,
  putCohortSource,
  putSettlements,
  removeCohortSource,
  removeSettlements,
} from '../../storage/cohort.ts';
import { database } from '../../storage/database.ts';
import type { Live } from '../../storage/live.ts';
import { appendToLog } from '../../storage/log.ts';
import { startCohortWorker } from '../../workers/cohort/cohort-client.ts';
import type { CohortAnswer, CohortApi } from '../../workers/cohort/cohort-protocol.ts';
import { WorkflowFailure } from '../base/failure.ts';
import { LiveAnswers } from '../base/live-answers.ts';
import { authorise } from '../people/session.ts';
import { viewerWho } from '../people/viewer.ts';
import { withCohort } from './cohort-lock.ts';

/** What this browser is called among the sources. */
const OWN_NAME = 'This browser';

/** The cohort without its rows, with the figures over what a selection leaves of them. */
export interface CohortReading extends CohortAnswer {
  selection: CohortSelection;
}

const answers = new LiveAnswers<CohortSelection, CohortAnswer, CohortApi>('cohort', startCohortWorker);

/** The cohort, live, for somebody who may see it; fails with `not-allowed` for others. */
export function liveCohort(reviewer: string, selection: CohortSelection): Live<CohortReading> {
  return answers.follow(
    selection,
    (answer) => ({ ...answer, selection }),
    () => viewerWho(reviewer, 'see-cohort'),
  );
}

/**
 * Names a source.
 * @throws WorkflowFailure `name-missing`, `name-taken`, `not-found`, `not-allowed`
 */
export async function renameCohortSource(id: string, name: string): Promise<void> {
  await authorise('see-cohort');
  const called = name.trim().slice(0, 200).toWellFormed();
  if (called === '') throw new WorkflowFailure('name-missing', 'Give the source a name.');
  await database.transaction('rw', database.cohortSources, async () => {
    const source = await getCohortSource(id);
    if (!source) throw new WorkflowFailure('not-found', 'This source was removed.');
    const others = (await allCohortSources()).filter((each) => each.id !== id).map((each) => each.name);
    if ([...others, OWN_NAME].some((each) => each.toLowerCase() === called.toLowerCase()))
      throw new WorkflowFailure('name-taken', `Another source is called "${called}" already.`);
    await putCohortSource({ ...source, name: called });
  });
}

/**
 * Removes a source with its rows and its log from the cohort. What leads decided of conflicts stays, for the case that
 * it is imported again.
 * @throws WorkflowFailure `not-found`, `not-allowed`
 */
export async function removeSource(id: string): Promise<void> {
  const { name: actor } = await authorise('see-cohort');
  const { cohortSources, cohortRows, cohortLogs, log } = database;
  await withCohort(() =>
    database.transaction('rw', cohortSources, cohortRows, cohortLogs, log, async () => {
      if (!(await getCohortSource(id)))
        throw new WorkflowFailure('not-found', 'This source was removed already.');
      const rows = await removeCohortSource(id);
      const at = new Date().toISOString();
      await appendToLog({
        at,
        actor,
        kind: 'cohort-source-removed',
        caseId: null,
        payload: { source: id, rows },
      });
    }),
  );
}

function sourcesOf(conflict: Conflict): string[] {
  if (conflict.kind === 'same-name') return [...conflict.sources];
  if (conflict.kind === 'differs')
    return [...new Set([conflict.counted, ...conflict.others].flatMap(({ sources }) => sources))];
  return [conflict.source];
}

/**
 * Settles conflicts alike. Of rows that differ "kept" leaves what counts, "taken" counts another row from now on; of a
 * name "kept" leaves people apart, "taken" makes them one; "seen" changes no figure.
 * @param chosen the row that counts from now on, of one conflict that is "taken"
 * @throws WorkflowFailure `not-allowed`
 */
export async function settleConflicts(
  conflicts: readonly Conflict[],
  settled: CohortConflict['settled'],
  chosen: Outcome | null = null,
): Promise<void> {
  const { name: by } = await authorise('see-cohort');
  const [first] = conflicts;
  if (!first) return;
  const at = new Date().toISOString();
  const settlements = conflicts.map((conflict): CohortConflict => {
    const counts = conflict.kind === 'differs' ? conflict.counted.outcome : null;
    const { id, kind, fingerprint } = conflict;
    return { id, kind, fingerprint, settled, chosen: chosen ?? counts, sources: sourcesOf(conflict), at, by };
  });
  await database.transaction('rw', database.cohortConflicts, database.log, async () => {
    await putSettlements(settlements);
    const more = conflicts.length > 1 ? { conflicts: conflicts.length } : {};
    const payload = { conflict: first.id, settled, ...more };
    await appendToLog({ at, actor: by, kind: 'cohort-conflict-settled', caseId: null, payload });
  });
}

/**
 * Takes back what was decided of a conflict: it is open again, and what counted at first counts.
 * @throws WorkflowFailure `not-allowed`
 */
export async function reopenConflict(id: string): Promise<void> {
  const { name: actor } = await authorise('see-cohort');
  await database.transaction('rw', database.cohortConflicts, database.log, async () => {
    await removeSettlements([id]);
    const at = new Date().toISOString();
    const payload = { conflict: id, settled: 'reopened' as const };
    await appendToLog({ at, actor, kind: 'cohort-conflict-settled', caseId: null, payload });
  });
}

/**
 * The rows that count as CSV, each with its source.
 * @throws WorkflowFailure `not-allowed`, `figures-failed`
 */
export async function exportCohort(selection: Pick<CohortSelection, 'withOwn' | 'filter'>): Promise<Blob> {
  await authorise('see-cohort');
  return answers.make((api) => api.csv(selection, OWN_NAME));
}
