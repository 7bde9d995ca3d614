import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { earlyEnd, errorLimits, limitsOf } from '../../../domain/training/early-end.ts';
import { examChances } from '../../../domain/training/exam-chances.ts';
import type { KeyAnswer, KeyItem } from '../../../domain/training/exam-key.ts';
import { gradeAnswers, gradeWithEarlyEnd } from '../../../domain/training/grading.ts';
import { passMark, reachProbability } from '../../../domain/training/pass.ts';

const EXAM = { risk: 30, benign: 30, bar: 0.7, earlyEnd: true };

describe('errors that end an exam', () => {
  test('of 30: the sequential test first, then a mark out of reach', () => {
    const limits = errorLimits(30, 0.7);
    expect(limits.slice(1, 7)).toEqual([4, 4, 4, 4, 4, 4]);
    expect(new Set(limits.slice(7))).toEqual(new Set([5]));
    expect(passMark(30, 0.7)).toBe(26);
  });

  test('of a long exam: the sequential test long before the mark is out of reach', () => {
    const limits = errorLimits(200, 0.7);
    expect(limits[20]).toBe(15);
    expect(limits[200]).toBe(200 - passMark(200, 0.7)! + 1);
    expect(limits[200]).toBeGreaterThan(40);
  });

  test('never more than put the mark out of reach, and never fewer after more answers', () => {
    for (const n of [9, 15, 30, 60, 200])
      for (const bar of [0.3, 0.5, 0.7, 0.85]) {
        const mark = passMark(n, bar);
        if (mark === null) continue;
        const limits = errorLimits(n, bar);
        expect(Math.max(...limits)).toBeLessThanOrEqual(n - mark + 1);
        expect(limits.every((limit, place) => place === 0 || limit >= limits[place - 1]!)).toBe(true);
      }
  });

  test('none where nobody or everybody passes', () => {
    expect(new Set(errorLimits(5, 0.9))).toEqual(new Set([Number.POSITIVE_INFINITY]));
    expect(new Set(errorLimits(5, 0))).toEqual(new Set([Number.POSITIVE_INFINITY]));
  });

  test('on either side, risk named first', () => {
    const limits = limitsOf(EXAM);
    const fine = { answered: 10, errors: 4 };
    const over = { answered: 10, errors: 5 };
    expect(earlyEnd(limits, { risk: fine, benign: fine })).toBeNull();
    expect(earlyEnd(limits, { risk: fine, benign: over })).toBe('benign');
    expect(earlyEnd(limits, { risk: over, benign: over })).toBe('risk');
    expect(earlyEnd(limits, { risk: { answered: 0, errors: 0 }, benign: fine })).toBeNull();
  });
});

const KEY: KeyItem[] = Array.from({ length: 60 }, (_, place) => ({
  id: `item-${place}`,
  outcome: place < 30 ? 'risk' : 'benign',
  characteristics: [],
  difficulty: 'easy',
}));

const answerTo = ({ id, outcome }: KeyItem, right: boolean): KeyAnswer => ({
  id,
  decision: (outcome === 'risk') === right ? 'confirmed' : 'not-confirmed',
  confidence: null,
  characteristics: [],
});

function shuffled<Each>(list: readonly Each[], uniform: () => number): Each[] {
  return list
    .map((each) => ({ each, at: uniform() }))
    .sort((left, right) => left.at - right.at)
    .map(({ each }) => each);
}

