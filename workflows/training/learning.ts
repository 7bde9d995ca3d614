import { keepLearningCommand, type NewLearning } from '../../domain/commands/training/keep-learning.ts';
import type { LearningRecord } from '../../domain/training/learning-record.ts';
import { learningOf } from '../../storage/learning.ts';
import { live } from '../../storage/live.ts';
import { answerOf } from '../base/door.ts';

/** What somebody did in training, live, oldest first; for a screen of their own. */
export const liveOwnLearning = (reviewer: string) => live(() => learningOf(reviewer));

/**
 * Keeps what whoever is here did in training.
 * @throws Failure
 */
export const keepLearning = (given: NewLearning): Promise<LearningRecord> =>
  answerOf(keepLearningCommand, given);
