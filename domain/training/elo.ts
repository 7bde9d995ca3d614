import { firstAnswers, isAnswerRight } from './answers.ts';
import { itemDifficulty } from './item-difficulty.ts';
import type { LearningAnswer } from './learning-record.ts';
import { chanceRight } from './rasch.ts';

/** An ability or a difficulty in logits, with how many answers it stands on. */
export interface Rated {
  value: number;
  answers: number;
}

/** The first step, and how fast steps fall with answers. */
const FIRST_STEP = 1;
const FALL = 0.05;

/** What a label is worth, in answers, so that the first few move the difficulty of an item less than an ability. */
const BEHIND_LABEL = 20;

const step = (answers: number) => FIRST_STEP / (1 + FALL * answers);

/**
 * What one answer says of who gave it and of the item: each goes by its step times (right − chance to be right), the
 * one up, the other down. Steps fall with answers: 1 ÷ (1 + 0.05 n).
 * Sources: A. E. Elo, The Rating of Chessplayers (1978); R. Pelánek, Computers & Education 98 (2016) 169–179.
 */
export function eloUpdate(
  ability: Rated,
  difficulty: Rated,
  right: boolean,
): { ability: Rated; difficulty: Rated } {
  const surprise = (right ? 1 : 0) - chanceRight(ability.value, difficulty.value);
  return {
    ability: { value: ability.value + step(ability.answers) * surprise, answers: ability.answers + 1 },
    difficulty: {
      value: difficulty.value - step(difficulty.answers) * surprise,
      answers: difficulty.answers + 1,
    },
  };
}

/** Abilities by pseudonym and difficulties by the item's id. */
export interface EloRatings {
  abilities: Map<string, Rated>;
  difficulties: Map<string, Rated>;
}

/**
 * Abilities and difficulties as answers came in; an item starts from what its facts say, as if 20 answers stood behind
 * it. Of each person and item the first answer counts.
 * @param answers of whoever is to be compared, in the order of their time
 */
export function eloRatings(answers: readonly LearningAnswer[]): EloRatings {
  const ratings: EloRatings = { abilities: new Map(), difficulties: new Map() };
  for (const answer of firstAnswers(answers)) {
    const { reviewer, item } = answer;
    const { ability, difficulty } = eloUpdate(
      ratings.abilities.get(reviewer) ?? { value: 0, answers: 0 },
      ratings.difficulties.get(item.id) ?? { value: itemDifficulty(item), answers: BEHIND_LABEL },
      isAnswerRight(answer),
    );
    ratings.abilities.set(reviewer, ability);
    ratings.difficulties.set(item.id, difficulty);
  }
  return ratings;
}
