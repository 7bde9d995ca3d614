import { DETECTION_LAYERS } from '../detection/detection-layers.ts';

/** Everything that can put a case into the queue; the last two are not detection. */
export const FLAG_SOURCES = [...DETECTION_LAYERS, 'audit-sample', 'golden'] as const;
export type FlagSource = (typeof FLAG_SOURCES)[number];
