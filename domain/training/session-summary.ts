import { type Proportion, proportion } from '../metrics/intervals.ts';
import { countsOf, isAnswerRight } from './answers.ts';
import type { LearningAnswer } from './learning-record.ts';
import { type CriterionShift, criterionShift } from './signal-detection.ts';

type Answered = Pick<LearningAnswer, 'verdict' | 'item' | 'told'>;

/** How a set of answers came out. */
export interface SessionSummary {
  right: Proportion;
  sensitivity: Proportion;
  specificity: Proportion;
  /** From what was told to what was silent; null where nothing was silent. */
  shift: CriterionShift | null;
}

/**
 * Right of n, sensitivity and specificity with their intervals, and how the criterion moved in the silent part.
 * @param uniform random numbers from 0 up to, not including, 1
 */
export function sessionSummary(answers: readonly Answered[], uniform: () => number): SessionSummary {
  const { hits, risk, falseAlarms, benign } = countsOf(answers);
  const silent = answers.filter(({ told }) => !told);
  const told = answers.filter((each) => each.told);
  return {
    right: proportion(answers.filter(isAnswerRight).length, answers.length),
    sensitivity: proportion(hits, risk),
    specificity: proportion(benign - falseAlarms, benign),
    shift: silent.length === 0 ? null : criterionShift(countsOf(told), countsOf(silent), uniform),
  };
}
