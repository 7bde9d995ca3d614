import { describe, expect, test } from 'vitest';
import {
  canBecomeGolden,
  casesToLeave,
  isNewTo,
  knowsFromElsewhere,
} from '../../../domain/quality/golden-selection.ts';
import type { Case } from '../../../domain/queue/case.ts';
import { CASE_STATES } from '../../../domain/queue/case-state.ts';
import { makeCase } from '../../fixtures/factories.ts';

const verdict = (reviewer: string) =>
  ({ stage: 'first-review', reviewer, verdict: 'confirmed', seq: 1 }) as const;
const decided = (overrides: Partial<Case> = {}) =>
  makeCase({ state: 'decided', reviews: [verdict('willow')], ...overrides });
const golden = (overrides: Partial<Case> = {}) =>
  makeCase({ id: 'golden-1', origin: 'golden', assignee: 'oak', ...overrides });

describe('what can become a golden item', () => {
  test('a transcript without a case, or whose cases are over or wait untouched', () => {
    expect(canBecomeGolden([])).toBe(true);
    const over = CASE_STATES.filter((state) => canBecomeGolden([makeCase({ state })]));
    expect(over).toEqual(['open', 'decided', 'closed', 'withdrawn']);
    expect(casesToLeave([makeCase(), decided(), golden({ state: 'open' })]).map(({ id }) => id)).toEqual([
      'case-1',
    ]);
  });

  test.each([
    ['assigned to somebody', { assignee: 'oak' }],
    ['skipped by somebody', { skippedBy: ['oak'] }],
    ['an audit sample that waits', { origin: 'audit-sample' }],
  ] satisfies [string, Partial<Case>][])('not one that is %s', (_, overrides) => {
    expect(canBecomeGolden([makeCase(overrides)])).toBe(false);
  });
});

describe('whom a golden item tells something about', () => {
  test.each([
    ['decided it', decided()],
    ['escalated it', makeCase({ state: 'closed', escalatedBy: 'willow' })],
    [
      'gave the second review',
      makeCase({
        state: 'closed',
        reviews: [verdict('oak'), { ...verdict('willow'), stage: 'second-review' }],
      }),
    ],
    [
      'opened the appeal',
      makeCase({
        state: 'closed',
        appeal: {
          ...{ openedBy: 'willow', openedAt: '', complaint: '', deadline: '' },
          ...{ decision: 'upheld', decidedBy: 'elm', decidedAt: '' },
        },
      }),
    ],
    ['had it as a golden item', golden({ assignee: 'willow', state: 'open' })],
    [
      'answered it as a golden item',
      golden({ assignee: null, state: 'decided', reviews: [verdict('willow')] }),
    ],
  ])('not somebody who %s', (_, known) => {
    expect(isNewTo('willow', [known])).toBe(false);
    expect(isNewTo('fern', [known])).toBe(true);
  });

  test('nobody while it can be handed out as an ordinary case', () => {
    for (const state of [
      'open',
      'leased',
      'in-second-review',
      'escalated',
      'in-adjudication',
      'appealed',
    ] as const)
      expect(isNewTo('fern', [makeCase({ state })])).toBe(false);
  });
});

test('who knows a transcript from a golden item is not handed it as an ordinary case, and the other way round', () => {
  const own = golden({ assignee: 'oak', state: 'open' });
  const ordinary = decided({ id: 'case-2', state: 'in-second-review' });
  expect(knowsFromElsewhere(ordinary, [ordinary, own], 'oak')).toBe(true);
  expect(knowsFromElsewhere(ordinary, [ordinary, own], 'fern')).toBe(false);
  expect(knowsFromElsewhere(own, [ordinary, own], 'willow')).toBe(true);
  // Its own case is no other one, and neither are two ordinary ones about the same transcript.
  expect(knowsFromElsewhere(own, [own], 'oak')).toBe(false);
  expect(knowsFromElsewhere(ordinary, [ordinary, decided()], 'willow')).toBe(false);
});
