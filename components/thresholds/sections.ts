/** The parts of the Thresholds workspace. */
export const SECTIONS = [
  { id: 'lab', name: 'Lab' },
  { id: 'slices', name: 'Slices' },
  { id: 'compare', name: 'Compare' },
  { id: 'policies', name: 'Policies' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
