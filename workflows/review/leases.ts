import { endLapsedCommand } from '../../domain/commands/review/end-lapsed.ts';
import { renewLeaseCommand } from '../../domain/commands/review/renew-lease.ts';
import { returnCaseCommand, returnHeldCommand } from '../../domain/commands/review/return-case.ts';
import { takeCaseCommand } from '../../domain/commands/review/take-case.ts';
import type { ReviewRules } from '../../domain/policy/review-policy.ts';
import type { Case } from '../../domain/queue/case.ts';
import { lease, release, renew } from '../../domain/queue/case-steps.ts';
import { type Hindrance, hindrance, stageOf } from '../../domain/queue/case-work.ts';
import {
  canTake,
  HOLD_MINUTES,
  type Holder,
  hasLapsed,
  isHeldBy,
  type LeaseEnding,
  leaseEnd,
  shortenLease,
} from '../../domain/queue/lease.ts';
import { drawBlind } from '../../domain/queue/next-case.ts';
import type { Reviewer } from '../../domain/reviewers/reviewer.ts';
import { casesHeldBy, casesHeldPast, lapsedCases, putCases } from '../../storage/cases.ts';
import { appendToLog } from '../../storage/log.ts';
import { answerOf } from '../base/door.ts';
import { WorkflowFailure } from '../base/failure.ts';
import { uniform } from '../base/random.ts';
import { actingReviewer, openTabs, useSession } from '../people/session.ts';
import { reviewPolicy } from '../policy/review-policy.ts';
import { knowsTranscriptOf } from './golden-supply.ts';

/** Whoever takes cases, with what has to be known of the browser before a transaction begins. */
export interface Taker {
  reviewer: Reviewer;
  holder: Holder;
  tabs: ReadonlySet<string>;
  rules: ReviewRules;
}

/** The acting reviewer as somebody who can take cases. */
export async function taker(): Promise<Taker> {
  const { tab } = useSession.getState();
  const reviewer = await actingReviewer();
  const [tabs, { rules }] = await Promise.all([openTabs(), reviewPolicy()]);
  return { reviewer, holder: { reviewer: reviewer.name, tab }, tabs, rules };
}

/** Whether a case can be handed to somebody now. */
export function isTakeable(found: Case, { reviewer, holder, tabs }: Taker): boolean {
  return hindrance(found, reviewer) === null && canTake(found.lease, holder, tabs, Date.now());
}

async function noteLeaseEnd(
  found: Case,
  ending: LeaseEnding,
  { actor = found.lease!.reviewer, question = false } = {},
): Promise<void> {
  const kept = question ? { question: 'kept' as const } : {};
  const payload = { reviewer: found.lease!.reviewer, ending, ...kept };
  await appendToLog({
    at: new Date().toISOString(),
    actor,
    kind: 'lease-ended',
    caseId: found.id,
    payload,
  });
}

/** Ends a lease without a decision. Call within a transaction on cases and log. */
export async function endLease(
  found: Case,
  ending: LeaseEnding,
  actor: string,
  change: Parameters<typeof release>[1] = {},
): Promise<void> {
  if (!found.lease) return;
  await putCases([release(found, change)]);
  await noteLeaseEnd(found, ending, { actor });
}

/** A case that waits for the answer to a question is not given back when its holder turns to another. */
const isOnHold = ({ help }: Case) => help !== null && help.answer === null;

/**
 * Gives back what this tab holds, apart from one case and from questions that wait for an answer. Call within a
 * transaction on cases and log.
 * @returns how many were given back
 */
export async function returnOthers(
  keep: string | null,
  { holder }: Taker,
  ending: LeaseEnding = 'returned',
): Promise<number> {
  const held = (await casesHeldBy(holder.reviewer)).filter(
    (each) => each.id !== keep && isHeldBy(each.lease, holder) && !isOnHold(each),
  );
  for (const each of held) await endLease(each, ending, holder.reviewer);
  return held.length;
}

/**
 * Gives a case to somebody who may have it; no entry is written when they hold it already. Call within a
 * transaction on cases and log.
 */
export async function grantLease(found: Case, by: Taker): Promise<Case> {
  await returnOthers(found.id, by);
  const { holder, rules } = by;
  const now = Date.now();
  const minutes = isOnHold(found) ? HOLD_MINUTES : rules.leaseMinutes;
  if (isHeldBy(found.lease, holder)) {
    const renewed = renew(found, now, minutes);
    await putCases([renewed]);
    return renewed;
  }
  if (found.lease) {
    const question = found.help !== null && found.lease.reviewer === holder.reviewer;
    await noteLeaseEnd(found, hasLapsed(found.lease, now) ? 'inactive' : 'returned', { question });
  }
  const taken = lease(found, holder, now, minutes, drawBlind(found, rules, uniform()));
  const payload = { stage: stageOf(taken)!, blind: taken.blind ?? false };
  const { at } = await appendToLog({
    at: new Date(now).toISOString(),
    actor: holder.reviewer,
    kind: 'lease',
    caseId: taken.id,
    payload,
  });
  // The case of a golden item begins when it is first taken.
  const begins = found.origin === 'golden' && found.blind === null;
  const kept = begins ? { ...taken, flaggedAt: at } : taken;
  await putCases([kept]);
  return kept;
}

