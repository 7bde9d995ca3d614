import { FigureIndex } from '../domain/metrics/figure-index.ts';
import { filterFromParams } from '../domain/metrics/statistics-filter.ts';
import type { Live } from '../storage/live.ts';
import { startStatisticsWorker } from '../workers/start-worker.ts';
import type { StatisticsAnswer, StatisticsApi, StatisticsQuestion } from '../workers/statistics-protocol.ts';
import { LiveAnswers } from './live-answers.ts';

/** The figures that a filter leaves, what they were asked for, and what they follow from. */
export interface StatisticsReading extends StatisticsQuestion, Omit<StatisticsAnswer, 'figures'> {
  figures: FigureIndex;
}

/** Which periods' scores are compared; undefined for the last two months. */
export type DriftPeriods = StatisticsQuestion['drift'];

const answers = new LiveAnswers<StatisticsQuestion, StatisticsAnswer, StatisticsApi>(
  'statistics',
  startStatisticsWorker,
);

/**
 * Lets the worker read and compute what a console that is still starting will show first.
 * @param search of the page's address
 */
export function beginStatistics(search: string): void {
  answers.foresee({ filter: filterFromParams(new URLSearchParams(search)), drift: undefined });
}

/** Every figure over what a filter leaves, computed in a worker and again whenever a decision changes any of them. */
export function liveStatistics(question: StatisticsQuestion): Live<StatisticsReading> {
  return answers.follow(question, (answer) => ({
    ...question,
    ...answer,
    figures: new FigureIndex(answer.figures),
  }));
}
