import type { LearningRecord } from '../domain/training/learning-record.ts';
import { database } from './database.ts';

/** What somebody did in training, oldest first. */
export async function learningOf(reviewer: string): Promise<LearningRecord[]> {
  return database.learning.where('[reviewer+at]').between([reviewer, ''], [reviewer, '￿']).toArray();
}

/** What everybody did in training, oldest first. */
export async function allLearning(): Promise<LearningRecord[]> {
  return (await database.learning.toArray()).sort((left, right) => (left.at < right.at ? -1 : 1));
}
