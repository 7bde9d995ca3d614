import { answersIn } from './answers.ts';
import type { LearningAnswer, LearningRecord } from './learning-record.ts';

/**
 * The answers that somebody's progress follows from, in the order of their time: of guided practice, drills and spaced
 * review. Of a drill under way what is silent is left out, as the figures would tell how it was answered.
 */
export function progressAnswers(records: readonly LearningRecord[]): LearningAnswer[] {
  const ended = new Set(
    records.flatMap((record) =>
      record.kind === 'session' && record.what === 'ended' ? [record.session] : [],
    ),
  );
  return answersIn(records).filter(
    ({ activity, told, session }) =>
      activity !== 'exam' && activity !== 'lesson' && (told || ended.has(session)),
  );
}
