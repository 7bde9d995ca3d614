import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logitOf } from '../../../domain/metrics/numbers/logistic.ts';
import { abilityOf, estimateAbility } from '../../../domain/training/ability.ts';
import { itemDifficulty, labelNearest, nearestItem } from '../../../domain/training/item-difficulty.ts';
import { chanceRight } from '../../../domain/training/rasch.ts';
import { itemFacts, later, learningAnswer } from '../../fixtures/learning-answers.ts';

const answers = (...given: [difficulty: number, right: boolean][]) =>
  given.map(([difficulty, right]) => ({ difficulty, right }));

describe('ability expected a posteriori', () => {
  // scipy 1.17: mean and standard deviation of the posterior by scipy.integrate.quad from −12 to 12.
  test.each([
    [answers([0, true]), [0.413242, 0.910621]],
    [answers([-1, true], [0, true], [1, false]), [0.315435, 0.79563]],
    [answers([-2, false], [-1, false], [0, false], [1, false], [2, false]), [-1.405119, 0.767096]],
    [answers(...Array.from({ length: 12 }, (): [number, boolean] => [0.5, true])), [2.142584, 0.619878]],
  ])('%#', (given, [theta, error]) => {
    const found = estimateAbility(given);
    expect(found.theta).toBeCloseTo(theta!, 4);
    expect(found.error).toBeCloseTo(error!, 4);
  });

  test('without answers it is the prior', () => {
    expect(estimateAbility([]).theta).toBeCloseTo(0, 10);
    expect(estimateAbility([]).error).toBeCloseTo(1, 6);
    expect(estimateAbility([], { mean: 1.5, deviation: 0.4 }).theta).toBeCloseTo(1.5, 6);
  });

  test('stays finite however many answers there are', () => {
    const { theta, error } = estimateAbility(
      Array.from({ length: 5_000 }, (_, place) => ({ difficulty: 0, right: place % 4 > 0 })),
    );
    expect(theta).toBeCloseTo(logitOf(0.75), 1);
    expect(error).toBeLessThan(0.05);
  });

  test('order changes nothing; a right answer more raises it, a wrong one lowers it', () => {
    const answer = fc.record({
      difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
      right: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), answer, (some, one) => {
        const { theta } = estimateAbility(some);
        expect(estimateAbility(some.toReversed()).theta).toBeCloseTo(theta, 8);
        const next = estimateAbility([...some, one]).theta;
        if (one.right) expect(next).toBeGreaterThan(theta);
        else expect(next).toBeLessThan(theta);
      }),
    );
  });
});

describe('ability of somebody', () => {
  test('counts the first answer to an item, and no more than the latest 120', () => {
    const told = [learningAnswer(false), learningAnswer(true, { at: later(0, 5) })];
    expect(abilityOf(told)).toEqual(
      estimateAbility([{ difficulty: itemDifficulty(itemFacts()), right: false }]),
    );
    const many = Array.from({ length: 240 }, (_, place) =>
      learningAnswer(place >= 120, { item: itemFacts({ id: `item-${place}` }), at: later(place) }),
    );
    expect(abilityOf(many)).toEqual(abilityOf(many.slice(120)));
  });

  test('inconclusive is right of what is benign and wrong of a risk', () => {
    const benign = itemFacts({ focus: { characteristic: 'secrecy', language: 'en', side: 'look-alike' } });
    expect(
      abilityOf([learningAnswer(true, { verdict: 'inconclusive', item: benign })]).theta,
    ).toBeGreaterThan(0);
    expect(abilityOf([learningAnswer(true, { verdict: 'inconclusive' })]).theta).toBeLessThan(0);
  });
});

describe('chance to be right', () => {
  test.each([
    [0, 0, 0.5],
    [1, 0, 0.731058579],
    [0, -logitOf(0.8), 0.8],
    [-1, 2, 0.047425873],
  ])('ability %d, difficulty %d: %d', (theta, difficulty, chance) => {
    expect(chanceRight(theta, difficulty)).toBeCloseTo(chance, 8);
  });
});

describe('difficulty of an item', () => {
  test('grows with the label, with how little is said outright, and with how wrong the model is', () => {
    const grows = [
      itemFacts({ difficulty: 'easy', style: 'direct', margin: 9 }),
      itemFacts({ difficulty: 'easy', style: 'direct', margin: 1 }),
      itemFacts({ difficulty: 'easy', style: 'direct', margin: null }),
      itemFacts({ difficulty: 'easy', style: 'indirect', margin: null }),
      itemFacts({ difficulty: 'easy', style: 'hinted', margin: null }),
      itemFacts({ difficulty: 'hard', style: 'direct', margin: null }),
      itemFacts({ difficulty: 'hard', style: 'split', margin: -1 }),
      itemFacts({ difficulty: 'hard', style: 'split', margin: -8 }),
    ].map(itemDifficulty);
    for (const [place, each] of grows.slice(1).entries()) expect(each).toBeGreaterThan(grows[place]!);
    expect(Math.min(...grows)).toBeGreaterThanOrEqual(-3.5);
    expect(Math.max(...grows)).toBeLessThanOrEqual(1.5);
    expect(itemDifficulty(itemFacts({ margin: Number.MAX_VALUE }))).toBe(-3.5);
  });

  test('the label under which one is looked for is the one that comes nearest', () => {
    expect(labelNearest(-3)).toBe('easy');
    expect(labelNearest(0.5)).toBe('hard');
  });

  test('the nearest item is taken, of equals the first', () => {
    const items = [-6, 0, 0, 6].map((margin, place) => itemFacts({ id: `item-${place}`, margin }));
    expect(nearestItem(-2.4, items)?.id).toBe('item-1');
    expect(nearestItem(4, items)?.id).toBe('item-0');
    expect(nearestItem(0, [])).toBeNull();
  });
});
