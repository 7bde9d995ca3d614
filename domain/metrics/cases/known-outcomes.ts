import type { Outcome } from '../../decisions/outcome.ts';
import {
  isChecked,
  isSealedInFigures,
  type KnowledgeRules,
  knowsWoven,
  type Viewer,
} from '../../knowledge/case-knowledge.ts';
import type { Case } from '../../queue/case.ts';
import { STAGE_CHOICES } from './choices.ts';
import { type ReviewedCase, reviewedCase, type StandingReview } from './reviewed-cases.ts';

/** Who looks at outcomes and figures, and the rules under which they do. */
export interface Knower {
  viewer: Viewer;
  rules: KnowledgeRules;
}

/** Cases that wait to be looked at again, by id: of the others, the rows themselves say what may be known. */
export type CheckedCases = ReadonlyMap<string, Case>;

/** Those of the cases that wait to be looked at again. */
export function checkedAmong(cases: readonly Case[]): Map<string, Case> {
  return new Map(cases.filter(isChecked).map((each) => [each.id, each]));
}

const isTheirs = (reviewer: string | null, { name }: Viewer) => reviewer === name;

const sealedFor = (id: string, { viewer }: Knower, checked: CheckedCases) => {
  const found = checked.get(id);
  return found !== undefined && isSealedInFigures(found, viewer);
};

/** Whether nothing at all is left out of somebody's rows and figures. */
export function knowsAll({ viewer }: Knower, checked: CheckedCases): boolean {
  return knowsWoven(viewer) && ![...checked.values()].some((each) => isSealedInFigures(each, viewer));
}

/** Whether a source is one that flags, and not one that is woven in. */
const isDetection = (source: Outcome['flagged_by'][number]) =>
  source !== 'golden' && source !== 'audit-sample';

/** What a row says of its case besides its own decision, to somebody who may not know all of it. */
function maskedFacts(isOwn: boolean, isOpen: boolean, { rules }: Knower, gold: Outcome['gold']) {
  return {
    gold: isOwn && rules.golden.feedback !== 'never' ? gold : null,
    // The distance of a match is its risk, told otherwise.
    ...(isOpen && !isOwn ? { risk: null, threshold: null, distance: null } : {}),
    ...{ inclusion_probability: null, band_from: null, band_to: null, draw_id: null },
  } satisfies Partial<Outcome>;
}

/** What a row says of a case that waits, which no row of somebody else's may be tied to. */
const waitingRow = (row: Outcome, number: number): Outcome => ({
  ...row,
  ...{ case_id: `waiting-${number}`, transcript_id: `waiting-${number}`, stage: 'first-review' },
  ...{ reviewer: null, decision: null, characteristics: [], decided_at: null, seconds: null },
  ...{ blind: null, adjudication: null, opened_at: null, second_review_probability: null },
  ...{ finding: null, entry_id: null, bank_id: null, cluster_id: null, looked_at: null },
});

function rowsOfCase(rows: readonly Outcome[], knower: Knower, checked: CheckedCases, number: () => number) {
  const { viewer } = knower;
  const [one] = rows;
  const sealed = sealedFor(one!.case_id, knower, checked);
  const isOwn = rows.some(({ stage, reviewer }) => stage !== 'appeal' && isTheirs(reviewer, viewer));
  const unsealed = sealed
    ? rows.filter(({ decision, reviewer }) => decision === null || isTheirs(reviewer, viewer))
    : rows;
  if (knowsWoven(viewer)) return unsealed;
  if (!isOwn && !one!.flagged_by.some(isDetection)) return [];
  const isOpen = rows.some(({ decision }) => decision === null);
  const masked = unsealed.map((row) => ({ ...row, ...maskedFacts(isOwn, isOpen, knower, row.gold) }));
  const isDecided = masked.some(({ decision }) => decision !== null);
  return isOwn || isDecided ? masked : masked.slice(0, 1).map((row) => waitingRow(row, number()));
}

/**
 * The rows that somebody may know, in their order. A lead's are whole, but for the first verdict on a case of which
 * they are about to give the second. For others:
 *
 * - what is woven in is left out, unless they have decided it;
 * - a verdict that a review still to come must not be swayed by is left out: its case waits;
 * - what waits is named no more: nothing ties its row to a case or a transcript;
 * - the known answer stands in the rows of cases that they have decided, where there is feedback;
 * - risk, threshold and the distance of a match stand in none of a case that can still be handed to them, and nothing of how samples were drawn.
 */
export function knownOutcomes(
  outcomes: readonly Outcome[],
  knower: Knower,
  checked: CheckedCases,
): readonly Outcome[] {
  if (knowsAll(knower, checked)) return outcomes;
  let waiting = 0;
  const number = () => {
    waiting += 1;
    return waiting;
  };
  const cases = Map.groupBy(outcomes, ({ case_id }) => case_id);
  return [...cases.values()].flatMap((rows) => rowsOfCase(rows, knower, checked, number));
}

function knownReviewed(whole: ReviewedCase, knower: Knower, checked: CheckedCases): ReviewedCase | null {
  const { viewer, rules } = knower;
  const { facts, reviews, answers, appeal } = whole;
  const sealed = sealedFor(facts.id, knower, checked);
  const isOwnReview = ({ reviewer }: StandingReview) => isTheirs(reviewer, viewer);
  const left = sealed ? reviews.filter(isOwnReview) : reviews;
  const measured = sealed ? answers.filter(isOwnReview) : answers;
  const stages = sealed
    ? STAGE_CHOICES.among([...left.map(({ stage }) => stage), 'second-review'])
    : facts.stages;
  if (knowsWoven(viewer))
    return sealed
      ? reviewedCase({ ...facts, stages }, left, appeal, answers === reviews ? left : measured)
      : whole;
  const isOwn = reviews.some(isOwnReview);
  if (!isOwn && facts.layers.length === 0) return null;
  const isDecided = left.length > 0 || appeal !== undefined;
  const isOpen = !isDecided || checked.has(facts.id);
  const known = {
    ...facts,
    gold: isOwn && rules.golden.feedback !== 'never' ? facts.gold : null,
    risk: isOpen && !isOwn ? null : facts.risk,
    audit: null,
    stages: isDecided ? stages : STAGE_CHOICES.among(['first-review']),
  };
  return reviewedCase(known, left, appeal, answers === reviews ? left : measured);
}

/** Cases as {@link knownOutcomes} leaves them, for the figures: these are the figures of those rows. */
export function knownReviewedCases(
  cases: readonly ReviewedCase[],
  knower: Knower,
  checked: CheckedCases,
): readonly ReviewedCase[] {
  if (knowsAll(knower, checked)) return cases;
  return cases.map((each) => knownReviewed(each, knower, checked)).filter((each) => each !== null);
}

/**
 * Whether somebody may know which case it is: of those without a verdict that they may know, only leads may.
 * @param known as {@link knownReviewedCases} leaves it
 */
export function isNamedTo({ viewer }: Knower, { reviews }: ReviewedCase): boolean {
  return knowsWoven(viewer) || reviews.length > 0;
}
