/** The parts of the Statistics workspace; those that are about a filter show it. */
export const SECTIONS = [
  { id: 'figures', name: 'Figures', filtered: true },
  { id: 'groups', name: 'Groups', filtered: true },
  { id: 'quality', name: 'Quality', filtered: true },
  { id: 'time', name: 'Over time', filtered: true },
  { id: 'published', name: 'Published', filtered: true },
  { id: 'export', name: 'Export', filtered: true },
  { id: 'cohort', name: 'Cohort', filtered: true },
  { id: 'definitions', name: 'Definitions', filtered: false },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
