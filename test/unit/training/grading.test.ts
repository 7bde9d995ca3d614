import { describe, expect, test } from 'vitest';
import { type KeyAnswer, type KeyItem, keyAnswerSchema } from '../../../domain/training/exam-key.ts';
import { gradeAnswers } from '../../../domain/training/grading.ts';

const KEY: KeyItem[] = Array.from({ length: 60 }, (_, index) => ({
  id: `i-${index}`,
  outcome: index < 30 ? 'risk' : 'benign',
  characteristics: index < 10 ? ['secrecy'] : index < 30 ? ['pressure', 'isolation'] : [],
  difficulty: 'easy',
  locale: 'en',
}));

/** Right but for the first of the risky and of the benign items. */
const answersWith = (misses: number, falseAlarms: number): KeyAnswer[] =>
  KEY.map(({ id, outcome }, index) => {
    const right = outcome === 'risk' ? index >= misses : index - 30 >= falseAlarms;
    const decision = (outcome === 'risk') === right ? 'confirmed' : 'not-confirmed';
    return { id, decision, confidence: null, characteristics: [] };
  });

describe('grade', () => {
  test('of 27 of 30 and 27 of 30', () => {
    const grade = gradeAnswers(KEY, answersWith(3, 3), 0.7);
    expect(grade).toMatchObject({
      sensitivity: { k: 27, n: 30, value: 0.9 },
      specificity: { k: 27, n: 30, value: 0.9 },
      bar: 0.7,
      passed: true,
      unanswered: 0,
    });
    // The reference of the formats: 26 of 30 → .720385, 25 of 30 → .681029, d′ 2.422464 and criterion 0.
    expect(grade.dPrime).toBeCloseTo(2.422464, 6);
    expect(grade.criterion).toBe(0);
    expect(grade.auc).toBeCloseTo(0.9, 12);
    expect(grade.byCharacteristic.secrecy).toEqual({ k: 7, n: 10 });
    expect(grade.byCharacteristic.isolation).toEqual({ k: 20, n: 20 });
    expect(grade.byCharacteristic.flattery).toEqual({ k: 0, n: 0 });
  });

  test.each([
    [4, 4, true],
    [5, 0, false],
    [0, 5, false],
  ])('%d misses and %d false alarms: passed is %s', (misses, falseAlarms, passed) => {
    const grade = gradeAnswers(KEY, answersWith(misses, falseAlarms), 0.7);
    expect(grade.passed).toBe(passed);
    if (misses === 4) expect(grade.sensitivity.lower95).toBeCloseTo(0.720385, 6);
    if (misses === 5) expect(grade.sensitivity.lower95).toBeCloseTo(0.681029, 6);
  });

  test('inconclusive and missing answers are not confirmed: right of benign, wrong of risky', () => {
    const inconclusive = KEY.map(({ id }) => keyAnswerSchema.parse({ id, decision: 'inconclusive' }));
    for (const answers of [inconclusive, []]) {
      const grade = gradeAnswers(KEY, answers, 0.7);
      expect(grade.sensitivity.k).toBe(0);
      expect(grade.specificity.k).toBe(30);
      expect(grade.auc).toBe(0.5);
      expect(grade.unanswered).toBe(60 - answers.length);
    }
  });

  test('the later answer to an item counts, and answers to others for nothing', () => {
    const corrected: KeyAnswer[] = [
      { id: 'i-0', decision: 'not-confirmed', confidence: 'sure', characteristics: [] },
      { id: 'elsewhere', decision: 'confirmed', confidence: 'sure', characteristics: [] },
      ...answersWith(0, 0),
    ];
    expect(gradeAnswers(KEY, corrected, 0.7)).toEqual(gradeAnswers(KEY, answersWith(0, 0), 0.7));
  });

  test('confidences separate what verdicts do not', () => {
    const confident = answersWith(3, 3).map((answer, index): KeyAnswer => {
      const wrong = index < 3 || (index >= 30 && index < 33);
      return { ...answer, confidence: wrong ? 'guess' : 'sure' };
    });
    expect(gradeAnswers(KEY, confident, 0.7).auc).toBeGreaterThan(0.98);
  });

  test('a form without one kind passes nobody', () => {
    const grade = gradeAnswers(KEY.slice(0, 30), answersWith(0, 0), 0.7);
    expect(grade).toMatchObject({
      passed: false,
      specificity: { n: 0, lower95: null },
      auc: null,
      dPrime: null,
    });
  });

  test('a bar that is no share is an error', () => {
    expect(() => gradeAnswers(KEY, [], 70)).toThrow(RangeError);
    expect(() => gradeAnswers(KEY, [], Number.NaN)).toThrow(RangeError);
  });
});
