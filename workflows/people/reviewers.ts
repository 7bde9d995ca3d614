import { changeOwnPinCommand, switchReviewerCommand } from '../../domain/commands/people/pins.ts';
import { addReviewerCommand, changeReviewerCommand } from '../../domain/commands/people/profiles.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { pseudonymSchema, type Reviewer, type Role } from '../../domain/reviewers/reviewer.ts';
import { live } from '../../storage/live.ts';
import { allReviewers, getReviewer } from '../../storage/reviewers.ts';
import { answerOf, give } from '../base/door.ts';
import { useSession } from '../base/seat.ts';
import { checkPin, hashPin } from './pin.ts';
import { actingReviewer, authorise, sitDown } from './session.ts';

/** Every profile, live, in order of name. */
export const liveReviewers = () => live(allReviewers);

/** A profile, live; undefined when it is not there. */
export const liveProfile = (name: string) => live(() => getReviewer(name));

const hashOf = (pin: string | null) => (pin === null ? null : hashPin(pin));

/**
 * Adds a profile.
 * @param pin asked for when somebody switches to it; null for none
 * @throws Failure `name-taken`, `wrong-pin`, `not-allowed`
 */
export async function createReviewer(name: string, role: Role, pin: string | null): Promise<Reviewer> {
  // Before a PIN is hashed, which takes a while; what counts is who may once it is.
  await authorise('manage-reviewers');
  const seat = useSession.getState();
  const profile = { name: pseudonymSchema.parse(name), role, pin: await hashOf(pin) };
  return answerOf(addReviewerCommand, profile, seat);
}

type Change = { role: Role } | { pin: string | null } | { retired: boolean };

/**
 * Changes a profile: its role, its PIN, or whether it is in use. At least one lead always stays. A new PIN ends the
 * wait after wrong ones.
 * @throws Failure `last-lead`, `not-found`, `wrong-pin`, `not-allowed`
 */
export async function changeReviewer(name: string, change: Change): Promise<void> {
  // Before a PIN is hashed, which takes a while; what counts is who may once it is.
  await authorise('manage-reviewers');
  const seat = useSession.getState();
  const hashed = 'pin' in change ? { pin: await hashOf(change.pin) } : change;
  await give(changeReviewerCommand, { name, change: hashed }, seat);
}

/**
 * Sets or removes one's own PIN.
 * @throws Failure `no-reviewer`, `wrong-pin` or `wait-for-pin`
 */
export async function changeOwnPin(current: string, next: string | null): Promise<void> {
  const seat = useSession.getState();
  const profile = await actingReviewer();
  await checkPin(profile, current);
  await give(changeOwnPinCommand, { found: profile.pin, pin: await hashOf(next) }, seat);
}

/**
 * Somebody else sits down at this tab. What the one before holds here goes back with its draft.
 * @throws Failure `wrong-pin`, `wait-for-pin` or `not-found`
 */
export async function switchReviewer(name: string, pin: string): Promise<void> {
  const profile = await getReviewer(name);
  if (profile?.retiredAt !== null) throw new Failure('not-found', { what: 'reviewer-in-use' });
  const { reviewer: from } = useSession.getState();
  await checkPin(profile, pin);
  await give(switchReviewerCommand, { name, from, found: profile.pin });
  await sitDown(name);
}
