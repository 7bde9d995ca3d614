import type { ChainHead } from '../../domain/decisions/hash-chain.ts';
import type { Knower } from '../../domain/metrics/cases/known-outcomes.ts';
import type { Withheld } from '../../domain/metrics/cases/withheld.ts';
import type { Figure } from '../../domain/metrics/figures/figure.ts';
import type { OutcomeFigureId } from '../../domain/metrics/figures/figure-register.ts';
import type { FilterChoices } from '../../domain/metrics/filter/filter-choices.ts';
import type { PeriodComparison } from '../../domain/metrics/filter/period-comparison.ts';
import type { StatisticsFilter } from '../../domain/metrics/filter/statistics-filter.ts';
import type { Statistics, StatisticsSetting } from '../../domain/metrics/statistics.ts';
import type { Period } from '../../domain/metrics/time/drift.ts';
import type { FlowOutcome } from '../../domain/metrics/time/flow.ts';
import type { Verdict } from '../../domain/policy/verdicts.ts';
import type { AnsweringApi, AnswerResult } from '../running/answering-protocol.ts';

/** What figures are wanted: of which part of the outcomes, and which periods' scores compared. */
export interface StatisticsWanted {
  filter: StatisticsFilter;
  drift: StatisticsSetting['drift'];
  /** The period that the filter's is compared with; left out for the one before. */
  versus?: Period | undefined;
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
  /** How the confirmation rate moved from one period to another. */
  comparison: PeriodComparison | null;
  /** When it was read, in milliseconds since 1970: ages are taken then. */
  asOf: number;
  /** The last entry of the log it follows from; null of an empty log. */
  head: ChainHead | null;
  /** What is left out because who asks must not know it; null when nothing is. */
  withheld: Withheld | null;
}

/** A figure whose cases are wanted, over what a filter leaves of what somebody may know. */
export interface CasesBehindQuestion {
  filter: StatisticsFilter;
  knower: Knower;
  id: OutcomeFigureId;
  scope: string;
}

/** A case behind a figure. Moments are milliseconds since 1970. */
export interface CaseBehind {
  /** Null where whoever asks must not know which case it is. */
  id: string | null;
  /** It is part of the numerator, or of what is counted. */
  counted: boolean;
  flaggedAt: number | null;
  risk: number | null;
  verdict: Verdict | null;
  /** Whose verdict that is. */
  reviewer: string | null;
  standing: FlowOutcome;
}

/** What the statistics worker answers to. */
export interface StatisticsApi extends AnsweringApi<StatisticsQuestion, StatisticsAnswer> {
  /** The cases behind a figure, those flagged last first; none for a figure that is about no single cases. */
  casesBehind(question: CasesBehindQuestion): Promise<AnswerResult<CaseBehind[]>>;
}
