import type { Stage } from '../../decisions/log-entry.ts';
import type { Outcome } from '../../decisions/outcome.ts';
import { sameName } from '../../reviewers/same-name.ts';
import { gatherCases } from '../cases/case-history.ts';
import { type CaseList, changedCases } from '../cases/case-list.ts';
import { type ReviewedCase, reviewedCase, type StandingReview } from '../cases/reviewed-cases.ts';
import { type Statistics, type StatisticsSetting, statisticsOf } from '../statistics.ts';
import { withinPeriod } from '../time/drift.ts';
import type { StatisticsFilter } from './statistics-filter.ts';

type Chosen = Pick<StatisticsFilter, 'reviewer' | 'stage'>;

/** Tells whether a filter chooses a case: when it was flagged, by which layer, policy and model. */
function caseChooser(filter: StatisticsFilter): (reviewed: ReviewedCase) => boolean {
  const isWithin = withinPeriod(filter);
  return ({ facts }) =>
    isWithin(facts.flaggedAt) &&
    (filter.layer === null || facts.layers.includes(filter.layer)) &&
    (filter.policyVersion === null || facts.policyVersion === filter.policyVersion) &&
    (filter.model === null || facts.model === filter.model);
}

/** Whether a filter chooses a review: by whom, and of which stage. One that still waits is nobody's. */
function choosesReview({ reviewer, stage }: Chosen, stageOf: string, reviewerOf: string | null): boolean {
  return (
    (reviewer === null || reviewer === reviewerOf) &&
    (stage === null || stage === 'appeal' || stage === stageOf)
  );
}

/** Whether a row of a stage is left: those that wait name nobody, and leave with the choice of a reviewer. */
function staysOf(chosen: Chosen, stage: Stage, left: readonly StandingReview[]): boolean {
  if (stage === 'appeal') return true;
  return chosen.reviewer === null
    ? choosesReview(chosen, stage, null)
    : left.some((review) => review.stage === stage);
}

/** The case with the chosen reviews alone; null when none is left, or when no appeal is and appeals are wanted. */
function narrowed(reviewed: ReviewedCase, chosen: Chosen): ReviewedCase | null {
  const { facts, reviews, answers, appeal } = reviewed;
  if (chosen.stage !== null && !facts.stages.includes(chosen.stage)) return null;
  const isLeft = ({ stage, reviewer }: StandingReview) => choosesReview(chosen, stage, reviewer);
  const left = reviews.filter(isLeft);
  const stages = facts.stages.filter((stage) => staysOf(chosen, stage, left));
  if (left.length === reviews.length && stages.length === facts.stages.length)
    return chosen.reviewer !== null && reviews.length === 0 ? null : reviewed;
  return chosen.reviewer !== null && left.length === 0
    ? null
    : reviewedCase({ ...facts, stages }, left, appeal, answers === reviews ? left : answers.filter(isLeft));
}

/**
 * What a filter leaves. Period, layer, policy and model choose cases. Reviewer and stage choose reviews within them,
 * and a case of which no row is left drops out altogether; the appeal of a case that stays remains with it. The
 * stage "appeal" chooses the cases that were appealed, with all their reviews.
 */
export function filterCases(cases: CaseList, filter: StatisticsFilter): CaseList {
  const chosen = cases.filter(caseChooser(filter));
  if (filter.reviewer === null && filter.stage === null) return chosen;
  return changedCases(chosen, (reviewed) => narrowed(reviewed, filter));
}

/** The rows that a filter leaves, in their order: their figures without a filter are the figures under it. */
export function filterRows(outcomes: readonly Outcome[], filter: StatisticsFilter): Outcome[] {
  const left = new Set(filterCases(gatherCases(outcomes).cases(), filter).map(({ facts }) => facts.id));
  return outcomes.filter(
    (row) =>
      left.has(row.case_id) &&
      (row.stage === 'appeal' ||
        choosesReview(
          filter,
          row.stage,
          row.decision === null ? null : row.reviewer && sameName(row.reviewer),
        )),
  );
}

/** The figures of what a filter leaves. Ages are taken at the moment that is given, whatever the filter. */
export function statisticsUnder(
  cases: CaseList,
  filter: StatisticsFilter,
  setting: StatisticsSetting,
): Statistics {
  return statisticsOf(filterCases(cases, filter), setting);
}
