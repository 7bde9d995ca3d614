import type { MatchFinding } from '../matching/finding.ts';
import type { Verdict } from '../policy/verdicts.ts';
import type { Case, SecondReviewCause, StandingVerdict } from './case.ts';
import { type CaseEvent, nextState } from './case-state.ts';
import { type Holder, leaseEnd, makeLease } from './lease.ts';

/** A case after an event, with what changed besides; its revision is raised. */
function step(before: Case, event: CaseEvent, change: Partial<Case> = {}): Case {
  return { ...before, ...change, state: nextState(before.state, event), revision: before.revision + 1 };
}

/**
 * Gives a case to somebody; one that was held already passes to the new holder.
 * @param blind whether score and evidence are hidden, if that was not settled before
 */
export function lease(before: Case, holder: Holder, now: number, minutes: number, blind: boolean): Case {
  const free = before.state === 'leased' ? { ...before, state: nextState(before.state, 'release') } : before;
  const kept = before.lease?.reviewer === holder.reviewer ? before.help : null;
  return {
    ...step(free, 'lease', {
      lease: makeLease(holder, now, minutes),
      blind: before.blind ?? blind,
      help: kept,
    }),
    revision: before.revision + 1,
  };
}

/** A case whose holder is active; nothing else about it changes. */
export function renew(before: Case, now: number, minutes: number): Case {
  return before.lease ? { ...before, lease: { ...before.lease, until: leaseEnd(now, minutes) } } : before;
}

/** A case that nobody holds any more. A question that was asked about it ends with the lease. */
export function release(before: Case, change: Partial<Pick<Case, 'skippedBy' | 'assignee'>> = {}): Case {
  return step(before, 'release', { ...change, lease: null, help: null });
}

/** A case that its holder passes over, and is not handed again. */
export function skip(before: Case, reviewer: string): Case {
  return release(before, {
    skippedBy: [...new Set([...before.skippedBy, reviewer])],
    // A golden item stays with the reviewer whose it is.
    assignee: before.origin === 'golden' ? before.assignee : null,
  });
}

const done = { lease: null, help: null, assignee: null } as const;

/** The first review: a verdict, and whether a second review is due. */
export function decideFirst(
  before: Case,
  verdict: StandingVerdict,
  at: string,
  cause: SecondReviewCause | null,
): Case {
  return step(before, cause ? 'decide-and-second-review' : 'decide', {
    ...done,
    verdict: verdict.verdict,
    decidedAt: at,
    reviews: [verdict],
    secondReview: cause,
  });
}

/** Passed on without a verdict, to somebody who may decide it. */
export function escalate(before: Case, reviewer: string): Case {
  return step(before, 'escalate', { ...done, escalatedBy: reviewer, secondReview: 'escalated' });
}

/** The verdict of the first review, corrected by who gave it. */
export function correctFirst(
  before: Case,
  verdict: StandingVerdict,
  at: string,
  cause: SecondReviewCause | null,
): Case {
  const due = before.secondReview ?? cause;
  return step(before, due ? 'correct-and-second-review' : 'correct', {
    verdict: verdict.verdict,
    decidedAt: at,
    reviews: [verdict],
    secondReview: due,
  });
}

function firstVerdict(reviewed: Case): Verdict | null {
  return reviewed.reviews.find(({ stage }) => stage === 'first-review')?.verdict ?? null;
}

/** The second review: it closes the case when it agrees, or when the case was escalated without a verdict. */
export function decideSecond(before: Case, verdict: StandingVerdict, at: string): Case {
  const first = firstVerdict(before);
  const event =
    before.state === 'escalated' ? 'review-escalated' : first === verdict.verdict ? 'agree' : 'disagree';
  return step(before, event, {
    ...done,
    verdict: verdict.verdict,
    decidedAt: at,
    reviews: [...before.reviews, verdict],
  });
}