describe('exact chances', () => {
  const SITTINGS = 600;
  test.each([
    [0.6, 0.9],
    [0.8, 0.8],
    [0.9, 0.9],
    [0.95, 0.85],
  ])(
    'are those of simulated exams in random order: sensitivity %d, specificity %d',
    (sensitivity, specificity) => {
      const uniform = seededRandom(1000 * sensitivity + specificity);
      let [passed, ended, cases] = [0, 0, 0];
      for (let sitting = 0; sitting < SITTINGS; sitting += 1) {
        const answers = shuffled(KEY, uniform).map((item) =>
          answerTo(item, uniform() < (item.outcome === 'risk' ? sensitivity : specificity)),
        );
        const grade = gradeWithEarlyEnd(KEY, answers, EXAM.bar);
        if (grade.passed) passed += 1;
        if (grade.endedEarly) ended += 1;
        cases += grade.endedEarly?.answered ?? 60;
      }
      const exact = examChances(EXAM, { sensitivity, specificity });
      // Noise: four standard errors; a number of cases deviates by 20 at most.
      const noise = (share: number) => 4 * Math.sqrt((share * (1 - share) + 0.001) / SITTINGS);
      expect(Math.abs(passed / SITTINGS - exact.pass)).toBeLessThan(noise(exact.pass));
      expect(Math.abs(ended / SITTINGS - exact.endsEarly)).toBeLessThan(noise(exact.endsEarly));
      expect(Math.abs(cases / SITTINGS - exact.cases)).toBeLessThan((4 * 20) / Math.sqrt(SITTINGS));
    },
  );

  // The figures stand in docs/metrics.md.
  test('an early end hardly lowers the chance to pass, and never that of both sides beyond what the test may err', () => {
    for (const share of [0.7, 0.8, 0.85, 0.9, 0.95, 0.99]) {
      const shares = { sensitivity: share, specificity: share };
      const [without, withEnd] = [
        examChances({ ...EXAM, earlyEnd: false }, shares),
        examChances(EXAM, shares),
      ];
      expect(withEnd.pass).toBeLessThanOrEqual(without.pass);
      expect(without.pass - withEnd.pass).toBeLessThan(0.0005);
      expect(without).toMatchObject({ endsEarly: 0, cases: 60 });
    }
    // Of a hundred of each kind, somebody who reaches the mark of a side nine times in ten.
    const long = { risk: 100, benign: 100, bar: 0.7, earlyEnd: true };
    const able = { sensitivity: 0.833, specificity: 0.833 };
    expect(reachProbability(100, 0.7, 0.833)).toBeGreaterThan(0.9);
    const lost = examChances({ ...long, earlyEnd: false }, able).pass - examChances(long, able).pass;
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThan(0.02);
  });

  test.each([
    [0.5, 1, 13],
    [0.7, 0.999, 25],
    [0.8, 0.928, 37],
    [0.9, 0.306, 56],
    [0.95, 0.029, 60],
  ])('right in %d of both: ends early with %d, after %d cases on average', (share, endsEarly, cases) => {
    const exact = examChances(EXAM, { sensitivity: share, specificity: share });
    expect(exact.endsEarly).toBeCloseTo(endsEarly, 3);
    expect(Math.round(exact.cases)).toBe(cases);
  });
});

describe('a grade with an early end', () => {
  const right = KEY.map((item) => answerTo(item, true));

  test('without errors it is the grade without one', () => {
    expect(gradeWithEarlyEnd(KEY, right, 0.7)).toEqual({
      ...gradeAnswers(KEY, right, 0.7),
      endedEarly: null,
    });
  });

  test('ends by the answers before the next, counts only those, and is never passed', () => {
    // Five look-alikes called a risk: with what is left open counted as not confirmed, 25 of 30 would still be right.
    const benign = KEY.slice(30).map((item, place) => answerTo(item, place >= 5));
    const grade = gradeWithEarlyEnd(KEY, [...right.slice(0, 30), ...benign], 0.7);
    expect(grade).toMatchObject({
      endedEarly: { by: 'benign', answered: 34 },
      sensitivity: { k: 30, n: 30 },
      specificity: { k: 0, n: 4 },
      ...{ passed: false, unanswered: 26 },
    });
  });

  test('the last answer ends nothing early: the count decides', () => {
    const late = KEY.toReversed().map((item, place) => answerTo(item, place < 55));
    expect(gradeWithEarlyEnd(KEY, late, 0.7)).toMatchObject({
      endedEarly: null,
      passed: false,
      unanswered: 0,
    });
  });
});
