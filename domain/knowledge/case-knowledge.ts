import type { ReviewRules } from '../policy/review-policy.ts';
import type { Case } from '../queue/case.ts';
import type { CaseState } from '../queue/case-state.ts';
import { stageOf } from '../queue/case-work.ts';
import { may } from '../reviewers/permissions.ts';
import type { Reviewer } from '../reviewers/reviewer.ts';

/** Who looks. */
export type Viewer = Pick<Reviewer, 'name' | 'role'>;

/** What of the review policy bears on what may be known. */
export type KnowledgeRules = {
  blind: Pick<ReviewRules['blind'], 'mode'>;
  golden: Pick<ReviewRules['golden'], 'feedback'>;
};

/** States in which a review that has to be independent of the others is still to come, or can still be undone. */
export const SEALED_STATES = [
  'in-second-review',
  'escalated',
  'in-adjudication',
] as const satisfies readonly CaseState[];

/** States in which a case that was decided, or passed on, waits to be looked at again. */
export const CHECKED_STATES = [...SEALED_STATES, 'appealed'] as const satisfies readonly CaseState[];

const among = (states: readonly CaseState[], state: CaseState) => states.includes(state);

/** Whether a case waits to be looked at by somebody who had no hand in it. */
export const isChecked = ({ state }: Pick<Case, 'state'>) => among(CHECKED_STATES, state);

/** Whether somebody may know what is woven in, and every known answer. */
export const knowsWoven = ({ role }: Pick<Viewer, 'role'>) => may(role, 'see-woven');

/** Whether a verdict of theirs stands on a case. */
export const hasDecided = ({ reviews }: Pick<Case, 'reviews'>, { name }: Pick<Viewer, 'name'>) =>
  reviews.some(({ reviewer }) => reviewer === name);

/**
 * Whether other people's verdicts on a case are kept from somebody who reads of this one case: while it waits for a
 * second review from everybody, leads too, because each of them could give it; while it waits for adjudication from
 * everybody but who can adjudicate it, because the second review can still be undone. One's own are always told.
 */
export function isSealed(reviewed: Pick<Case, 'state' | 'reviews'>, viewer: Viewer): boolean {
  if (reviewed.state === 'in-adjudication')
    return !may(viewer.role, 'adjudicate') || hasDecided(reviewed, viewer);
  return among(SEALED_STATES, reviewed.state);
}

/**
 * Whether other people's verdicts on a case are left out of somebody's rows and figures. A lead's are whole, but for
 * the cases of which they are about to give the second review.
 */
export function isSealedInFigures(
  reviewed: Pick<Case, 'state' | 'reviews' | 'lease' | 'assignee'>,
  viewer: Viewer,
): boolean {
  if (!knowsWoven(viewer)) return isSealed(reviewed, viewer);
  const isTheirs = reviewed.lease?.reviewer === viewer.name || reviewed.assignee === viewer.name;
  return isTheirs && reviewed.state !== 'in-adjudication' && isSealed(reviewed, viewer);
}

/** Whether somebody may know that a case is a golden item or an audit sample: a lead, or who has decided it. */
export function knowsOrigin(reviewed: Pick<Case, 'reviews'>, viewer: Viewer): boolean {
  return knowsWoven(viewer) || hasDecided(reviewed, viewer);
}

/** Whether somebody may know the known answer of a case: a lead, or who has decided it where there is feedback. */
export function knowsTruth(
  reviewed: Pick<Case, 'reviews'>,
  viewer: Viewer,
  { golden }: Pick<KnowledgeRules, 'golden'>,
): boolean {
  return knowsWoven(viewer) || (golden.feedback !== 'never' && hasDecided(reviewed, viewer));
}

/** Whether anybody was ever handed a case: from then on more than the queue tells of it. */
export function wasHandedOut({ state, blind }: Pick<Case, 'state' | 'blind'>): boolean {
  return blind !== null || (state !== 'open' && state !== 'withdrawn');
}

/** What of a case says who has it, or passed it on. */
type Hand = 'assignee' | 'lease' | 'help' | 'escalatedBy' | 'skippedBy';

/** Whether a case is with somebody, or was passed on by them. */
function hadInHand(
  { assignee, lease, help, escalatedBy, skippedBy }: Pick<Case, Hand>,
  { name }: Pick<Viewer, 'name'>,
): boolean {
  return [assignee, lease?.reviewer, help?.to, escalatedBy, ...skippedBy].includes(name);
}

/**
 * Whether somebody may know that there is this case. A lead may of all, and everybody of flagged ones. What is woven
 * in is a case like any other to who has it or has decided it; an audit sample to everybody once it was handed out,
 * until it is decided, because other lists and the log tell of it too.
 */
export function knowsOf(
  reviewed: Pick<Case, 'origin' | 'state' | 'reviews' | 'blind' | Hand>,
  viewer: Viewer,
): boolean {
  if (reviewed.origin === 'detection' || knowsOrigin(reviewed, viewer)) return true;
  if (hadInHand(reviewed, viewer)) return true;
  return reviewed.origin === 'audit-sample' && stageOf(reviewed) !== null && wasHandedOut(reviewed);
}

/** Whether somebody holds a case without what detection said of it. */
export function holdsBlind(
  reviewed: Pick<Case, 'state' | 'blind' | 'lease'>,
  { name }: Pick<Viewer, 'name'>,
): boolean {
  return reviewed.blind === true && reviewed.lease?.reviewer === name && stageOf(reviewed) !== null;
}

/**
 * Whether somebody may see, in a list or a file, what a case was flagged with: risk, threshold, evidence, when and by
 * what. Nobody who holds it blind. Others than leads not while they could be handed it blind; nor once anybody was
 * handed it, because a case that is woven in must look like any other then.
 */
export function seesDetection(
  reviewed: Pick<Case, 'origin' | 'state' | 'reviews' | 'blind' | 'lease'>,
  viewer: Viewer,
  { blind }: Pick<KnowledgeRules, 'blind'>,
): boolean {
  if (holdsBlind(reviewed, viewer)) return false;
  if (knowsOrigin(reviewed, viewer)) return true;
  if (reviewed.origin !== 'detection') return false;
  return stageOf(reviewed) === null || (blind.mode === 'never' && !wasHandedOut(reviewed));
}

/**
 * Whether score and evidence are to be kept from somebody who looks at a case: while it is to be decided blind,
 * or may yet come out so, and they have not decided it.
 */
export function isHiddenFrom(
  shown: Pick<Case, 'state' | 'origin' | 'blind'>,
  tookPart: boolean,
  { blind }: Pick<KnowledgeRules, 'blind'>,
): boolean {
  if (tookPart || stageOf(shown) === null) return false;
  return shown.blind ?? (shown.origin !== 'detection' || blind.mode !== 'never');
}
