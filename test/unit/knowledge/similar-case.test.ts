import { describe, expect, test } from 'vitest';
import { keepsBackSimilar, standingFor } from '../../../domain/knowledge/similar-case.ts';
import type { StandingVerdict } from '../../../domain/queue/case.ts';
import { makeCase } from '../../fixtures/factories.ts';

const fern = { name: 'fern', role: 'reviewer' } as const;
const lead = { name: 'lead', role: 'lead' } as const;
const NEVER = { blind: { mode: 'never' } } as const;
const SHARE = { blind: { mode: 'share' } } as const;
const AT = '2026-03-05T10:00:00.000Z';

const verdict = (reviewer: string, given: StandingVerdict['verdict'], seq = 1): StandingVerdict => ({
  stage: seq === 1 ? 'first-review' : 'second-review',
  ...{ reviewer, verdict: given, seq },
});
const decided = makeCase({
  ...{ state: 'decided', verdict: 'confirmed', decidedAt: AT, reviews: [verdict('oak', 'confirmed')] },
});

describe('whether decisions on similar cases are kept back', () => {
  test('with score and evidence: of a case that is held blind, or may come out so', () => {
    expect(keepsBackSimilar(makeCase({ state: 'leased', blind: true }), fern, SHARE)).toBe(true);
    expect(keepsBackSimilar(makeCase({ state: 'open', blind: null }), fern, SHARE)).toBe(true);
    expect(keepsBackSimilar(makeCase({ state: 'leased', blind: false }), fern, SHARE)).toBe(false);
    expect(keepsBackSimilar(makeCase({ state: 'open', blind: null }), fern, NEVER)).toBe(false);
  });

  test('from the second reviewer too, and no longer from who has decided', () => {
    const second = makeCase({ ...decided, state: 'in-second-review', blind: true });
    expect(keepsBackSimilar(second, fern, SHARE)).toBe(true);
    expect(keepsBackSimilar(second, { name: 'oak' }, SHARE)).toBe(false);
    expect(keepsBackSimilar({ ...decided, blind: true }, fern, SHARE)).toBe(false);
  });

  test('of a golden item until it is answered, whatever the policy, from leads too', () => {
    const golden = makeCase({ state: 'leased', origin: 'golden', blind: false });
    expect(keepsBackSimilar(golden, fern, NEVER)).toBe(true);
    expect(keepsBackSimilar(golden, lead, NEVER)).toBe(true);
    expect(keepsBackSimilar({ ...decided, origin: 'golden' }, fern, NEVER)).toBe(false);
  });
});

describe('how a similar case was decided', () => {
  test('its verdict, by whom and when', () => {
    expect(standingFor(decided, fern)).toEqual({ kind: 'decided', outcome: 'confirmed', by: 'oak', at: AT });
  });

  test('that nobody has decided it', () => {
    expect(standingFor(makeCase({ state: 'leased' }), fern)).toEqual({ kind: 'waiting', state: 'leased' });
  });

  test('who gave the verdict that stands after adjudication', () => {
    const reviews = [
      verdict('oak', 'confirmed'),
      verdict('ash', 'not-confirmed', 2),
      { ...verdict('lead', 'not-confirmed', 3), stage: 'adjudication' as const },
    ];
    const closed = makeCase({ state: 'closed', verdict: 'not-confirmed', decidedAt: AT, reviews });
    expect(standingFor(closed, fern)).toMatchObject({ outcome: 'not-confirmed', by: 'lead', at: AT });
  });

  test('a reversal on appeal, by who decided that', () => {
    const appeal = {
      ...{ openedBy: 'oak', openedAt: AT, complaint: 'It was a game.', deadline: AT },
      ...{ decision: 'reversed' as const, decidedBy: 'lead', decidedAt: '2026-03-09T10:00:00.000Z' },
    };
    const reversed = makeCase({ ...decided, state: 'closed', appeal: { ...appeal, reason: '' } as never });
    expect(standingFor(reversed, fern)).toEqual({
      ...{ kind: 'decided', outcome: 'reversed', by: 'lead', at: '2026-03-09T10:00:00.000Z' },
    });
  });

  test.each(['in-second-review', 'escalated', 'in-adjudication'] as const)(
    'while it is %s, other people’s verdicts are not told; one’s own is',
    (state) => {
      const sealed = makeCase({ ...decided, state });
      expect(standingFor(sealed, fern)).toEqual({ kind: 'waiting', state });
      expect(standingFor(sealed, { name: 'oak', role: 'reviewer' })).toMatchObject({
        ...{ kind: 'decided', outcome: 'confirmed', by: 'oak', at: AT },
      });
    },
  );
});
