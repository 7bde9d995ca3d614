import type { CohortFigures, CohortSelection } from '../../domain/cohort/cohort-figures.ts';
import type { Cohort } from '../../domain/cohort/cohort-view.ts';
import type { AnsweringApi, AnswerResult } from '../running/answering-protocol.ts';

/** The cohort without its rows, and the figures over those that a selection leaves. */
export type CohortAnswer = Pick<Cohort, 'conflicts' | 'sources' | 'own'> & CohortFigures;

/** What the cohort worker answers to. */
export interface CohortApi extends AnsweringApi<CohortSelection, CohortAnswer> {
  /**
   * The rows that count as CSV, each with its source.
   * @param ownName what this browser is called among the sources
   */
  csv(selection: Pick<CohortSelection, 'withOwn' | 'filter'>, ownName: string): Promise<AnswerResult<Blob>>;
}
