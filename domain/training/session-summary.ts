import { type Proportion, proportion } from '../metrics/intervals/intervals.ts';
import { countsOf, isAnswerRight, type Judged } from './answers.ts';

/** How a set of answers came out. */
export interface SessionSummary {
  right: Proportion;
  sensitivity: Proportion;
  specificity: Proportion;
}

/** Right of n, sensitivity and specificity, with their intervals. */
export function sessionSummary(answers: readonly Judged[]): SessionSummary {
  const { hits, risk, falseAlarms, benign } = countsOf(answers);
  return {
    right: proportion(answers.filter(isAnswerRight).length, answers.length),
    sensitivity: proportion(hits, risk),
    specificity: proportion(benign - falseAlarms, benign),
  };
}
