import type { CohortSelection } from '../../domain/cohort/cohort-figures.ts';
import type { CohortConflict, Conflict } from '../../domain/cohort/conflict.ts';
import { reopenConflictCommand, settleConflictsCommand } from '../../domain/commands/cohort/conflicts.ts';
import { removeSourceCommand, renameSourceCommand } from '../../domain/commands/cohort/sources.ts';
import type { Outcome } from '../../domain/decisions/outcome.ts';
import type { Live } from '../../storage/live.ts';
import { startCohortWorker } from '../../workers/cohort/cohort-client.ts';
import type { CohortAnswer, CohortApi } from '../../workers/cohort/cohort-protocol.ts';
import { answerOf } from '../base/door.ts';
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
 * @throws Failure `name-missing`, `name-taken`, `not-found`, `not-allowed`
 */
export async function renameCohortSource(id: string, name: string): Promise<void> {
  await answerOf(renameSourceCommand, { id, name, own: OWN_NAME });
}

/**
 * Removes a source with its rows and its log from the cohort.
 * @throws Failure `not-found`, `not-allowed`
 */
export async function removeSource(id: string): Promise<void> {
  await withCohort(() => answerOf(removeSourceCommand, id));
}

/**
 * Settles conflicts alike.
 * @param chosen the row that counts from now on, of one conflict that is "taken"
 * @throws Failure `not-allowed`
 */
export async function settleConflicts(
  conflicts: readonly Conflict[],
  settled: CohortConflict['settled'],
  chosen: Outcome | null = null,
): Promise<void> {
  await answerOf(settleConflictsCommand, { conflicts, settled, chosen });
}

/**
 * Takes back what was decided of a conflict: it is open again, and what counted at first counts.
 * @throws Failure `not-allowed`
 */
export async function reopenConflict(id: string): Promise<void> {
  await answerOf(reopenConflictCommand, id);
}

/**
 * The rows that count as CSV, each with its source.
 * @throws Failure `not-allowed`, `figures-failed`
 */
export async function exportCohort(selection: Pick<CohortSelection, 'withOwn' | 'filter'>): Promise<Blob> {
  await authorise('see-cohort');
  return answers.make((api) => api.csv(selection, OWN_NAME));
}
