import type { DetectionCounts } from '../metrics/reviewers/signal-detection.ts';
import { isRight } from '../quality/golden.ts';
import type { LearningAnswer, LearningRecord } from './learning-record.ts';

/** What of an answer says whether it is right. */
export type Judged = Pick<LearningAnswer, 'verdict' | 'item'>;

/** Whether an answer is right; `inconclusive` counts as not confirmed. */
export const isAnswerRight = ({ verdict, item }: Judged): boolean => isRight(verdict, item.outcome);

/** Answers, counted by what they were about. */
export function countsOf(answers: readonly Judged[]): DetectionCounts {
  const counts = { hits: 0, risk: 0, falseAlarms: 0, benign: 0 };
  for (const { verdict, item } of answers) {
    const isRisk = item.outcome === 'risk';
    counts[isRisk ? 'risk' : 'benign'] += 1;
    if (verdict === 'confirmed') counts[isRisk ? 'hits' : 'falseAlarms'] += 1;
  }
  return counts;
}

/** The answers among records, in the order of their time; of equal times as they stand. */
export function answersIn(records: readonly LearningRecord[]): LearningAnswer[] {
  return records
    .filter((record) => record.kind === 'answer')
    .map((answer) => ({ answer, at: Date.parse(answer.at) }))
    .sort((left, right) => left.at - right.at)
    .map(({ answer }) => answer);
}

/**
 * Of each person and item the first answer: afterwards the right one may be known.
 * @param answers in the order of their time
 */
export function firstAnswers(answers: readonly LearningAnswer[]): LearningAnswer[] {
  const seen = new Set<string>();
  return answers.filter(({ reviewer, item }) => {
    const key = JSON.stringify([reviewer, item.id]);
    return !seen.has(key) && seen.add(key);
  });
}
