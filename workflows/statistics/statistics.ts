import { FigureIndex } from '../../domain/metrics/figures/figure-index.ts';
import { filterFromParams } from '../../domain/metrics/filter/statistics-filter.ts';
import { type Live, live } from '../../storage/live.ts';
import { startStatisticsWorker } from '../../workers/statistics/statistics-client.ts';
import type {
  CaseBehind,
  CasesBehindQuestion,
  StatisticsAnswer,
  StatisticsApi,
  StatisticsQuestion,
  StatisticsWanted,
} from '../../workers/statistics/statistics-protocol.ts';
import { LiveAnswers } from '../base/live-answers.ts';
import { actingKnower, expectedKnower } from './knower.ts';

/** The figures that a filter leaves, what they were asked for, and what they follow from. */
export interface StatisticsReading extends StatisticsWanted, Omit<StatisticsAnswer, 'figures'> {
  figures: FigureIndex;
}

/** Which periods' scores are compared; undefined for the last two months. */
export type DriftPeriods = StatisticsWanted['drift'];

const answers = new LiveAnswers<StatisticsQuestion, StatisticsAnswer, StatisticsApi>(
  'statistics',
  startStatisticsWorker,
);

/**
 * Lets the worker read and compute what a console that is still starting will show first.
 * @param search of the page's address
 */
export function beginStatistics(search: string): void {
  const filter = filterFromParams(new URLSearchParams(search));
  answers.foresee(expectedKnower().then((knower) => ({ filter, drift: undefined, knower })));
}

/**
 * Every figure over what a filter leaves of what the acting reviewer may know, computed in a worker and again whenever
 * a decision changes any of them, or something else that they may know.
 */
export function liveStatistics(wanted: StatisticsWanted): Live<StatisticsReading> {
  return {
    subscribe({ next, error }) {
      let asked: string | null = null;
      let answering: { unsubscribe(): void } | null = null;
      const knowing = live(actingKnower).subscribe({
        next: (knower) => {
          const key = JSON.stringify(knower);
          if (key === asked) return;
          asked = key;
          answering?.unsubscribe();
          const shownOf = (answer: StatisticsAnswer): StatisticsReading => ({
            ...wanted,
            ...answer,
            figures: new FigureIndex(answer.figures),
          });
          answering = answers.follow({ ...wanted, knower }, shownOf).subscribe({ next, error });
        },
        error,
      });
      return {
        unsubscribe() {
          knowing.unsubscribe();
          answering?.unsubscribe();
        },
      };
    },
  };
}

/** A figure whose cases are wanted. */
export type WantedCases = Omit<CasesBehindQuestion, 'knower'>;

/**
 * The cases behind a figure, as far as the acting reviewer may know them.
 * @throws Failure `figures-failed` or `no-reviewer`
 */
export async function readCasesBehind(wanted: WantedCases): Promise<CaseBehind[]> {
  const knower = await actingKnower();
  return answers.make((api) => api.casesBehind({ ...wanted, knower }));
}
