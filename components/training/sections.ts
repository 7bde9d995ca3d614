import { t } from '../../words/words.ts';
import type { Section } from '../ui/layout/SectionedScreen.tsx';

/**
 * The parts of the Training workspace, in the order in which somebody goes through them: path, lessons, guided practice,
 * drill, due for review, exam, certificates; then what came of it: progress, calibration, class.
 */
export const TRAINING_SECTIONS = [
  { id: 'path', name: t('training.sections.path') },
  { id: 'lessons', name: t('training.sections.lessons') },
  { id: 'guided', name: t('trainingPractice.sections.guided') },
  { id: 'drill', name: t('trainingPractice.sections.drill') },
  { id: 'spaced', name: t('trainingPractice.sections.spaced') },
  { id: 'exam', name: t('trainingExam.sections.exam') },
  { id: 'certificates', name: t('training.sections.certificates') },
  { id: 'progress', name: t('trainingPractice.sections.progress') },
  { id: 'calibration', name: t('training.sections.calibration') },
  {
    id: 'class',
    name: t('trainingClass.section'),
    only: { for: ['lead-training'], refusal: t('trainingClass.refusal') },
  },
] as const satisfies readonly Section[];

export type SectionId = (typeof TRAINING_SECTIONS)[number]['id'];
