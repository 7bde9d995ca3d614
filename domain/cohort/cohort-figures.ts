import type { Outcome } from '../decisions/outcome.ts';
import { gatherCases } from '../metrics/cases/case-history.ts';
import { filterRows } from '../metrics/filter/filter-cases.ts';
import { isNoFilter, type StatisticsFilter } from '../metrics/filter/statistics-filter.ts';
import { type Statistics, statisticsOf } from '../metrics/statistics.ts';
import type { Cohort, CountedRow } from './cohort-view.ts';
import { OWN } from './source.ts';
import { type TranscriptAgreement, transcriptAgreement } from './transcript-agreement.ts';

/** What the figures of a cohort are taken over. */
export interface CohortSelection {
  /** Whether the rows of this browser count too. */
  withOwn: boolean;
  filter: StatisticsFilter;
  /** When ages are taken, in milliseconds since 1970. */
  now: number;
}

export interface CohortFigures {
  statistics: Statistics;
  agreement: TranscriptAgreement;
}

/**
 * The rows that a selection leaves. A reviewer in the filter is a pseudonym, whoever bears it in whatever source.
 */
export function selectRows(
  { counted }: Pick<Cohort, 'counted'>,
  { withOwn, filter }: Pick<CohortSelection, 'withOwn' | 'filter'>,
): readonly CountedRow[] {
  const chosen = withOwn ? counted : counted.filter(({ source }) => source !== OWN);
  if (isNoFilter(filter)) return chosen;
  const left = new Set(
    filterRows(
      chosen.map(({ outcome }) => outcome),
      filter,
    ),
  );
  return chosen.filter(({ outcome }) => left.has(outcome));
}

/** The rows with each reviewer under the name that tells people apart. */
function labelled(rows: readonly CountedRow[]): Outcome[] {
  return rows.map(({ outcome, reviewer }) =>
    reviewer === outcome.reviewer ? outcome : { ...outcome, reviewer },
  );
}

/** All figures over the rows that count, and the agreement of those who saw the same transcripts. */
export function cohortFigures(cohort: Pick<Cohort, 'counted'>, selection: CohortSelection): CohortFigures {
  const rows = labelled(selectRows(cohort, selection));
  return {
    statistics: statisticsOf(gatherCases(rows).cases(), { now: selection.now }),
    agreement: transcriptAgreement(rows),
  };
}
