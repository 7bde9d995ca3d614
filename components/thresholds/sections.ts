import { t } from '../../words/words.ts';
import type { Section } from '../ui/layout/SectionedScreen.tsx';

/** The parts of the Thresholds workspace. */
export const THRESHOLDS_SECTIONS = [
  { id: 'lab', name: t('thresholds.sections.lab') },
  { id: 'slices', name: t('thresholds.sections.slices') },
  { id: 'compare', name: t('thresholds.sections.compare') },
  { id: 'distances', name: t('thresholds.sections.distances') },
  { id: 'policies', name: t('thresholds.sections.policies') },
] as const satisfies readonly Section[];

export type SectionId = (typeof THRESHOLDS_SECTIONS)[number]['id'];
