import { exp, square } from '../metrics/numbers/exact.ts';
import { firstAnswers, isAnswerRight } from './answers.ts';
import type { ItemFacts } from './item.ts';
import { itemDifficulty } from './item-difficulty.ts';
import type { LearningAnswer } from './learning-record.ts';

/** An answer as the Rasch model takes it. */
export interface RaschAnswer {
  /** Logit. */
  difficulty: number;
  right: boolean;
}

/** What an ability may be before an answer is seen: normal, in logits. */
export interface AbilityPrior {
  mean: number;
  /** More than 0. */
  deviation: number;
}

/** An ability in logits, with the standard deviation of what it may still be. */
export interface Ability {
  theta: number;
  error: number;
}

const BEGINNER: AbilityPrior = { mean: 0, deviation: 1 };

/** The grid: 121 abilities from −6 to 6. */
const STEP = 0.1;
const GRID = Float64Array.from({ length: 121 }, (_, place) => (place - 60) * STEP);
/** e to the −ability of each. */
const FACTORS = GRID.map((theta) => exp(-theta));

/** What somebody's ability may be, on the grid, as answers come in. */
export class AbilityPosterior {
  readonly #weights: Float64Array;

  constructor({ mean, deviation }: AbilityPrior = BEGINNER) {
    this.#weights = GRID.map((theta) => exp(-square((theta - mean) / deviation) / 2));
    scale(this.#weights);
  }

  add({ difficulty, right }: RaschAnswer): void {
    const weights = this.#weights;
    const factor = exp(difficulty);
    for (let place = 0; place < weights.length; place += 1) {
      const odds = FACTORS[place]! * factor;
      weights[place]! *= (right ? 1 : odds) / (1 + odds);
    }
    scale(weights);
  }

  estimate(): Ability {
    const weights = this.#weights;
    let [mean, squares] = [0, 0];
    for (let place = 0; place < weights.length; place += 1) {
      const part = weights[place]! * GRID[place]!;
      mean += part;
      squares += part * GRID[place]!;
    }
    return { theta: mean, error: Math.sqrt(Math.max(0, squares - square(mean))) };
  }
}

/** So that the weights sum to 1, and many answers do not take them to 0. */
function scale(weights: Float64Array): void {
  let sum = 0;
  for (let place = 0; place < weights.length; place += 1) sum += weights[place]!;
  for (let place = 0; place < weights.length; place += 1) weights[place]! /= sum;
}

/**
 * Ability expected a posteriori in the Rasch model, by quadrature, with the posterior standard deviation.
 * Source: R. D. Bock, R. J. Mislevy, Applied Psychological Measurement 6 (1982) 431–444.
 * @param prior that of a beginner unless another is given, its mean well within −6 and 6
 */
export function estimateAbility(answers: readonly RaschAnswer[], prior: AbilityPrior = BEGINNER): Ability {
  const posterior = new AbilityPosterior(prior);
  for (const answer of answers) posterior.add(answer);
  return posterior.estimate();
}

/** As many answers say how somebody is now, who may have been worse before. */
const OF_LATE = 120;

/**
 * Somebody's ability by their latest answers; of each item the first one counts.
 * @param answers of one person, in the order of their time
 * @param difficultyOf by the item's facts unless something better is known
 */
export function abilityOf(
  answers: readonly LearningAnswer[],
  difficultyOf: (item: ItemFacts) => number = itemDifficulty,
  prior: AbilityPrior = BEGINNER,
): Ability {
  const counted = firstAnswers(answers).slice(-OF_LATE);
  return estimateAbility(
    counted.map((answer) => ({ difficulty: difficultyOf(answer.item), right: isAnswerRight(answer) })),
    prior,
  );
}
