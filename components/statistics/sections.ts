import { t } from '../../words/words.ts';
import type { Section } from '../ui/layout/SectionedScreen.tsx';

/** The parts of the Statistics workspace. */
export const STATISTICS_SECTIONS = [
  { id: 'figures', name: t('statistics.sections.figures') },
  { id: 'groups', name: t('statistics.sections.groups') },
  { id: 'quality', name: t('statistics.sections.quality') },
  { id: 'reviewers', name: t('statistics.sections.reviewers') },
  { id: 'time', name: t('statistics.sections.time') },
  { id: 'published', name: t('statistics.sections.published') },
  { id: 'export', name: t('statistics.sections.export') },
  { id: 'cohort', name: t('statistics.sections.cohort') },
  { id: 'definitions', name: t('statistics.sections.definitions') },
] as const satisfies readonly Section[];

export type SectionId = (typeof STATISTICS_SECTIONS)[number]['id'];
