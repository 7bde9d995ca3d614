import type { LearningRecord } from '../domain/training/learning-record.ts';
import { database } from './database.ts';

/** What somebody did in training, oldest first. */
export async function learningOf(reviewer: string): Promise<LearningRecord[]> {
  return database.learning.where('[reviewer+at]').between([reviewer, ''], [reviewer, '￿']).toArray();
}

/** Records, oldest first. */
export const inTime = (records: readonly LearningRecord[]): LearningRecord[] =>
  records.toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));

/** Ids of everything that anybody did in training. */
export const learningIds = (): Promise<string[]> => database.learning.toCollection().primaryKeys();

/** The records with these ids that are there. */
export async function learningWithIds(ids: readonly string[]): Promise<LearningRecord[]> {
  if (ids.length === 0) return [];
  return (await database.learning.bulkGet([...ids])).filter((record) => record !== undefined);
}
