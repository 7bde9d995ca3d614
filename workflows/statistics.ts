import { FigureIndex } from '../domain/metrics/figure-index.ts';
import { filterFromParams } from '../domain/metrics/statistics-filter.ts';
import type { Live } from '../storage/live.ts';
import { createStatisticsClient } from '../workers/statistics-client.ts';
import type { StatisticsAnswer, StatisticsQuestion } from '../workers/statistics-protocol.ts';
import { WorkflowFailure } from './failure.ts';
import { readFirst } from './read-first.ts';

/** The figures that a filter leaves, what they were asked for, and what they follow from. */
export interface StatisticsReading extends StatisticsQuestion, Omit<StatisticsAnswer, 'figures'> {
  figures: FigureIndex;
}

/** Which periods' scores are compared; undefined for the last two months. */
export type DriftPeriods = StatisticsQuestion['drift'];

/** Milliseconds for which the worker stays when nobody looks at figures any more. */
const STAYS = 60_000;

/** Ask again, each for somebody who looks at figures. */
const lookers = new Set<() => void>();
const client = createStatisticsClient({
  onChange: () => {
    for (const look of lookers) look();
  },
});
let leaving: ReturnType<typeof setTimeout> | undefined;

function leaveLater(): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    if (lookers.size === 0) client.dispose();
  }, STAYS);
}

/**
 * Lets the worker read and compute what a console that is still starting will show first; the answer is kept there.
 * @param search of the page's address
 */
export function beginStatistics(search: string): void {
  void client.answer({ filter: filterFromParams(new URLSearchParams(search)), drift: undefined });
  leaveLater();
}

/** Every figure over what a filter leaves, computed in a worker and again whenever a decision changes any of them. */
export function liveStatistics(question: StatisticsQuestion): Live<StatisticsReading> {
  return {
    subscribe({ next, error }) {
      /** Number of the latest asking; what those before it come to is not told. */
      let latest = 0;
      const stop = () => {
        latest = Number.POSITIVE_INFINITY;
        lookers.delete(ask);
        leaveLater();
      };
      const ask = async () => {
        latest += 1;
        const number = latest;
        const result = await readFirst(() => client.answer(question));
        if (number !== latest) return;
        if (result.ok)
          return next({ ...question, ...result.value, figures: new FigureIndex(result.value.figures) });
        // Somebody else's question took over; this one has to be asked again.
        if (result.code === 'cancelled') return ask();
        stop();
        // What failed once may fail again: another worker begins anew.
        client.dispose();
        error(
          new WorkflowFailure(
            'statistics-failed',
            `The figures could not be computed: ${result.message} Try again.`,
          ),
        );
      };
      lookers.add(ask);
      void ask();
      return { unsubscribe: stop };
    },
  };
}
