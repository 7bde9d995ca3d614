import { t } from '../../words/words.ts';
import type { Section } from '../ui/layout/SectionedScreen.tsx';

/** The parts of the Settings workspace. */
export const SETTINGS_SECTIONS = [
  { id: 'general', name: t('settings.sections.general') },
  { id: 'reviewers', name: t('settings.sections.reviewers') },
  { id: 'review-policy', name: t('settings.sections.review-policy') },
  { id: 'guidance', name: t('settings.sections.guidance') },
  { id: 'keys', name: t('settings.sections.keys') },
  { id: 'model', name: t('settings.sections.model') },
] as const satisfies readonly Section[];

export type SectionId = (typeof SETTINGS_SECTIONS)[number]['id'];
