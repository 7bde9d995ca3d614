import type { Case } from '../../domain/queue/case.ts';
import { isHeldBy } from '../../domain/queue/lease.ts';
import { type Supply, supplyOrder } from '../../domain/queue/next-case.ts';
import { dueReminder, localDay } from '../../domain/review/workday.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import { casesAssignedTo, casesHeldBy, casesInState, firstOpenCase, getCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { getWorkday } from '../../storage/workdays.ts';
import { WorkflowFailure } from '../base/failure.ts';
import { uniform } from '../base/random.ts';
import { goldenCase, knowsTranscriptOf } from './golden-supply.ts';
import { endLapsed, grantLease, isTakeable, type Taker, taker } from './leases.ts';

/** Cases of a list that are looked at together. */
const PAGE = 200;

/** What to hand out, and what not. */
export interface NextCaseOptions {
  /** Only these, in this order, instead of the policy's order: a list that the reviewer has narrowed or sorted. */
  listed?: readonly string[] | undefined;
  /** Not this one: it was just returned. */
  except?: string | undefined;
}

/** A case that can be handed to this reviewer, and that they have not skipped. */
const suits = (by: Taker, except: string | undefined) => (found: Case) =>
  found.id !== except &&
  (found.assignee ?? by.reviewer.name) === by.reviewer.name &&
  !found.skippedBy.includes(by.reviewer.name) &&
  isTakeable(found, by);

async function firstListed(
  listed: readonly string[],
  suited: (found: Case) => boolean,
): Promise<Case | undefined> {
  for (let start = 0; start < listed.length; start += PAGE) {
    const found = (await getCases(listed.slice(start, start + PAGE))).find(suited);
    if (found) return found;
  }
  return undefined;
}

/** What comes before the queue: a case this reviewer holds, one assigned to them, one that waits for a check. */
async function dueFirst(by: Taker, suited: (found: Case) => boolean): Promise<Case | undefined> {
  const { name, role } = by.reviewer;
  const held = (await casesHeldBy(name)).filter(({ help }) => help === null || help.answer !== null);
  const resumed = held.find(suited);
  if (resumed) return resumed;
  const assigned = (await casesAssignedTo(name, 'open')).find(
    (each) => each.origin !== 'golden' && suited(each),
  );
  if (assigned) return assigned;
  const states = [
    ...(may(role, 'review-escalated') ? (['escalated'] as const) : []),
    ...(may(role, 'second-review') ? (['in-second-review'] as const) : []),
  ];
  for (const state of states) {
    const due = (await casesInState(state)).filter(suited);
    due.sort((left, right) => left.flaggedAt.localeCompare(right.flaggedAt));
    if (due[0]) return due[0];
  }
  return undefined;
}

async function ofSupply(
  supply: Supply,
  by: Taker,
  suited: (found: Case) => boolean,
  listed: readonly string[] | undefined,
): Promise<Case | undefined> {
  if (supply === 'golden') return goldenCase(by, suited);
  if (supply === 'audit-sample') return firstOpenCase('audit-sample', 'oldest', suited);
  return listed ? firstListed(listed, suited) : firstOpenCase('detection', supply, suited);
}

/** @throws WorkflowFailure `daily-limit` */
async function checkDailyLimit({ reviewer, rules }: Taker): Promise<void> {
  const workday = await getWorkday(reviewer.name, localDay(new Date()));
  if (workday && dueReminder(workday) === 'daily')
    throw new WorkflowFailure(
      'daily-limit',
      `You have reached today's limit of ${rules.wellbeing.dailyLimitMinutes} minutes of review. Stop for today, or put the limit off with a reason.`,
    );
}

/**
 * Hands out the next case with a lease, so that no two tabs or reviewers ever hold the same one. A case that is
 * held already comes first, then what is assigned, then checks that are due, then the queue in the policy's order
 * with golden items and audit samples woven in.
 * @returns the case, or null when there is none for this reviewer
 * @throws WorkflowFailure `daily-limit` or `no-reviewer`
 */
export async function takeNextCase({ listed, except }: NextCaseOptions = {}): Promise<Case | null> {
  const by = await taker();
  const order = supplyOrder(by.rules, [uniform(), uniform()]);
  const { cases, log, goldenItems, assessments, policies, workdays, cohortRows } = database;
  const tables = [cases, log, goldenItems, assessments, policies, workdays, cohortRows];
  return database.transaction('rw', tables, async () => {
    await checkDailyLimit(by);
    await endLapsed(by.rules);
    const known = new Set<string>();
    const suitedBefore = suits(by, except);
    const suited = (each: Case) => suitedBefore(each) && !known.has(each.id);
    for (;;) {
      let found = await dueFirst(by, suited);
      for (const supply of order) found ??= await ofSupply(supply, by, suited, listed);
      if (!found) return null;
      if (isHeldBy(found.lease, by.holder) || !(await knowsTranscriptOf(found, by.reviewer.name)))
        return grantLease(found, by);
      known.add(found.id);
    }
  });
}
