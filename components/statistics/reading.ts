import type { FigureIndex } from '../../domain/metrics/figure-index.ts';
import type { Statistics, StatisticsSetting } from '../../domain/metrics/statistics.ts';
import type { StatisticsFilter } from '../../domain/metrics/statistics-filter.ts';
import type { StatisticsSource } from '../../workflows/statistics-source.ts';

/** Which periods' scores are compared; undefined for the last two months. */
export type DriftPeriods = StatisticsSetting['drift'];

/** What every part of the workspace is given: the figures that the filter leaves, and what they follow from. */
export interface StatisticsReading {
  source: StatisticsSource;
  filter: StatisticsFilter;
  drift: DriftPeriods;
  statistics: Statistics;
  /** Every figure, as it is exported. */
  figures: FigureIndex;
}
