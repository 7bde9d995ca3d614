import type { Statistics } from '../../domain/metrics/statistics.ts';
import type { StatisticsFilter } from '../../domain/metrics/statistics-filter.ts';
import type { StatisticsSource } from '../../workflows/statistics-source.ts';

/** What every part of the workspace is given: the figures that the filter leaves, and what they follow from. */
export interface StatisticsReading {
  source: StatisticsSource;
  filter: StatisticsFilter;
  statistics: Statistics;
}
