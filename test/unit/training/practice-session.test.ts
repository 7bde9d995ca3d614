import { describe, expect, test } from 'vitest';
import { proportion } from '../../../domain/metrics/intervals/intervals.ts';
import type { LearningRecord } from '../../../domain/training/learning-record.ts';
import {
  nextStep,
  openSession,
  type PracticeStep,
  sessionOf,
} from '../../../domain/training/practice-session.ts';
import { lastLanguages, suggestPractice } from '../../../domain/training/practice-suggestion.ts';
import { burstPlan, drillPlan, type SessionPlan } from '../../../domain/training/session-plan.ts';
import { sessionSummary } from '../../../domain/training/session-summary.ts';
import { targetOf } from '../../../domain/training/target.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import { itemFacts, later, learningAnswer } from '../../fixtures/learning-answers.ts';

const SCOPE = { characteristics: [...CHARACTERISTIC_IDS], languages: ['en' as const, 'de' as const] };

const begun = (
  plan: SessionPlan,
  session = 'one',
  activity: 'drill' | 'guided' = 'drill',
): LearningRecord => ({
  ...{ kind: 'session', id: `begin ${session}`, reviewer: 'ada', at: later(0) },
  ...{ activity, session, what: 'begun', plan },
});

/** Answers a session to its end, as `verdictOf` says. */
function walked(plan: SessionPlan, verdictOf = (step: PracticeStep) => step.side === 'risk') {
  const records: LearningRecord[] = [begun(plan)];
  const steps: PracticeStep[] = [];
  const items: string[] = [];
  for (;;) {
    const session = sessionOf(records, 'one')!;
    const step = nextStep(session);
    if (step === null) return { records, steps, items, session };
    expect(nextStep(session)).toEqual(step);
    const target = targetOf(records, session, step);
    expect(targetOf(records, session, step)).toEqual(target);
    steps.push(step);
    for (const number of target.numbers)
      items.push(JSON.stringify([target.focus, target.difficulty, number]));
    records.push(
      learningAnswer(true, {
        session: 'one',
        activity: 'drill',
        at: later(0, records.length),
        verdict: verdictOf(step) ? 'confirmed' : 'not-confirmed',
        item: itemFacts({
          id: `item ${steps.length}`,
          focus: target.focus,
          difficulty: target.difficulty,
          outcome: step.side === 'risk' ? 'risk' : 'benign',
        }),
        ...{ told: step.told, riskShare: step.riskShare },
      }),
    );
  }
}

const risks = (steps: readonly PracticeStep[]) => steps.filter(({ side }) => side === 'risk').length;

describe('a session', () => {
  test('a drill: half of what is told is risk, one of the last ten, which are silent', () => {
    const { steps } = walked(drillPlan(30, SCOPE));
    const [told, silent] = [steps.slice(0, 20), steps.slice(20)];
    expect(told.every((step) => step.told && step.riskShare === 0.5)).toBe(true);
    expect(silent.every((step) => !step.told && step.riskShare === 0.1)).toBe(true);
    expect([risks(told), risks(silent)]).toEqual([10, 1]);
  });

  test('a burst is ten, half of them risk, all told', () => {
    const { steps } = walked(burstPlan(SCOPE));
    expect([steps.length, risks(steps), steps.every(({ told }) => told)]).toEqual([10, 5, true]);
  });

  test('blocked: one characteristic after the other, both sides in each', () => {
    const characteristics = ['secrecy', 'pressure', 'flattery'] as const;
    const { steps } = walked({
      ...{ characteristics: [...characteristics], languages: ['en'], items: 12, silent: 0 },
      ...{ difficulty: 'easy', order: 'blocked' },
    });
    expect(steps.map(({ characteristic }) => characteristic)).toEqual(
      characteristics.flatMap((each) => [each, each, each, each]),
    );
    for (const each of characteristics)
      expect(risks(steps.filter(({ characteristic }) => characteristic === each))).toBe(2);
  });

  test('mixed: each characteristic as often as the others, never foreseeable from the round before', () => {
    const { steps } = walked({ ...SCOPE, items: 20, silent: 0, difficulty: 'hard', order: 'mixed' });
    for (const half of [steps.slice(0, 10), steps.slice(10)])
      expect(new Set(half.map(({ characteristic }) => characteristic)).size).toBe(10);
    expect(steps.slice(0, 10).map(({ characteristic }) => characteristic)).not.toEqual(
      steps.slice(10).map(({ characteristic }) => characteristic),
    );
  });

  test('gives no item twice', () => {
    const { items } = walked(drillPlan(60, { ...SCOPE, languages: ['en'] }));
    expect(new Set(items).size).toBe(items.length);
  });

  test('is open until its last answer, and another one begun takes its place', () => {
    const { records } = walked(drillPlan(14, SCOPE));
    expect(openSession(records, 'drill')).toBeNull();
    expect(openSession(records.slice(0, -1), 'drill')).toMatchObject({ id: 'one' });
    expect(openSession(records.slice(0, -1), 'guided')).toBeNull();
    const other = begun(drillPlan(20, SCOPE), 'two');
    expect(openSession([...records.slice(0, -1), other], 'drill')).toMatchObject({ id: 'two', answers: [] });
  });
});

describe('a summary', () => {
  test('counts right answers, sensitivity and specificity', () => {
    const { session } = walked(burstPlan(SCOPE), ({ place, side }) => side === 'risk' && place > 0);
    const missed = session.answers[0]!.item.outcome === 'risk' ? 1 : 0;
    expect(sessionSummary(session.answers)).toEqual({
      ...{ right: proportion(10 - missed, 10), sensitivity: proportion(5 - missed, 5) },
      specificity: proportion(5, 5),
    });
  });
});

describe('what is suggested', () => {
  const lesson = (id: string): LearningRecord => ({
    ...{ kind: 'lesson', id, reviewer: 'ada', at: later(0), lesson: id, step: 3, of: 3 },
  });
  const practised = (count: number) =>
    Array.from({ length: count }, (_, place) => learningAnswer(true, { at: later(0, place) }));

  test('blocked and easy while a characteristic is new, mixed and fitting later', () => {
    expect(suggestPractice([])).toEqual({
      ...{ characteristics: CHARACTERISTIC_IDS.slice(0, 3), difficulty: 'easy', order: 'blocked' },
    });
    expect(suggestPractice([lesson('secrecy')])).toMatchObject({
      characteristics: ['secrecy'],
      order: 'blocked',
    });
    expect(suggestPractice([lesson('secrecy'), ...practised(6)])).toEqual({
      ...{ characteristics: ['secrecy'], difficulty: 'fitting', order: 'mixed' },
    });
  });

  test('in the languages of last time', () => {
    expect(lastLanguages([])).toEqual(['en']);
    expect(lastLanguages([begun(drillPlan(20, SCOPE))])).toEqual(['en', 'de']);
  });
});
