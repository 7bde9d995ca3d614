import { pairOf } from '../agreement/reviewer-agreement.ts';
import { dayNumber, dayText, monthText, weekText } from '../cases/calendar.ts';
import type { CaseList } from '../cases/case-list.ts';
import { isOfTranscript, type ReviewedCase } from '../cases/reviewed-cases.ts';
import { UNKNOWN } from '../cases/tally.ts';
import { isRisky } from '../recall/audit-recall.ts';
import { latestOfEach } from '../reviewers/reviewers.ts';
import { tenthName } from '../selection/risk-tenths.ts';
import { wayName, wayOf } from '../time/flow.ts';
import { isStillOpen } from '../time/settled.ts';
import type { OutcomeFigureId } from './figure-register.ts';

type Test = (each: ReviewedCase) => boolean;

/** Which cases a figure is about, and which of them it counts; a count counts all that it is about. */
interface Behind {
  all: Test;
  counted: Test;
}

const isFlagged: Test = ({ facts }) => facts.layers.length > 0;
const isReviewed: Test = ({ final }) => final !== undefined;
const isConfirmed: Test = ({ final }) => final?.verdict === 'confirmed';
const isReversed: Test = ({ appeal }) => appeal?.decision === 'reversed';
const isAppealed: Test = ({ facts }) => facts.stages.includes('appeal');
const isResolved: Test = (each) => isAppealed(each) && each.appeal !== undefined;
const isPending: Test = ({ final }) => final === undefined;
const isTimed: Test = ({ reviews }) => reviews.some(({ seconds }) => seconds !== null);

const every =
  (...tests: readonly Test[]): Test =>
  (each) =>
    tests.every((test) => test(each));
const not =
  (test: Test): Test =>
  (each) =>
    !test(each);
const flagged = (...tests: readonly Test[]): Behind => {
  const all = every(isFlagged, ...tests);
  return { all, counted: all };
};
const shareOf = (of: Test, counted: Test): Behind => ({
  all: every(isFlagged, of),
  counted: every(isFlagged, of, counted),
});

const has =
  (verdict: string): Test =>
  ({ final }) =>
    final?.verdict === verdict;
const isSettled: Test = (each) => isReviewed(each) && !isStillOpen(each);
const confirmationRate = shareOf(isReviewed, isConfirmed);
const pendingAge = flagged(isPending, ({ facts }) => facts.flaggedAt !== null);
const handling = flagged(isTimed);
const pairs: Behind = {
  all: (each) => pairOf(each) !== null,
  counted: (each) => {
    const pair = pairOf(each);
    return pair !== null && pair[0].verdict === pair[1].verdict;
  },
};

function labelled(gold: 'risk' | 'benign', only: Test = () => true): Behind {
  const all: Test = (each) => each.facts.gold === gold && each.answers.length > 0 && only(each);
  const isRight: Test = ({ answers }) =>
    answers.some(({ verdict }) => (verdict === 'confirmed') === (gold === 'risk'));
  return { all, counted: every(all, isRight) };
}

const isGolden: Test = ({ facts }) => facts.golden;

/** Figures that are about single cases, by their id. */
const BEHIND: Partial<Record<OutcomeFigureId, Behind>> = {
  'cases-flagged': flagged(),
  'cases-reviewed': flagged(isReviewed),
  'cases-confirmed': flagged(isConfirmed),
  'cases-not-confirmed': flagged(has('not-confirmed')),
  'cases-inconclusive': flagged(has('inconclusive')),
  'cases-pending': flagged(isPending),
  'reviewed-share': shareOf(isOfTranscript, isReviewed),
  'still-open': flagged(isStillOpen),
  'settled-rate': shareOf(isSettled, isConfirmed),
  'settled-rate-decided': shareOf(every(isSettled, not(has('inconclusive'))), isConfirmed),
  'settled-unconfirmed': shareOf(isSettled, not(isConfirmed)),
  'confirmation-rate': confirmationRate,
  'confirmation-rate-decided': shareOf(every(isReviewed, not(has('inconclusive'))), isConfirmed),
  'unconfirmed-per-flagged': shareOf(isReviewed, not(isConfirmed)),
  'reversed-per-actioned': shareOf(isConfirmed, isReversed),
  'reversed-per-appealed': shareOf(({ appeal }) => appeal !== undefined, isReversed),
  'weekly-rate': confirmationRate,
  'running-rate': confirmationRate,
  'control-centre': confirmationRate,
  'pending-age-median': pendingAge,
  'pending-age-percentile-90': pendingAge,
  'pending-age-oldest': pendingAge,
  'handling-median': handling,
  'handling-percentile-90': handling,
  'handling-total': handling,
  'appeals-opened': flagged(isAppealed),
  'appeals-resolved': flagged(isResolved),
  'appeals-pending': flagged(isAppealed, not(isResolved)),
  'appeals-upheld': flagged(isResolved, not(isReversed)),
  'appeals-reversed': flagged(isResolved, isReversed),
  'appeal-days': flagged(isResolved, ({ facts }) => facts.appealOpenedAt !== null),
  'agreement-percent': pairs,
  'cohen-kappa': pairs,
  'gwet-ac1': pairs,
  'gwet-ac1-of-scale': pairs,
  'krippendorff-alpha': pairs,
  confusion: { all: pairs.all, counted: pairs.all },
  'golden-sensitivity': labelled('risk'),
  'golden-specificity': labelled('benign'),
  'golden-item-sensitivity': labelled('risk', isGolden),
  'golden-item-specificity': labelled('benign', isGolden),
  'anchoring-rate-blind': shareOf(
    every(isOfTranscript, ({ first }) => first?.blind === true),
    ({ first }) => first?.verdict === 'confirmed',
  ),
  'anchoring-rate-shown': shareOf(
    every(isOfTranscript, ({ first }) => first?.blind === false),
    ({ first }) => first?.verdict === 'confirmed',
  ),
  recall: flagged(isOfTranscript, (each) => isRisky(each) === true),
  flow: flagged(),
};