/** A lead's verdict where two disagreed. */
export function adjudicate(before: Case, verdict: StandingVerdict, at: string): Case {
  return step(before, 'adjudicate', {
    ...done,
    verdict: verdict.verdict,
    decidedAt: at,
    reviews: [...before.reviews, verdict],
  });
}

/**
 * A verdict at the stage where the case is.
 * @param cause why a first verdict gets a second review; of no matter at any other stage
 */
export function decideAtStage(
  before: Case,
  verdict: StandingVerdict,
  at: string,
  cause: SecondReviewCause | null,
): Case {
  switch (verdict.stage) {
    case 'first-review':
      return decideFirst(before, verdict, at, cause);
    case 'second-review':
      return decideSecond(before, verdict, at);
    case 'adjudication':
      return adjudicate(before, verdict, at);
  }
}

const UNDO_EVENTS = {
  'first-review': 'undo-first-review',
  'second-review': 'undo-second-review',
  adjudication: 'undo-adjudication',
} as const;

/** Takes the latest verdict back; the case is as it was when its reviewer held it, and they hold it again. */
export function undoVerdict(
  before: Case,
  holder: Holder,
  now: number,
  minutes: number,
  at: string | null,
): Case {
  const undone = before.reviews.at(-1)!;
  const reviews = before.reviews.slice(0, -1);
  const event =
    undone.stage === 'second-review' && before.escalatedBy !== null
      ? 'undo-escalated-review'
      : UNDO_EVENTS[undone.stage];
  const after = step(before, event, {
    reviews,
    verdict: reviews.at(-1)?.verdict ?? null,
    decidedAt: at,
    lease: makeLease(holder, now, minutes),
    // A golden item stays with the reviewer whose it is.
    assignee: before.origin === 'golden' ? holder.reviewer : null,
  });
  return undone.stage === 'first-review' ? { ...after, secondReview: null } : after;
}

/** Takes an escalation back; its reviewer holds the case again. */
export function undoEscalation(before: Case, holder: Holder, now: number, minutes: number): Case {
  return step(before, 'undo-first-review', {
    escalatedBy: null,
    secondReview: null,
    lease: makeLease(holder, now, minutes),
  });
}

/** Takes a skip back; its reviewer holds the case again. */
export function undoSkip(before: Case, holder: Holder, now: number, minutes: number): Case {
  const skippedBy = before.skippedBy.filter((name) => name !== holder.reviewer);
  return lease({ ...before, skippedBy }, holder, now, minutes, before.blind ?? false);
}

/** A complaint about a confirmed case. */
export function openAppeal(
  before: Case,
  appeal: Pick<NonNullable<Case['appeal']>, 'openedBy' | 'openedAt' | 'complaint' | 'deadline'>,
): Case {
  return step(before, 'appeal', {
    appeal: { ...appeal, decision: null, decidedBy: null, decidedAt: null },
  });
}

/** The decision on an appeal; the verdict stays, the standing outcome may change. */
export function resolveAppeal(
  before: Case,
  { decision, finding }: { decision: 'upheld' | 'reversed'; finding?: MatchFinding | undefined },
  reviewer: string,
  at: string,
): Case {
  const found = finding && { finding };
  return step(before, 'resolve-appeal', {
    ...done,
    appeal: { ...before.appeal!, decision, ...found, decidedBy: reviewer, decidedAt: at },
  });
}

/** Takes the decision on an appeal back; its reviewer holds the case again. */
export function undoResolution(before: Case, holder: Holder, now: number, minutes: number): Case {
  const { finding: _found, ...appeal } = before.appeal!;
  return step(before, 'undo-resolution', {
    lease: makeLease(holder, now, minutes),
    appeal: { ...appeal, decision: null, decidedBy: null, decidedAt: null },
  });
}

/** A case that a new policy no longer flags. */
export function withdraw(before: Case): Case {
  return step(before, 'withdraw', { assignee: null });
}
