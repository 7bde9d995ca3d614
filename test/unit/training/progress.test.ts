import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Side } from '../../../domain/training/focus.ts';
import { knowledgeMap } from '../../../domain/training/knowledge-map.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { learningCurve } from '../../../domain/training/progress.ts';
import { itemFacts, later, learningAnswer } from '../../fixtures/learning-answers.ts';

/** Answers one after the other, risk and look-alike by turns. */
function answersOf(rights: readonly boolean[], first = 0): LearningAnswer[] {
  return rights.map((right, index) => {
    const place = first + index;
    const side: Side = place % 2 === 0 ? 'risk' : 'look-alike';
    const item = itemFacts({
      id: `item-${place}`,
      focus: { characteristic: 'secrecy', language: 'en', side },
    });
    return learningAnswer(right, { item, at: later(0, place) });
  });
}

const all = (right: boolean, count: number) => new Array<boolean>(count).fill(right);

describe('learning curve', () => {
  test('begins at the tenth answer, and tells of the latest thirty', () => {
    expect(learningCurve(answersOf(all(true, 9)))).toEqual([]);
    const points = learningCurve(answersOf([...all(false, 30), ...all(true, 30)]));
    expect(points).toHaveLength(51);
    expect(points[0]).toMatchObject({
      answers: 10,
      at: later(0, 9),
      accuracy: { k: 0, n: 10 },
      sensitivity: { k: 0, n: 5 },
      specificity: { k: 0, n: 5 },
    });
    expect(points.at(-1)).toMatchObject({
      answers: 60,
      at: later(0, 59),
      accuracy: { k: 30, n: 30, value: 1 },
      sensitivity: { k: 15, n: 15 },
    });
    // Wilson's interval, as everywhere.
    expect(points.at(-1)!.accuracy.wilson95![0]).toBeCloseTo(0.886, 3);
    expect(points.at(-1)!.dPrime).toBeGreaterThan(3);
    expect(points[0]!.dPrime).toBeLessThan(-2);
    for (const [place, point] of points.slice(1).entries())
      if (place >= 20) expect(point.ability.theta).toBeGreaterThan(points[place]!.ability.theta);
  });

  test('says on which side somebody errs', () => {
    // Confirms everything.
    const eager = answersOf(Array.from({ length: 30 }, (_, place) => place % 2 === 0));
    const { sensitivity, specificity, criterion, dPrime } = learningCurve(eager).at(-1)!;
    expect([sensitivity.value, specificity.value]).toEqual([1, 0]);
    expect(criterion).toBeLessThan(-1);
    expect(dPrime).toBeCloseTo(0, 10);
  });

  test('the ability rises with harder items while the accuracy stays', () => {
    const at = (difficulty: 'easy' | 'hard', first: number) =>
      answersOf([...all(true, 24), ...all(false, 6)], first).map((answer) => ({
        ...answer,
        item: { ...answer.item, difficulty },
      }));
    const points = learningCurve([...at('easy', 0), ...at('hard', 30)]);
    const [before, after] = [points.find(({ answers }) => answers === 30)!, points.at(-1)!];
    expect(after.accuracy.value).toBe(before.accuracy.value);
    expect(after.ability.theta).toBeGreaterThan(before.ability.theta + 1);
  });

  test('an item that comes again does not count again', () => {
    const answers = answersOf(all(false, 20));
    const again = answers.map((answer) => ({ ...answer, at: later(3), verdict: 'confirmed' as const }));
    expect(learningCurve([...answers, ...again])).toEqual(learningCurve(answers));
  });

  test('of many answers there are 200 points in order, the last one among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 209, max: 700 }), (count) => {
        const points = learningCurve(answersOf(all(true, count)));
        expect(points).toHaveLength(200);
        expect(points.at(-1)!.answers).toBe(count);
        expect(points[0]!.answers).toBeGreaterThanOrEqual(10);
        for (const [place, point] of points.slice(1).entries())
          expect(point.answers).toBeGreaterThan(points[place]!.answers);
      }),
      { numRuns: 5 },
    );
  });
});

describe('map', () => {
  const cellOf = (answers: LearningAnswer[]) =>
    knowledgeMap(answers, ['en', 'de']).find(
      ({ characteristic, language }) => characteristic === 'secrecy' && language === 'en',
    )!;

  test('has a cell for each characteristic in each language', () => {
    const cells = knowledgeMap([], ['en', 'de']);
    expect(new Set(cells.map(({ characteristic, language }) => `${characteristic}/${language}`)).size).toBe(
      cells.length,
    );
    expect(cells.every(({ knowledge }) => knowledge === 'too-little')).toBe(true);
  });

  test.each([
    ['seven of seven, too few on one side', answersOf(all(true, 7)), 'too-little'],
    ['eight of eight', answersOf(all(true, 8)), 'solid'],
    ['seven of eight', answersOf([false, ...all(true, 7)]), 'not-yet'],
    ['nine of ten', answersOf([false, ...all(true, 9)]), 'solid'],
    ['seventeen of twenty', answersOf([...all(false, 3), ...all(true, 17)]), 'solid'],
    ['sixteen of twenty', answersOf([...all(false, 4), ...all(true, 16)]), 'not-yet'],
  ] as const)('%s', (_, answers, knowledge) => {
    expect(cellOf([...answers]).knowledge).toBe(knowledge);
  });

  test('whoever always says the same knows nothing, however often they are right', () => {
    const eager = answersOf(Array.from({ length: 20 }, (_, place) => place % 2 === 0));
    expect(cellOf(eager)).toMatchObject({
      knowledge: 'not-yet',
      sides: { risk: { k: 10, n: 10 }, 'look-alike': { k: 0, n: 10 } },
    });
    const lopsided = answersOf(Array.from({ length: 20 }, (_, place) => place % 2 === 0 || place > 6));
    expect(cellOf(lopsided)).toMatchObject({
      knowledge: 'not-yet',
      sides: { risk: { k: 10, n: 10 }, 'look-alike': { k: 7, n: 10 } },
    });
  });

  test('what was long ago counts no more', () => {
    expect(cellOf(answersOf([...all(false, 20), ...all(true, 20)])).knowledge).toBe('solid');
    expect(cellOf(answersOf([...all(true, 20), ...all(false, 20)])).knowledge).toBe('not-yet');
  });
});
