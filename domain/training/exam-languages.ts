import type { ExamSitting } from './exam-sitting.ts';
import type { TrainingLanguage } from './focus.ts';
import type { LearningRecord } from './learning-record.ts';

/** The language of the console, for somebody of whom nothing is known. */
const CONSOLE: readonly TrainingLanguage[] = ['en'];

/**
 * The languages that an exam is suggested in: those of somebody's latest exam, or else of what they last set out to
 * practise.
 * @param sittings theirs, oldest first
 * @param learning theirs, oldest first
 */
export function examLanguages(
  sittings: readonly Pick<ExamSitting, 'form'>[],
  learning: readonly LearningRecord[],
): readonly TrainingLanguage[] {
  const sat = sittings.at(-1)?.form.languages;
  const practised = learning.findLast((record) => record.kind === 'session' && record.plan !== undefined);
  const planned = practised?.kind === 'session' ? practised.plan?.languages : undefined;
  return [sat, planned].find((languages) => languages && languages.length > 0) ?? CONSOLE;
}
