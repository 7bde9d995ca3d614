import { type PinHash, pseudonymSchema, type Reviewer, type Role } from '../../domain/reviewers/reviewer.ts';
import { sameName } from '../../domain/reviewers/same-name.ts';
import { database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { appendToLog } from '../../storage/log.ts';
import { forgetPinTries } from '../../storage/pin-tries.ts';
import { addReviewer, allReviewers, getReviewer, updateReviewer } from '../../storage/reviewers.ts';
import { WorkflowFailure } from '../base/failure.ts';
import { useSession } from '../base/seat.ts';
import { returnHeld } from '../review/leases.ts';
import { checkPin, hashPin } from './pin.ts';
import { actingReviewer, authorise, sitDown } from './session.ts';

const isSamePerson = (left: string, right: string) =>
  sameName(left).toLowerCase() === sameName(right).toLowerCase();

/** Every profile, live, in order of name. */
export const liveReviewers = () => live(allReviewers);

/** A profile, live; undefined when it is not there. */
export const liveProfile = (name: string) => live(() => getReviewer(name));

/**
 * Adds a profile.
 * @param pin asked for when somebody switches to it; null for none
 * @throws WorkflowFailure `name-taken`, `wrong-pin`, `not-allowed`
 */
export async function createReviewer(name: string, role: Role, pin: string | null): Promise<Reviewer> {
  await authorise('manage-reviewers');
  const pseudonym = pseudonymSchema.parse(name);
  const hash = pin === null ? null : await hashPin(pin);
  const at = new Date().toISOString();
  const reviewer: Reviewer = { name: pseudonym, role, pin: hash, createdAt: at, retiredAt: null };
  await database.transaction('rw', database.reviewers, database.log, async () => {
    // Again: hashing takes a while, and a role may have changed meanwhile.
    const { name: actor } = await authorise('manage-reviewers');
    const taken = (await allReviewers()).some(({ name }) => isSamePerson(name, pseudonym));
    if (taken)
      throw new WorkflowFailure(
        'name-taken',
        `There is a profile "${pseudonym}" already; the log may name it.`,
      );
    await addReviewer(reviewer);
    await appendToLog({
      at,
      actor,
      kind: 'reviewer-added',
      caseId: null,
      payload: { name: pseudonym, role },
    });
  });
  return reviewer;
}

type Change = { role: Role } | { pin: string | null } | { retired: boolean };

function whatChanged(change: Change): 'role' | 'pin' | 'retired' | 'restored' {
  if ('role' in change) return 'role';
  if ('pin' in change) return 'pin';
  return change.retired ? 'retired' : 'restored';
}

/** What a change writes: the fields that it is about, and no others. */
function fieldsOf(change: Change, pin: PinHash | null, at: string): Partial<Omit<Reviewer, 'name'>> {
  if ('role' in change) return { role: change.role };
  if ('pin' in change) return { pin };
  return { retiredAt: change.retired ? at : null };
}

/**
 * Changes a profile: its role, its PIN, or whether it is in use. At least one lead always stays. A new PIN ends the
 * wait after wrong ones.
 * @throws WorkflowFailure `last-lead`, `not-found`, `wrong-pin`, `not-allowed`
 */
export async function changeReviewer(name: string, change: Change): Promise<void> {
  await authorise('manage-reviewers');
  const pin = 'pin' in change && change.pin !== null ? await hashPin(change.pin) : null;
  const { reviewers, log, pinTries } = database;
  await database.transaction('rw', reviewers, log, pinTries, async () => {
    // Again: hashing takes a while, and a role may have changed meanwhile.
    const { name: actor } = await authorise('manage-reviewers');
    const at = new Date().toISOString();
    const changed = await updateReviewer(name, fieldsOf(change, pin, at));
    if (!changed) throw new WorkflowFailure('not-found', 'This profile is not there any more.');
    if ('pin' in change) await forgetPinTries(name);
    const leads = (await allReviewers()).filter(
      ({ role, retiredAt }) => role === 'lead' && retiredAt === null,
    );
    if (leads.length === 0)
      throw new WorkflowFailure('last-lead', 'Somebody has to stay lead. Make another profile lead first.');
    const payload = { name, role: changed.role, change: whatChanged(change) };
    await appendToLog({ at, actor, kind: 'reviewer-changed', caseId: null, payload });
  });
}

/**
 * The profile as it is now, whose PIN was found right before.
 * @throws WorkflowFailure `not-found` when it was taken out of use meanwhile, `wrong-pin` when its PIN was changed
 */
async function stillTheSame({ name, pin }: Reviewer): Promise<Reviewer> {
  const now = await getReviewer(name);
  if (now?.retiredAt !== null) throw new WorkflowFailure('not-found', 'This profile is not in use any more.');
  if (now.pin?.hash !== pin?.hash)
    throw new WorkflowFailure('wrong-pin', 'The PIN was changed in the meantime. Type the new one.');
  return now;
}

/**
 * Sets or removes one's own PIN.
 * @throws WorkflowFailure `no-reviewer`, `wrong-pin`, `wait-for-pin` or `not-found`
 */
export async function changeOwnPin(current: string, next: string | null): Promise<void> {
  const found = await actingReviewer();
  await checkPin(found, current);
  const pin = next === null ? null : await hashPin(next);
  await database.transaction('rw', database.reviewers, database.log, async () => {
    const { name, role } = await stillTheSame(found);
    await updateReviewer(name, { pin });
    const payload = { name, role, change: 'pin' as const };
    const at = new Date().toISOString();
    await appendToLog({ at, actor: name, kind: 'reviewer-changed', caseId: null, payload });
  });
}

/**
 * Somebody else sits down at this tab. What the one before holds here goes back with its draft.
 * @throws WorkflowFailure `wrong-pin`, `wait-for-pin` or `not-found`
 */
export async function switchReviewer(name: string, pin: string): Promise<void> {
  const found = await getReviewer(name);
  if (found?.retiredAt !== null)
    throw new WorkflowFailure('not-found', 'This profile is not in use any more.');
  const from = useSession.getState().reviewer;
  await checkPin(found, pin);
  await stillTheSame(found);
  const before = from === null ? undefined : await getReviewer(from);
  if (before?.retiredAt === null && from !== name) await returnHeld('returned');
  await sitDown(name);
  if (from === name) return;
  await database.transaction('rw', database.log, async () => {
    const at = new Date().toISOString();
    await appendToLog({ at, actor: name, kind: 'reviewer-switched', caseId: null, payload: { from } });
  });
}
