import { t } from '../../words/words.ts';
import type { Section } from '../ui/layout/SectionedScreen.tsx';

/** The parts of the workspace for known content. */
export const KNOWN_CONTENT_SECTIONS = [
  { id: 'banks', name: t('knownContent.sections.banks') },
  { id: 'pictures', name: t('knownContent.sections.pictures') },
] as const satisfies readonly Section[];

export type SectionId = (typeof KNOWN_CONTENT_SECTIONS)[number]['id'];
