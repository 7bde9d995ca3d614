import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CASE_EVENTS,
  CASE_STATES,
  type CaseEvent,
  type CaseState,
  ForbiddenTransition,
  nextState,
} from '../../../domain/queue/case-state.ts';

/** Everything that is allowed, said once more: one line a state, "event > next". */
const ALLOWED: Record<CaseState, string[]> = {
  open: ['lease > leased', 'withdraw > withdrawn'],
  leased: [
    'release > open',
    'decide > decided',
    'decide-and-second-review > in-second-review',
    'escalate > escalated',
  ],
  decided: [
    'correct > decided',
    'correct-and-second-review > in-second-review',
    'appeal > appealed',
    'undo-first-review > leased',
  ],
  escalated: [
    'lease > escalated',
    'release > escalated',
    'review-escalated > closed',
    'undo-first-review > leased',
  ],
  'in-second-review': [
    'lease > in-second-review',
    'release > in-second-review',
    'agree > closed',
    'disagree > in-adjudication',
    'correct > in-second-review',
    'correct-and-second-review > in-second-review',
    'undo-first-review > leased',
  ],
  'in-adjudication': [
    'lease > in-adjudication',
    'release > in-adjudication',
    'adjudicate > closed',
    'undo-second-review > in-second-review',
  ],
  appealed: ['lease > appealed', 'release > appealed', 'resolve-appeal > closed'],
  closed: [
    'appeal > appealed',
    'undo-second-review > in-second-review',
    'undo-escalated-review > escalated',
    'undo-adjudication > in-adjudication',
    'undo-resolution > appealed',
  ],
  withdrawn: ['flag-again > open'],
};

function outcome(state: CaseState, event: CaseEvent): string | null {
  try {
    return `${event} > ${nextState(state, event)}`;
  } catch (error) {
    expect(error).toBeInstanceOf(ForbiddenTransition);
    return null;
  }
}

describe('the states of a case', () => {
  test.each(CASE_STATES)('%s: of all events exactly those that are allowed', (state) => {
    const possible = CASE_EVENTS.map((event) => outcome(state, event)).filter((each) => each !== null);
    expect(possible.sort()).toEqual([...ALLOWED[state]].sort());
  });

  test('every state can be reached from open, and every event can happen somewhere', () => {
    const reached = new Set<CaseState>(['open']);
    const used = new Set<CaseEvent>();
    for (const state of reached)
      for (const event of CASE_EVENTS) {
        const next = outcome(state, event);
        if (!next) continue;
        used.add(event);
        reached.add(next.split(' > ')[1] as CaseState);
      }
    expect([...reached].sort()).toEqual([...CASE_STATES].sort());
    expect([...used].sort()).toEqual([...CASE_EVENTS].sort());
  });

  test('no walk gets stuck but in withdrawn, which can be flagged again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
        let state: CaseState = 'open';
        for (const choice of choices) {
          const events = CASE_EVENTS.filter((event) => outcome(state, event) !== null);
          expect(events.length).toBeGreaterThan(0);
          state = nextState(state, events[choice % events.length]!);
        }
      }),
    );
  });
});
