import { exp, ln } from '../metrics/numbers/exact.ts';

/**
 * Chance that somebody is right: 1 ÷ (1 + e^(difficulty − ability)).
 * Source: G. Rasch, Probabilistic Models for Some Intelligence and Attainment Tests (1960).
 * @param theta ability, in logits
 * @param difficulty in logits
 */
export const chanceRight = (theta: number, difficulty: number): number => 1 / (1 + exp(difficulty - theta));

/** The logarithm of the odds of a share between 0 and 1. */
export const logit = (share: number): number => ln(share / (1 - share));
