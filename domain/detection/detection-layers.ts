/** Layers of detection that can flag a transcript. */
export const DETECTION_LAYERS = [
  'classifier',
  'rules',
  'personal-info',
  'known-match',
  'near-match',
] as const;
export type DetectionLayer = (typeof DETECTION_LAYERS)[number];
