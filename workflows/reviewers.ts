import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import {
  type PinHash,
  pinProblem,
  pseudonymSchema,
  type Reviewer,
  type Role,
} from '../domain/reviewers/reviewer.ts';
import { sameName } from '../domain/reviewers/same-name.ts';
import { database } from '../storage/database.ts';
import { live } from '../storage/live.ts';
import { appendToLog } from '../storage/log.ts';
import { addReviewer, allReviewers, getReviewer, putReviewer } from '../storage/reviewers.ts';
import { WorkflowFailure } from './failure.ts';
import { returnHeld } from './leases.ts';
import { authorise, sitDown, useSession } from './session.ts';

/** What OWASP's password storage cheat sheet asks for with PBKDF2 and SHA-256. */
const ITERATIONS = 600_000;

/** Wrong tries after which a tab has to wait, and for how long in milliseconds. */
const TRIES = 5;
const PAUSE = 30_000;

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    256,
  );
  return bytesToHex(new Uint8Array(bits));
}

async function hashPin(pin: string): Promise<PinHash> {
  const problem = pinProblem(pin);
  if (problem) throw new WorkflowFailure('wrong-pin', problem);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: bytesToHex(salt), iterations: ITERATIONS, hash: await derive(pin, salt, ITERATIONS) };
}

async function fits(pin: string, { salt, iterations, hash }: PinHash): Promise<boolean> {
  return (await derive(pin, hexToBytes(salt), iterations)) === hash;
}

const failures = { count: 0, until: 0 };

/** @throws WorkflowFailure `wrong-pin` */
async function checkPin(reviewer: Reviewer, pin: string): Promise<void> {
  if (reviewer.pin === null) return;
  if (Date.now() < failures.until)
    throw new WorkflowFailure('wrong-pin', 'Too many wrong tries. Wait half a minute, then try again.');
  if (await fits(pin, reviewer.pin)) {
    failures.count = 0;
    return;
  }
  failures.count += 1;
  if (failures.count >= TRIES) Object.assign(failures, { count: 0, until: Date.now() + PAUSE });
  throw new WorkflowFailure(
    'wrong-pin',
    'This PIN is not right. Ask a lead to set a new one if it is forgotten.',
  );
}

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
  const { name: actor } = await authorise('manage-reviewers');
  const pseudonym = pseudonymSchema.parse(name);
  const hash = pin === null ? null : await hashPin(pin);
  const at = new Date().toISOString();
  const reviewer: Reviewer = { name: pseudonym, role, pin: hash, createdAt: at, retiredAt: null };
  await database.transaction('rw', database.reviewers, database.log, async () => {
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

/**
 * Changes a profile: its role, its PIN, or whether it is in use. At least one lead always stays.
 * @throws WorkflowFailure `last-lead`, `not-found`, `wrong-pin`, `not-allowed`
 */
export async function changeReviewer(name: string, change: Change): Promise<void> {
  const { name: actor } = await authorise('manage-reviewers');
  const pin = 'pin' in change && change.pin !== null ? await hashPin(change.pin) : null;
  await database.transaction('rw', database.reviewers, database.log, async () => {
    const found = await getReviewer(name);
    if (!found) throw new WorkflowFailure('not-found', 'This profile is not there any more.');
    const at = new Date().toISOString();
    const changed: Reviewer = { ...found };
    if ('role' in change) changed.role = change.role;
    else if ('pin' in change) changed.pin = pin;
    else changed.retiredAt = change.retired ? at : null;
    await putReviewer(changed);
    const leads = (await allReviewers()).filter(
      ({ role, retiredAt }) => role === 'lead' && retiredAt === null,
    );
    if (leads.length === 0)
      throw new WorkflowFailure('last-lead', 'Somebody has to stay lead. Make another profile lead first.');
    const payload = { name, role: changed.role, change: whatChanged(change) };
    await appendToLog({ at, actor, kind: 'reviewer-changed', caseId: null, payload });
  });
}

/** Sets or removes one's own PIN. */
export async function changeOwnPin(current: string, next: string | null): Promise<void> {
  const name = useSession.getState().reviewer;
  const found = name === null ? undefined : await getReviewer(name);
  if (!found) throw new WorkflowFailure('no-reviewer', 'Choose who is reviewing first.');
  await checkPin(found, current);
  const pin = next === null ? null : await hashPin(next);
  await database.transaction('rw', database.reviewers, database.log, async () => {
    await putReviewer({ ...found, pin });
    const payload = { name: found.name, role: found.role, change: 'pin' as const };
    const at = new Date().toISOString();
    await appendToLog({ at, actor: found.name, kind: 'reviewer-changed', caseId: null, payload });
  });
}

/**
 * Somebody else sits down at this tab. What the one before holds here goes back with its draft.
 * @throws WorkflowFailure `wrong-pin` or `not-found`
 */
export async function switchReviewer(name: string, pin: string): Promise<void> {
  const found = await getReviewer(name);
  if (found?.retiredAt !== null)
    throw new WorkflowFailure('not-found', 'This profile is not in use any more.');
  const from = useSession.getState().reviewer;
  await checkPin(found, pin);
  const before = from === null ? undefined : await getReviewer(from);
  if (before?.retiredAt === null && from !== name) await returnHeld('returned');
  await sitDown(name);
  if (from === name) return;
  await database.transaction('rw', database.log, async () => {
    const at = new Date().toISOString();
    await appendToLog({ at, actor: name, kind: 'reviewer-switched', caseId: null, payload: { from } });
  });
}
