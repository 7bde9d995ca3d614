import { chanceOf } from '../metrics/numbers/logistic.ts';

/**
 * Chance that somebody is right: 1 ÷ (1 + e^(difficulty − ability)).
 * Source: G. Rasch, Probabilistic Models for Some Intelligence and Attainment Tests (1960).
 * @param theta ability, in logits
 * @param difficulty in logits
 */
export const chanceRight = (theta: number, difficulty: number): number => chanceOf(theta - difficulty);
