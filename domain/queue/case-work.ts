import { may } from '../reviewers/permissions.ts';
import type { Reviewer, Role } from '../reviewers/reviewer.ts';
import { type Case, type ReviewStage, tookPart } from './case.ts';

/** The stage in which a case would be worked on now; null when nothing is to be done. */
export type WorkStage = ReviewStage | 'appeal';

/** Which stage's work a case waits for; null when it waits for none. */
export function stageOf({ state }: Pick<Case, 'state'>): WorkStage | null {
  switch (state) {
    case 'open':
    case 'leased':
      return 'first-review';
    case 'in-second-review':
    case 'escalated':
      return 'second-review';
    case 'in-adjudication':
      return 'adjudication';
    case 'appealed':
      return 'appeal';
    default:
      return null;
  }
}

/** Why somebody may not work on a case. */
export type Hindrance =
  | 'nothing-to-do'
  | 'not-allowed'
  | 'took-part'
  | 'assigned-to-other'
  /** They know its transcript from a golden item; see golden-selection.ts. */
  | 'knows-transcript';

/**
 * Why this reviewer may not work on a case as it stands, or null. Checks are always by somebody who had no hand
 * in the case before.
 */
export function hindrance(
  reviewed: Pick<Case, 'state' | 'reviews' | 'escalatedBy' | 'assignee' | 'appeal'>,
  { name, role }: { name: string; role: Role },
): Hindrance | null {
  const stage = stageOf(reviewed);
  if (stage === null) return 'nothing-to-do';
  const action = {
    'first-review': 'review',
    'second-review': reviewed.state === 'escalated' ? 'review-escalated' : 'second-review',
    adjudication: 'adjudicate',
    appeal: 'decide-appeal',
  } as const;
  if (!may(role, action[stage])) return 'not-allowed';
  if (stage !== 'first-review' && tookPart(reviewed, name)) return 'took-part';
  if (stage === 'appeal' && reviewed.appeal?.openedBy === name) return 'took-part';
  const other = reviewed.assignee !== null && reviewed.assignee !== name;
  return other && !may(role, 'assign') ? 'assigned-to-other' : null;
}

/** Whether a case waits for somebody who is not here: of all profiles in use, none may work on it. */
export function isStuck(
  reviewed: Parameters<typeof hindrance>[0],
  profiles: readonly Pick<Reviewer, 'name' | 'role' | 'retiredAt'>[],
): boolean {
  if (stageOf(reviewed) === null) return false;
  return !profiles.some((each) => each.retiredAt === null && hindrance(reviewed, each) === null);
}
