import { describe, expect, test } from 'vitest';
import { eloRatings, eloUpdate } from '../../../domain/training/elo.ts';
import { itemDifficulty } from '../../../domain/training/item-difficulty.ts';
import { itemFacts, later, learningAnswer } from '../../fixtures/learning-answers.ts';

describe('Elo', () => {
  // R. Pelánek, Computers & Education 98 (2016), equations 1 and 2 with U(n) = 1 ÷ (1 + 0.05 n), by hand.
  test('takes each by its own step times the surprise', () => {
    const { ability, difficulty } = eloUpdate({ value: 0, answers: 0 }, { value: 0, answers: 20 }, true);
    expect(ability).toEqual({ value: 0.5, answers: 1 });
    expect(difficulty).toEqual({ value: -0.25, answers: 21 });
    const wrong = eloUpdate({ value: 1, answers: 40 }, { value: 0, answers: 0 }, false);
    expect(wrong.ability.value).toBeCloseTo(1 - 0.731058579 / 3, 8);
    expect(wrong.difficulty.value).toBeCloseTo(0.731058579, 8);
  });

  test('ratings start from what the item says, take the first answer of each person, and follow time', () => {
    const first = learningAnswer(false);
    const ratings = eloRatings([
      first,
      learningAnswer(true, { at: later(1) }),
      learningAnswer(true, { reviewer: 'ben', at: later(2) }),
    ]);
    const start = itemDifficulty(itemFacts());
    const once = eloUpdate({ value: 0, answers: 0 }, { value: start, answers: 20 }, false);
    const twice = eloUpdate({ value: 0, answers: 0 }, once.difficulty, true);
    expect(ratings.abilities).toEqual(
      new Map([
        ['ada', once.ability],
        ['ben', twice.ability],
      ]),
    );
    expect(ratings.difficulties).toEqual(new Map([['item-1', twice.difficulty]]));
  });
});
