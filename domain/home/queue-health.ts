import type { KnownCase } from '../knowledge/known-case.ts';
import { isStuck, stageOf } from '../queue/case-work.ts';
import { hasLapsed } from '../queue/lease.ts';
import { may } from '../reviewers/permissions.ts';
import type { Reviewer } from '../reviewers/reviewer.ts';
import { type CaseToSee, caseToSee, earlier } from './due-for-me.ts';
import { type Flow, FlowCount } from './flow.ts';

/** Minutes for which somebody holds a case, or waits for an answer, before a lead is told. */
const LONG_MINUTES = 120;

/** Cases that wait for a check, and since when the first of them does. */
interface Waiting {
  count: number;
  /** ISO 8601; null where there are none, or where it is not known. */
  since: string | null;
}

/** Appeals that wait, by what their deadlines say. */
interface WaitingAppeals {
  count: number;
  overdue: number;
  /** The earliest deadline, ISO 8601; null where there are none. */
  deadline: string | null;
}

/** A case that gets no further, with who has to move and since when. */
export interface StuckCase extends CaseToSee {
  person: string;
  /** ISO 8601. */
  since: string;
}

/** Cases that get no further by themselves. */
interface Stuck {
  /** Held for longer than a review takes. */
  held: StuckCase[];
  /** A question about them has no answer. */
  unanswered: StuckCase[];
  /** Everybody who could review them has skipped them. */
  skipped: CaseToSee[];
  /** They wait for a check that nobody here may give. */
  nobody: number;
}

/** How a queue is doing, for whoever answers for it. */
export interface QueueHealth {
  /** Flagged cases that wait for their first review, and how many of them somebody holds. */
  waiting: number;
  held: number;
  /** When the longest waiting was flagged, ISO 8601. */
  oldest: string | null;
  /** Flagged, and decided. */
  inflow: Flow;
  outflow: Flow;
  secondReviews: Waiting;
  adjudications: Waiting;
  appeals: WaitingAppeals;
  stuck: Stuck;
}

type Profile = Pick<Reviewer, 'name' | 'role' | 'retiredAt'>;

const longAgo = (at: string, now: number) => now - Date.parse(at) > LONG_MINUTES * 60_000;
const oldestFirst = (left: StuckCase, right: StuckCase) => Date.parse(left.since) - Date.parse(right.since);

/** Adds one more that has waited since a moment. */
function wait(waiting: Waiting, since: string | null): void {
  waiting.count += 1;
  if (since !== null) waiting.since = earlier(waiting.since, since);
}

/** Puts a case where it belongs among those that get no further, if it does. */
function findStuck(stuck: Stuck, each: KnownCase, profiles: readonly Profile[], now: number): void {
  const { lease, help } = each;
  const seen = caseToSee(each);
  const holds = lease !== null && !hasLapsed(lease, now);
  const asks = help !== null && help.answer === null && holds;
  if (asks && longAgo(help.askedAt, now))
    stuck.unanswered.push({ ...seen, person: help.to, since: help.askedAt });
  else if (holds && !asks && longAgo(lease.since, now))
    stuck.held.push({ ...seen, person: lease.reviewer, since: lease.since });
  if (each.state === 'open') {
    if (each.skippedBy.length === 0) return;
    const able = profiles.filter(
      ({ role, name }) => may(role, 'review') && [null, name].includes(each.assignee),
    );
    if (able.length > 0 && able.every(({ name }) => each.skippedBy.includes(name))) stuck.skipped.push(seen);
  } else if (isStuck(each, profiles)) stuck.nobody += 1;
}

/**
 * How the queue is doing: what waits, what came in and went out, which checks are due, and what gets no further.
 * @param cases all of them, as a lead knows them
 * @param now milliseconds since 1970
 */
export function queueHealth(
  cases: Iterable<KnownCase>,
  profiles: readonly Profile[],
  now: number,
): QueueHealth {
  const inUse = profiles.filter(({ retiredAt }) => retiredAt === null);
  const [inflow, outflow] = [new FlowCount(), new FlowCount()];
  const health = {
    ...{ waiting: 0, held: 0, oldest: null as string | null },
    secondReviews: { count: 0, since: null } as Waiting,
    adjudications: { count: 0, since: null } as Waiting,
    appeals: { count: 0, overdue: 0, deadline: null } as WaitingAppeals,
    stuck: { held: [], unanswered: [], skipped: [], nobody: 0 } as Stuck,
  };
  let oldestAt = Number.POSITIVE_INFINITY;
  for (const each of cases) {
    const stage = stageOf(each);
    const flagged = each.origin === 'detection';
    const flaggedAt = each.flaggedAt === null ? null : Date.parse(each.flaggedAt);
    if (flagged) {
      if (flaggedAt !== null) inflow.add(flaggedAt, now);
      if (each.decidedAt !== null) outflow.add(Date.parse(each.decidedAt), now);
    }
    if (stage === null) continue;
    // A golden item is handed out in between, or not at all; nobody waits for it.
    if (each.origin !== 'golden') findStuck(health.stuck, each, inUse, now);
    if (stage === 'first-review' && flagged) {
      health.waiting += 1;
      if (each.lease && !hasLapsed(each.lease, now)) health.held += 1;
      if (flaggedAt !== null && flaggedAt < oldestAt) {
        oldestAt = flaggedAt;
        health.oldest = each.flaggedAt;
      }
    }
    if (stage === 'second-review') wait(health.secondReviews, each.decidedAt);
    if (stage === 'adjudication') wait(health.adjudications, each.decidedAt);
    if (stage === 'appeal' && each.appeal) {
      const { deadline } = each.appeal;
      health.appeals.count += 1;
      health.appeals.deadline = earlier(health.appeals.deadline, deadline);
      if (Date.parse(deadline) < now) health.appeals.overdue += 1;
    }
  }
  health.stuck.held.sort(oldestFirst);
  health.stuck.unanswered.sort(oldestFirst);
  return { ...health, inflow: inflow.flow, outflow: outflow.flow };
}
