import type { LearningAnswer } from '../../domain/training/learning-record.ts';
import { progressAnswers } from '../../domain/training/progress-answers.ts';
import { learningOf } from '../../storage/learning.ts';
import { live } from '../../storage/live.ts';
import { viewerWho } from '../people/viewer.ts';

async function progressOf(viewer: string, person: string): Promise<LearningAnswer[]> {
  if (viewer !== person) await viewerWho(viewer, 'coach');
  return progressAnswers(await learningOf(person));
}

/**
 * The answers that somebody's progress follows from, live: one's own, or anyone's for leads; it fails with `not-allowed`
 * for others.
 */
export const liveProgress = (viewer: string, person: string) => live(() => progressOf(viewer, person));