const atWeek =
  (week: string): Test =>
  ({ final }) =>
    final !== undefined && weekText(dayNumber(final.at)) === week;
const upTo =
  (day: string): Test =>
  ({ final }) =>
    final !== undefined && dayText(dayNumber(final.at)) <= day;
const inMonth =
  (month: string): Test =>
  ({ facts: { flaggedAt } }) =>
    (flaggedAt === null ? UNKNOWN : monthText(dayNumber(flaggedAt))) === month;
const between =
  (verdicts: string): Test =>
  (each) => {
    const pair = pairOf(each);
    return pair !== null && `${pair[0].verdict}/${pair[1].verdict}` === verdicts;
  };

/** Whether a case belongs to a scope, by the word before its colon. */
const WITHIN: Record<string, (name: string) => Test> = {
  layer:
    (name) =>
    ({ facts }) =>
      (facts.layers as readonly string[]).includes(name),
  characteristic:
    (name) =>
    ({ final }) =>
      ((final?.characteristics ?? []) as readonly string[]).includes(name),
  locale:
    (name) =>
    ({ facts }) =>
      (facts.locale ?? UNKNOWN) === name,
  channel:
    (name) =>
    ({ facts }) =>
      (facts.channel ?? UNKNOWN) === name,
  policy:
    (name) =>
    ({ facts }) =>
      String(facts.policyVersion ?? UNKNOWN) === name,
  model:
    (name) =>
    ({ facts }) =>
      (facts.model ?? UNKNOWN) === name,
  tenth: (name) => (each) => isOfTranscript(each) && tenthName(each.facts.risk) === name,
  month: inMonth,
  week: atWeek,
  day: upTo,
  verdicts: between,
  flow: (name) => (each) => wayName(wayOf(each)) === name,
};

/** The figures of a reviewer are about their own latest verdicts. */
function byReviewer(id: OutcomeFigureId, name: string): Behind | null {
  const own = (each: ReviewedCase) => latestOfEach(each.reviews).filter(({ reviewer }) => reviewer === name);
  if (id === 'confirmation-rate')
    return shareOf(
      (each) => own(each).length > 0,
      (each) => own(each).at(-1)?.verdict === 'confirmed',
    );
  if (id === 'handling-median' || id === 'handling-percentile-90')
    return flagged((each) => own(each).some(({ seconds }) => seconds !== null));
  return null;
}

/** Agreement by characteristic is about whether it was marked, which no list of cases shows. */
const isMarking = (id: OutcomeFigureId, kind: string) => kind === 'characteristic' && BEHIND[id] === pairs;

/** Which cases a figure is about; null for one that is about no single cases, such as an index. */
function behind(id: OutcomeFigureId, scope: string): Behind | null {
  const [kind = '', name = ''] = [scope.split(':')[0], scope.slice(scope.indexOf(':') + 1)];
  if (kind === 'reviewer') return byReviewer(id, name);
  const found = BEHIND[id];
  if (!found || isMarking(id, kind)) return null;
  if (kind === 'all') return found;
  const within = WITHIN[kind]?.(name);
  return within ? { all: every(found.all, within), counted: every(found.counted, within) } : null;
}

/** Whether there is a list of the cases behind a figure. */
export const hasCasesBehind = (id: OutcomeFigureId, scope: string): boolean => behind(id, scope) !== null;

/** The cases that a figure is about, with those of them that it counts. */
export interface CasesBehind {
  all: ReviewedCase[];
  counted: Set<ReviewedCase>;
}

/**
 * The cases behind a figure: of a share those of its denominator, and among them those of its numerator.
 * @param cases those that the figure was taken over
 * @returns null for a figure that is about no single cases
 */
export function casesBehind(cases: CaseList, id: OutcomeFigureId, scope: string): CasesBehind | null {
  const found = behind(id, scope);
  if (!found) return null;
  const all = [...cases.filter(found.all)];
  return { all, counted: new Set(all.filter(found.counted)) };
}
