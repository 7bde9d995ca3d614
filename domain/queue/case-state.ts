export const CASE_STATES = [
  'open',
  'leased',
  'decided',
  'escalated',
  'in-second-review',
  'in-adjudication',
  'appealed',
  'closed',
  'withdrawn',
] as const;

/**
 * Where a case stands. `leased`: a reviewer holds it for the first review. `decided`: it has a verdict, and no
 * further review is due. `closed`: the reviews that were due are done. `withdrawn`: a later policy no longer
 * flags it; it was never decided.
 */
export type CaseState = (typeof CASE_STATES)[number];

/** What can happen to a case. */
export const CASE_EVENTS = [
  'lease',
  'release',
  'decide',
  'decide-and-second-review',
  'escalate',
  'correct',
  'correct-and-second-review',
  'review-escalated',
  'agree',
  'disagree',
  'adjudicate',
  'appeal',
  'resolve-appeal',
  'undo-first-review',
  'undo-second-review',
  'undo-escalated-review',
  'undo-adjudication',
  'undo-resolution',
  'withdraw',
  'flag-again',
] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];

/** Every allowed transition; what is not here cannot happen. Only the first review has a state for being held. */
export const TRANSITIONS: Record<CaseState, Partial<Record<CaseEvent, CaseState>>> = {
  open: { lease: 'leased', withdraw: 'withdrawn' },
  leased: {
    release: 'open',
    decide: 'decided',
    'decide-and-second-review': 'in-second-review',
    escalate: 'escalated',
  },
  decided: {
    correct: 'decided',
    'correct-and-second-review': 'in-second-review',
    appeal: 'appealed',
    'undo-first-review': 'leased',
  },
  escalated: {
    lease: 'escalated',
    release: 'escalated',
    'review-escalated': 'closed',
    'undo-first-review': 'leased',
  },
  'in-second-review': {
    lease: 'in-second-review',
    release: 'in-second-review',
    agree: 'closed',
    disagree: 'in-adjudication',
    correct: 'in-second-review',
    'correct-and-second-review': 'in-second-review',
    'undo-first-review': 'leased',
  },
  'in-adjudication': {
    lease: 'in-adjudication',
    release: 'in-adjudication',
    adjudicate: 'closed',
    'undo-second-review': 'in-second-review',
  },
  appealed: { lease: 'appealed', release: 'appealed', 'resolve-appeal': 'closed' },
  closed: {
    appeal: 'appealed',
    'undo-second-review': 'in-second-review',
    'undo-escalated-review': 'escalated',
    'undo-adjudication': 'in-adjudication',
    'undo-resolution': 'appealed',
  },
  withdrawn: { 'flag-again': 'open' },
};

/** Thrown for an event that a case in this state cannot take. */
export class ForbiddenTransition extends Error {
  readonly state: CaseState;
  readonly event: CaseEvent;

  constructor(state: CaseState, event: CaseEvent) {
    super(`A case that is ${state} cannot take "${event}".`);
    this.name = 'ForbiddenTransition';
    this.state = state;
    this.event = event;
  }
}

/**
 * The state that follows.
 * @throws ForbiddenTransition
 */
export function nextState(state: CaseState, event: CaseEvent): CaseState {
  const next = TRANSITIONS[state][event];
  if (!next) throw new ForbiddenTransition(state, event);
  return next;
}

/** States in which a case waits for its first review, held or not. */
export const AWAITING_FIRST_REVIEW = ['open', 'leased'] as const satisfies readonly CaseState[];
