import { t } from '../../words/words.ts';
import type { Section } from '../ui/layout/SectionedScreen.tsx';

/** The parts of the Data workspace. */
export const DATA_SECTIONS = [
  { id: 'files', name: t('data.sections.files') },
  { id: 'retention', name: t('data.sections.retention') },
] as const satisfies readonly Section[];

export type SectionId = (typeof DATA_SECTIONS)[number]['id'];
