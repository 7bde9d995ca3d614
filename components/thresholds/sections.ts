import type { Section } from '../ui/layout/SectionedScreen.tsx';

/** The parts of the Thresholds workspace. */
export const THRESHOLDS_SECTIONS = [
  { id: 'lab', name: 'Lab' },
  { id: 'slices', name: 'Slices' },
  { id: 'compare', name: 'Compare' },
  { id: 'policies', name: 'Policies' },
] as const satisfies readonly Section[];

export type SectionId = (typeof THRESHOLDS_SECTIONS)[number]['id'];
