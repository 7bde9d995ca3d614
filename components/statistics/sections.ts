import type { Section } from '../ui/layout/SectionedScreen.tsx';

/** The parts of the Statistics workspace. */
export const STATISTICS_SECTIONS = [
  { id: 'figures', name: 'Figures' },
  { id: 'groups', name: 'Groups' },
  { id: 'quality', name: 'Quality' },
  { id: 'time', name: 'Over time' },
  { id: 'published', name: 'Published' },
  { id: 'export', name: 'Export' },
  { id: 'cohort', name: 'Cohort' },
  { id: 'definitions', name: 'Definitions' },
] as const satisfies readonly Section[];

export type SectionId = (typeof STATISTICS_SECTIONS)[number]['id'];
