import type { Outcome } from '../decisions/outcome.ts';
import { gatherCases } from './case-history.ts';
import { withinPeriod } from './drift.ts';
import type { ReviewedCase, StandingDecision } from './reviewed-cases.ts';
import { type Statistics, type StatisticsSetting, statisticsOf } from './statistics.ts';
import type { StatisticsFilter } from './statistics-filter.ts';

type Chosen = Pick<StatisticsFilter, 'reviewer' | 'stage'>;

/** Tells whether a filter chooses a case: when it was flagged, by which layer, policy and model. */
function caseChooser(filter: StatisticsFilter): (reviewed: ReviewedCase) => boolean {
  const isWithin = withinPeriod(filter);
  return (reviewed) =>
    isWithin(reviewed.flaggedAt) &&
    (filter.layer === null || reviewed.layers.includes(filter.layer)) &&
    (filter.policyVersion === null || reviewed.policyVersion === filter.policyVersion) &&
    (filter.model === null || reviewed.model === filter.model);
}

/** Whether a filter chooses a review: by whom, and of which stage. One that still waits is nobody's. */
function choosesReview({ reviewer, stage }: Chosen, stageOf: string, reviewerOf: string | null): boolean {
  return (
    (reviewer === null || reviewer === reviewerOf) &&
    (stage === null || stage === 'appeal' || stage === stageOf)
  );
}

/** The case with the chosen reviews alone; null when none is left, or when no appeal is and appeals are wanted. */
function narrowed(reviewed: ReviewedCase, chosen: Chosen): ReviewedCase | null {
  if (chosen.stage !== null && !reviewed.stages.includes(chosen.stage)) return null;
  const isLeft = (decision: StandingDecision) =>
    decision.stage === 'appeal' || choosesReview(chosen, decision.stage, decision.reviewer);
  let reviews = 0;
  let isWhole = true;
  for (const decision of reviewed.decisions.values()) {
    if (!isLeft(decision)) isWhole = false;
    else if (decision.stage !== 'appeal') reviews += 1;
  }
  if (chosen.reviewer !== null && reviews === 0) return null;
  if (isWhole) return reviewed;
  return { ...reviewed, decisions: new Map([...reviewed.decisions].filter(([, each]) => isLeft(each))) };
}

/**
 * What a filter leaves. Period, layer, policy and model choose cases. Reviewer and stage choose reviews within them,
 * and a case of which no row is left drops out altogether; the appeal of a case that stays remains with it. The
 * stage "appeal" chooses the cases that were appealed, with all their reviews.
 */
export function filterCases(cases: readonly ReviewedCase[], filter: StatisticsFilter): ReviewedCase[] {
  const chosen = cases.filter(caseChooser(filter));
  if (filter.reviewer === null && filter.stage === null) return chosen;
  return chosen.map((reviewed) => narrowed(reviewed, filter)).filter((reviewed) => reviewed !== null);
}

/** The rows that a filter leaves, in their order: their figures without a filter are the figures under it. */
export function filterRows(outcomes: readonly Outcome[], filter: StatisticsFilter): Outcome[] {
  const left = new Set(filterCases(gatherCases(outcomes).cases(), filter).map(({ id }) => id));
  return outcomes.filter(
    (row) =>
      left.has(row.case_id) &&
      (row.stage === 'appeal' ||
        choosesReview(filter, row.stage, row.decision === null ? null : row.reviewer)),
  );
}

/** The figures of what a filter leaves. Ages are taken at the moment that is given, whatever the filter. */
export function statisticsUnder(
  cases: readonly ReviewedCase[],
  filter: StatisticsFilter,
  setting: StatisticsSetting,
): Statistics {
  return statisticsOf(filterCases(cases, filter), setting);
}
