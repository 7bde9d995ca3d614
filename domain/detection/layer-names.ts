import type { DetectionLayer } from './detection-layers.ts';

/** What people call the layers of detection. */
export const LAYER_NAMES: Record<DetectionLayer, string> = {
  classifier: 'Classifier',
  rules: 'Rules',
  'personal-info': 'Personal information',
  'known-match': 'Known match',
};
