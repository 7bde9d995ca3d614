/** The parts of the Data workspace. */
export const SECTIONS = [
  { id: 'files', name: 'Files' },
  { id: 'retention', name: 'Retention' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
