import type { ReviewPolicy, ReviewRules } from '../../policy/review-policy.ts';
import type { Case } from '../../queue/case.ts';
import { lease, release, renew } from '../../queue/case-steps.ts';
import { hindrance, stageOf } from '../../queue/case-work.ts';
import { canTake, HOLD_MINUTES, hasLapsed, isHeldBy, type LeaseEnding } from '../../queue/lease.ts';
import { drawBlind } from '../../queue/next-case.ts';
import { type Context, holderOf, type Refused, refuse } from '../command.ts';
import type { Reader } from '../reader.ts';
import type { Work } from '../work.ts';
import { knowsTranscriptOf } from './golden-supply.ts';

/** What has to be known to give somebody a case. */
export interface Holding {
  found: Case | undefined;
  /** They know its transcript from a golden item, or the golden item from elsewhere. */
  known: boolean;
  /** What they hold, at whichever tab. */
  held: Case[];
  reviewPolicy: ReviewPolicy;
}

/** Reads what has to be known to give whoever asks a case. */
export async function readHolding(
  { cases, goldenItems, reviewPolicies }: Pick<Reader, 'cases' | 'goldenItems' | 'reviewPolicies'>,
  caseId: string,
  context: Context,
): Promise<Holding> {
  const { name } = context.actor;
  const [found, held, reviewPolicy] = await Promise.all([
    cases.get(caseId),
    cases.heldBy(name),
    reviewPolicies.active(),
  ]);
  const known =
    found !== undefined &&
    !isHeldBy(found.lease, holderOf(context)) &&
    (await knowsTranscriptOf({ cases, goldenItems }, found, name));
  return { found, known, held, reviewPolicy };
}

/** Whether a case can be handed to whoever asks. */
export function isTakeable(found: Case, context: Context): boolean {
  return (
    hindrance(found, context.actor) === null &&
    canTake(found.lease, holderOf(context), context.openTabs, context.now)
  );
}

/** Why whoever asks cannot have a case; null when they can. */
export function whyNotTakeable(found: Case, known: boolean, context: Context): Refused | null {
  const why = hindrance(found, context.actor);
  if (why === 'nothing-to-do')
    return refuse('already-decided', { what: found.state === 'withdrawn' ? 'left-queue' : 'meanwhile' });
  if (why) return refuse('not-allowed', { what: why });
  if (!isTakeable(found, context)) {
    const { reviewer } = found.lease!;
    return reviewer === context.actor.name
      ? refuse('held-elsewhere', { what: 'other-tab' })
      : refuse('held-elsewhere', { what: 'other', holder: reviewer });
  }
  return known ? refuse('not-allowed', { what: 'knows-transcript' }) : null;
}

/** @param question whether a question that was asked about the case stays with it */
function noteLeaseEnd(
  work: Work,
  found: Case,
  ending: LeaseEnding,
  { actor, question = false }: { actor: string; question?: boolean },
): void {
  const kept = question ? { question: 'kept' as const } : {};
  const payload = { reviewer: found.lease!.reviewer, ending, ...kept };
  work.log({ actor, kind: 'lease-ended', caseId: found.id, payload });
}

/** Ends a lease without a decision. */
export function endLease(
  work: Work,
  found: Case,
  ending: LeaseEnding,
  actor: string,
  change: Parameters<typeof release>[1] = {},
): void {
  if (!found.lease) return;
  work.put('cases', release(found, change));
  noteLeaseEnd(work, found, ending, { actor });
}

/** A case that waits for the answer to a question is not given back when its holder turns to another. */
const isOnHold = ({ help }: Case) => help !== null && help.answer === null;

/** Minutes for which a case is held from now on. */
export function minutesFor(found: Case, { leaseMinutes }: Pick<ReviewRules, 'leaseMinutes'>): number {
  return isOnHold(found) ? HOLD_MINUTES : leaseMinutes;
}

/**
 * Gives back what this tab holds, apart from one case and from questions that wait for an answer.
 * @param held what its reviewer holds
 * @returns how many were given back
 */
export function returnOthers(
  work: Work,
  held: readonly Case[],
  keep: string | null,
  context: Context,
  ending: LeaseEnding = 'returned',
): number {
  const here = held.filter(
    (each) => each.id !== keep && isHeldBy(each.lease, holderOf(context)) && !isOnHold(each),
  );
  for (const each of here) endLease(work, each, ending, context.actor.name);
  return here.length;
}

/** Gives a case to somebody who may have it; no entry is written when they hold it already. */
export function grantLease(
  work: Work,
  found: Case,
  { held, reviewPolicy: { rules } }: Pick<Holding, 'held' | 'reviewPolicy'>,
  context: Context,
): Case {
  returnOthers(work, held, found.id, context);
  const holder = holderOf(context);
  const { now } = context;
  const minutes = minutesFor(found, rules);
  if (isHeldBy(found.lease, holder)) {
    const renewed = renew(found, now, minutes);
    work.put('cases', renewed);
    return renewed;
  }
  const { lease: before } = found;
  if (before) {
    const question = found.help !== null && before.reviewer === holder.reviewer;
    const ending = hasLapsed(before, now) ? 'inactive' : 'returned';
    noteLeaseEnd(work, found, ending, { actor: before.reviewer, question });
  }
  const taken = lease(found, holder, now, minutes, drawBlind(found, rules, context.uniform()));
  const payload = { stage: stageOf(taken)!, blind: taken.blind ?? false };
  const { at } = work.log({ kind: 'lease', caseId: taken.id, payload });
  // The case of a golden item begins when it is first taken: no entry of its own gives it away.
  const begins = found.origin === 'golden' && found.blind === null;
  const kept = begins ? { ...taken, flaggedAt: at } : taken;
  work.put('cases', kept);
  return kept;
}

/**
 * The case as its holder has it. One whose lease ran out, and that nobody took meanwhile, is taken again.
 * @returns why it is not theirs, when somebody else has it or there is nothing to decide
 */
export function holdOrTake(work: Work, holding: Holding, context: Context): Case | Refused {
  const { found, known } = holding;
  if (!found) return refuse('not-found', { what: 'case' });
  if (isHeldBy(found.lease, holderOf(context)) && stageOf(found) !== null) return found;
  return whyNotTakeable(found, known, context) ?? grantLease(work, found, holding, context);
}
