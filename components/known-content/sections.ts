import { t } from '../../words/words.ts';
import type { Section } from '../ui/layout/SectionedScreen.tsx';

/** The parts of the workspace for known content. */
export const KNOWN_CONTENT_SECTIONS = [
  { id: 'banks', name: t('knownContent.sections.banks') },
  { id: 'pictures', name: t('knownContent.sections.pictures') },
  {
    id: 'clusters',
    name: t('knownContent.sections.clusters'),
    only: { for: ['decide-clusters'], refusal: t('clusters.refusal') },
  },
] as const satisfies readonly Section[];

export type SectionId = (typeof KNOWN_CONTENT_SECTIONS)[number]['id'];
