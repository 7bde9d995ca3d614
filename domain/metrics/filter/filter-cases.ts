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

const isLookedAt = ({ lookedAt }: StandingReview) => lookedAt !== false;

/**
 * The case without reviews that were made for its cluster; null when it has no other. A stage of which no review is
 * left leaves with them, with what waits in it.
 */
function withoutClusters(reviewed: ReviewedCase): ReviewedCase | null {
  const { facts, reviews, answers, appeal } = reviewed;
  const left = reviews.filter(isLookedAt);
  if (left.length === reviews.length) return reviewed;
  if (left.length === 0) return null;
  const isOf = (stage: Stage) => (review: StandingReview) => review.stage === stage;
  const stages = facts.stages.filter((stage) => left.some(isOf(stage)) || !reviews.some(isOf(stage)));
  // An answer belongs to the review at its place.
  const measured = answers === reviews ? left : answers.filter((_, place) => isLookedAt(reviews[place]!));
  return reviewedCase({ ...facts, stages }, left, appeal, measured);
}

/** Cases that a filter chooses, before it chooses among the reviews of a person or a stage. */
function chosenCases(cases: CaseList, filter: StatisticsFilter): CaseList {
  const chosen = cases.filter(caseChooser(filter));
  return filter.clusters === null ? chosen : changedCases(chosen, withoutClusters);
}

/**
 * What a filter leaves. Period, layer, policy and model choose cases. Clusters, reviewer and stage choose reviews
 * within them, and a case of which no row is left drops out altogether; the appeal of a case that stays remains with
 * it. The stage "appeal" chooses the cases that were appealed, with all their reviews.
 */
export function filterCases(cases: CaseList, filter: StatisticsFilter): CaseList {
  const chosen = chosenCases(cases, filter);
  if (filter.reviewer === null && filter.stage === null) return chosen;
  return changedCases(chosen, (reviewed) => narrowed(reviewed, filter));
}

/** Whether a case still has the review that a row decides or was superseded by, or the stage in which it waits. */
function standsIn({ facts, reviews }: ReviewedCase, { stage, decision }: Outcome, reviewer: string | null) {
  return decision === null
    ? facts.stages.includes(stage)
    : reviews.some((review) => review.stage === stage && review.reviewer === reviewer);
}

/** The rows that a filter leaves, in their order: their figures without a filter are the figures under it. */
export function filterRows(outcomes: readonly Outcome[], filter: StatisticsFilter): Outcome[] {
  const cases = filterCases(gatherCases(outcomes).cases(), filter);
  const left = new Map(cases.map((each) => [each.facts.id, each]));
  return outcomes.filter((row) => {
    const reviewed = left.get(row.case_id);
    if (reviewed === undefined) return false;
    if (row.stage === 'appeal') return true;
    const reviewer = row.decision === null ? null : row.reviewer && sameName(row.reviewer);
    if (!choosesReview(filter, row.stage, reviewer)) return false;
    return filter.clusters === null || standsIn(reviewed, row, reviewer);
  });
}

/** The figures of what a filter leaves. Ages are taken at the moment that is given, whatever the filter. */
export function statisticsUnder(
  cases: CaseList,
  filter: StatisticsFilter,
  setting: StatisticsSetting,
): Statistics {
  return statisticsOf(filterCases(cases, filter), setting);
}
