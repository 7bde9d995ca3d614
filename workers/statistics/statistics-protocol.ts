import type { ChainHead } from '../../domain/decisions/hash-chain.ts';
import type { Figure } from '../../domain/metrics/figure.ts';
import type { FilterChoices } from '../../domain/metrics/filter-choices.ts';
import type { Knower } from '../../domain/metrics/known-outcomes.ts';
import type { Statistics, StatisticsSetting } from '../../domain/metrics/statistics.ts';
import type { StatisticsFilter } from '../../domain/metrics/statistics-filter.ts';
import type { Withheld } from '../../domain/metrics/withheld.ts';
import type { AnsweringApi } from '../running/answering-protocol.ts';

/** What figures are wanted: of which part of the outcomes, and which periods' scores compared. */
export interface StatisticsWanted {
  filter: StatisticsFilter;
  drift: StatisticsSetting['drift'];
}

/** What figures are wanted, and by whom: they follow from what this person may know. */
export interface StatisticsQuestion extends StatisticsWanted {
  knower: Knower;
}

/** Every figure over what the filter leaves, with what it follows from. */
export interface StatisticsAnswer {
  /** How many cases the filter leaves. */
  cases: number;
  /** What there is to filter by, whatever the filter. */
  choices: FilterChoices;
  statistics: Statistics;
  /** Every figure, as it is exported. */
  figures: readonly Figure[];
  /** When it was read, in milliseconds since 1970: ages are taken then. */
  asOf: number;
  /** The last entry of the log it follows from; null of an empty log. */
  head: ChainHead | null;
  /** What is left out because who asks must not know it; null when nothing is. */
  withheld: Withheld | null;
}

/** What the statistics worker answers to. */
export type StatisticsApi = AnsweringApi<StatisticsQuestion, StatisticsAnswer>;
