import { describe, expect, test } from 'vitest';
import { CASE_ORIGINS } from '../../../domain/queue/case.ts';
import { CASE_STATES } from '../../../domain/queue/case-state.ts';
import { reEvaluate } from '../../../domain/queue/re-evaluate.ts';
import { rescoredCases } from '../../../domain/queue/rescored.ts';
import { makeAssessment, makeCase, makePolicy } from '../../fixtures/factories.ts';

const NEW = { id: 'other', version: '2.0.0', sha256: 'b'.repeat(64) };
const POLICY = makePolicy({ version: 2, threshold: 0.5, model: NEW });
const given = { isGolden: false, newId: () => 'new-case', now: '2026-03-05T10:00:00.000Z' };
const assessed = (risk: number) => ({
  ...makeAssessment({ transcriptId: 't-1', risk, model: NEW }),
  ...{ locale: 'en', channel: '', messageCount: 2 },
});
const caseOf = (overrides: Parameters<typeof makeCase>[0]) =>
  makeCase({ id: 'case-1', transcriptId: 't-1', flaggedBy: ['classifier'], ...overrides });

describe('a transcript that is scored again', () => {
  for (const origin of CASE_ORIGINS)
    for (const state of CASE_STATES)
      for (const risk of [0.9, 0.1])
        test(`${origin}, ${state}, risk ${risk} now`, () => {
          const found = caseOf({ origin, state });
          const { opened, changed } = rescoredCases([found], assessed(risk), POLICY, given);
          const waits = origin === 'detection' && (state === 'open' || state === 'leased');
          expect(changed).toEqual(waits ? [{ ...found, rescored: { risk, model: NEW } }] : []);
          // A golden item is not the transcript's own case, so that a flagged transcript opens one.
          const again = origin === 'detection' && state === 'withdrawn';
          const enters = risk >= 0.5 && (again || origin === 'golden');
          expect(opened?.id ?? null).toBe(enters ? (again ? 'case-1' : 'new-case') : null);
          if (enters) expect(opened).toMatchObject({ state: 'open', risk, model: NEW, policyVersion: 2 });
        });

  test('without a case it opens one when it is flagged, unless it is a golden item', () => {
    expect(rescoredCases([], assessed(0.9), POLICY, given).opened).toMatchObject({ id: 'new-case' });
    expect(rescoredCases([], assessed(0.1), POLICY, given).opened).toBeNull();
    expect(rescoredCases([], assessed(0.9), POLICY, { ...given, isGolden: true }).opened).toBeNull();
  });

  test('by the pack that flagged it, a case says nothing beside its risk any more', () => {
    const found = caseOf({ state: 'open', model: NEW, rescored: { risk: 0.2, model: POLICY.model! } });
    const { changed } = rescoredCases([found], assessed(0.9), POLICY, given);
    expect(changed[0]).not.toHaveProperty('rescored');
  });

  test('the match of a picture of the same id stays as it is, and keeps nothing from entering', () => {
    const match = caseOf({ flaggedBy: ['exact-hash'] });
    const { opened, changed } = rescoredCases([match], assessed(0.9), POLICY, given);
    expect(changed).toEqual([]);
    expect(opened).toMatchObject({ id: 'new-case' });
  });
});

describe('another rule while transcripts wait to be scored again', () => {
  const standing = (state: 'open' | 'withdrawn') => caseOf({ origin: 'detection', state });
  const waits = new Set(['t-1']);
  test('an open case stays, whether the rule would flag it or not', () => {
    for (const flagged of [[], ['t-1']])
      expect(reEvaluate(new Set(flagged), [standing('open')], new Set(), waits)).toEqual({
        ...{ enter: [], leave: [], stayed: 1, held: 0, decidedKept: 0 },
      });
  });

  test('nothing enters, neither a withdrawn case nor a new one', () => {
    expect(reEvaluate(waits, [standing('withdrawn')], new Set(), waits).enter).toEqual([]);
    expect(reEvaluate(waits, [], new Set(), waits).enter).toEqual([]);
  });
});
