import type { Section } from '../ui/layout/SectionedScreen.tsx';

/** The parts of the Data workspace. */
export const DATA_SECTIONS = [
  { id: 'files', name: 'Files' },
  { id: 'retention', name: 'Retention' },
] as const satisfies readonly Section[];

export type SectionId = (typeof DATA_SECTIONS)[number]['id'];
