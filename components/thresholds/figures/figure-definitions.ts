/** The figures of the lab in the order of their definitions, and what they are described with. */
export const FIGURES = [
  'precision',
  'recall',
  'specificity',
  'f1',
  'flagged',
  'medianMessages',
  'speed',
  'fLatency',
  'averagePrecision',
  'rocAuc',
  'brier',
  'ece',
  'interval',
  'undefined',
] as const;

export type FigureId = (typeof FIGURES)[number];

/** The id of a definition's element, to which its name leads. */
export const definitionId = (id: FigureId): string => `lab-definition-${id}`;