const HINDRANCES: Record<Hindrance, string> = {
  'nothing-to-do': 'There is nothing to decide on this case.',
  'not-allowed': 'Your role may not work on a case in this state.',
  'took-part': 'You had a hand in this case before; somebody else has to look at it now.',
  'assigned-to-other': 'This case is assigned to another reviewer.',
  'knows-transcript': 'You have seen this transcript in another case; somebody else has to look at it.',
};

/** Why somebody cannot have a case, as a failure. */
export function refusal(found: Case, by: Taker): WorkflowFailure {
  const why = hindrance(found, by.reviewer);
  if (why === 'nothing-to-do') {
    const gone = found.state === 'withdrawn';
    return new WorkflowFailure(
      'already-decided',
      gone
        ? 'This case has left the queue. Your decision was not saved.'
        : 'This case was decided in the meantime. Your decision was not saved; the first one stands.',
    );
  }
  if (why) return new WorkflowFailure('not-allowed', HINDRANCES[why]);
  const { reviewer } = found.lease!;
  const whose = reviewer === by.reviewer.name ? 'you, in another tab' : reviewer;
  return new WorkflowFailure(
    'held-elsewhere',
    `This case is held by ${whose}. It comes back to the queue when it is returned, or after some time without activity.`,
  );
}

/**
 * Checks that a case can be given to somebody. Call within a transaction on cases and golden items.
 * @throws WorkflowFailure `held-elsewhere`, `not-allowed` or `already-decided`
 */
export async function checkTakeable(found: Case, by: Taker): Promise<void> {
  if (!isTakeable(found, by)) throw refusal(found, by);
  const { name } = by.reviewer;
  if (!isHeldBy(found.lease, by.holder) && (await knowsTranscriptOf(found, name)))
    throw new WorkflowFailure('not-allowed', HINDRANCES['knows-transcript']);
}

/**
 * Takes one case.
 * @throws WorkflowFailure `held-elsewhere`, `not-allowed`, `already-decided` or `not-found`
 */
export const takeCase = (id: string): Promise<Case> => answerOf(takeCaseCommand, id);

/** Notes that the holder is active; false when this tab does not hold the case any more. */
export const renewLease = (id: string): Promise<boolean> => answerOf(renewLeaseCommand, id);

/** Gives a case back; its draft is kept. False, and nothing is done, when this tab does not hold it. */
export const returnCase = (caseId: string, ending: LeaseEnding = 'returned'): Promise<boolean> =>
  answerOf(returnCaseCommand, { caseId, ending });

/** Gives back everything that this tab holds, questions that wait for an answer apart. */
export const returnHeld = (ending: LeaseEnding): Promise<number> => answerOf(returnHeldCommand, ending);

/** Leases that have run out, and those that end later than any that is given now: a clock was set ahead. */
async function staleLeases({ leaseMinutes }: Pick<ReviewRules, 'leaseMinutes'>) {
  const now = Date.now();
  const [lapsed, late] = await Promise.all([
    lapsedCases(new Date(now).toISOString()),
    casesHeldPast(leaseEnd(now, leaseMinutes)),
  ]);
  const shortened = late.flatMap((each) => {
    const shorter = shortenLease(each.lease!, now, isOnHold(each) ? HOLD_MINUTES : leaseMinutes);
    return shorter === each.lease ? [] : [{ ...each, lease: shorter }];
  });
  return { lapsed, shortened, any: lapsed.length > 0 || shortened.length > 0 };
}

/**
 * Ends every lease that has run out, in whosever name it was, and sees to it that none lasts longer from now on than
 * the policy says. Call within a transaction on cases and log.
 */
export async function endLapsed(rules: Pick<ReviewRules, 'leaseMinutes'>): Promise<number> {
  const { lapsed, shortened } = await staleLeases(rules);
  for (const each of lapsed) await endLease(each, 'inactive', each.lease!.reviewer);
  await putCases(shortened);
  return lapsed.length;
}

/** Returns every case whose lease has run out, and looks after those that would last too long. */
export const returnLapsed = (): Promise<number> => answerOf(endLapsedCommand, null);
