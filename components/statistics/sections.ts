/** The parts of the Statistics workspace. */
export const SECTIONS = [
  { id: 'figures', name: 'Figures' },
  { id: 'export', name: 'Export' },
  { id: 'cohort', name: 'Cohort' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
