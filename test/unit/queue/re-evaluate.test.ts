import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFlagged, riskRule } from '../../../domain/policy/flag-rule.ts';
import { CASE_ORIGINS } from '../../../domain/queue/case.ts';
import { CASE_STATES } from '../../../domain/queue/case-state.ts';
import { enterQueue, type ReEvaluatedCase, reEvaluate } from '../../../domain/queue/re-evaluate.ts';
import { makeAssessment, makePolicy } from '../../fixtures/factories.ts';
import { anyFlaggable, anyRule } from '../../fixtures/rules.ts';

const standing = (overrides: Partial<ReEvaluatedCase>): ReEvaluatedCase => ({
  id: 'case-1',
  transcriptId: 't-1',
  origin: 'detection',
  state: 'open',
  flaggedBy: ['classifier'],
  ...overrides,
});
const NOTHING = { enter: [], leave: [], stayed: 0, held: 0, decidedKept: 0 };

describe('re-evaluation, one case in every state and of every origin', () => {
  for (const origin of CASE_ORIGINS)
    for (const state of CASE_STATES)
      for (const flagged of [true, false])
        test(`${origin}, ${state}, ${flagged ? 'flagged' : 'not flagged'}`, () => {
          const { enter, leave, ...counts } = reEvaluate(new Set(flagged ? ['t-1'] : []), [
            standing({ origin, state }),
          ]);
          const own = origin === 'detection';
          const undecided = own && (state === 'open' || state === 'leased');
          const leaves = own && state === 'open' && !flagged;
          expect(leave).toEqual(leaves ? ['case-1'] : []);
          // A golden item is not the transcript's own case, so that a flagged transcript opens one.
          const enters =
            origin === 'golden'
              ? [{ transcriptId: 't-1', caseId: null }]
              : own && state === 'withdrawn'
                ? [{ transcriptId: 't-1', caseId: 'case-1' }]
                : [];
          expect(enter).toEqual(flagged ? enters : []);
          expect(counts).toEqual({
            stayed: undecided && !leaves ? 1 : 0,
            held: undecided && state === 'leased' && !flagged ? 1 : 0,
            decidedKept: own && !undecided && state !== 'withdrawn' ? 1 : 0,
          });
        });

  test('nothing there, nothing changes', () => {
    expect(reEvaluate(new Set(), [])).toEqual(NOTHING);
    expect(reEvaluate(new Set(['t-9']), []).enter).toEqual([{ transcriptId: 't-9', caseId: null }]);
  });
});

describe('re-evaluation under any rule', () => {
  const anyStore = fc.array(
    fc.record({ assessed: anyFlaggable, state: fc.option(fc.constantFrom(...CASE_STATES)) }),
    { maxLength: 30 },
  );

  test('afterwards what waits is what the rule flags and what is held; a second time nothing changes', () => {
    fc.assert(
      fc.property(anyStore, anyRule, (store, rule) => {
        const flagged = new Set(
          store.flatMap(({ assessed }, index) => (isFlagged(assessed, rule) ? [`t-${index}`] : [])),
        );
        const cases = store.flatMap(({ state }, index) =>
          state === null ? [] : [standing({ id: `case-${index}`, transcriptId: `t-${index}`, state })],
        );
        const { enter, leave, stayed, held, decidedKept } = reEvaluate(flagged, cases);
        const left = new Set(leave);
        const entered = new Set(enter.map(({ transcriptId }) => transcriptId));
        const after = [
          ...cases.map((each) => ({
            ...each,
            state: left.has(each.id) ? ('withdrawn' as const) : each.state,
          })),
        ].map((each) => (entered.has(each.transcriptId) ? { ...each, state: 'open' as const } : each));
        for (const { transcriptId, caseId } of enter)
          if (caseId === null) after.push(standing({ id: `new-${transcriptId}`, transcriptId }));
        const waiting = after.filter(({ state }) => state === 'open' || state === 'leased');
        expect(waiting).toHaveLength(stayed + enter.length);
        for (const { state, transcriptId } of waiting)
          expect(state === 'leased' || flagged.has(transcriptId)).toBe(true);
        for (const transcriptId of flagged)
          expect(after.some((each) => each.transcriptId === transcriptId && each.state !== 'withdrawn')).toBe(
            true,
          );
        expect(reEvaluate(flagged, after)).toEqual({
          ...NOTHING,
          stayed: stayed + enter.length,
          held,
          decidedKept,
        });
      }),
    );
  });
});

describe('a case that enters', () => {
  const assessed = { ...makeAssessment({ risk: 0.7 }), locale: 'en', channel: 'forum', messageCount: 2 };
  const policy = makePolicy({ version: 4, ...riskRule(0.6) });
  const NOW = '2026-03-06T10:00:00.000Z';

  test('is new, or the withdrawn one with its next revision, flagged as of now', () => {
    expect(enterQueue(assessed, policy, undefined, () => 'new', NOW)).toMatchObject({
      id: 'new',
      policyVersion: 4,
      flaggedAt: NOW,
      revision: 1,
    });
    expect(enterQueue(assessed, policy, { id: 'old', revision: 3 }, () => 'new', NOW)).toMatchObject({
      id: 'old',
      state: 'open',
      revision: 4,
    });
  });

  test('is none when the policy does not flag it', () => {
    expect(enterQueue(assessed, { ...policy, threshold: 0.8 }, undefined, () => 'new', NOW)).toBeNull();
  });
});
