import type { Assessment } from '../detection/assessment.ts';

/** Layers of detection that can flag a transcript. */
export const DETECTION_LAYERS = ['classifier', 'rules', 'personal-info', 'known-match'] as const;
export type DetectionLayer = (typeof DETECTION_LAYERS)[number];

/** Everything that can put a case into the queue; the last two are not detection. */
export const FLAG_SOURCES = [...DETECTION_LAYERS, 'audit-sample', 'golden'] as const;
export type FlagSource = (typeof FLAG_SOURCES)[number];

/** A version of the thresholds and layers in force. Versions are never changed, only followed by another. */
export interface Policy {
  /** 1, 2, 3, … */
  version: number;
  /** Risk from which a transcript is flagged, 0 to 1. */
  threshold: number;
  /** True: flagged once any point of the timeline reaches the threshold. False: only the final risk counts. */
  latching: boolean;
  layers: DetectionLayer[];
  author: string;
  reason: string;
  /** ISO 8601. */
  activatedAt: string;
}

/** 0-based index of the first message at which the timeline reaches the threshold, or null. */
export function flaggedAtMessage(timeline: readonly number[], threshold: number): number | null {
  const index = timeline.findIndex((risk) => risk >= threshold);
  return index === -1 ? null : index;
}

/** The risk that the policy compares with its threshold. */
export function decisiveRisk(
  assessment: Pick<Assessment, 'risk' | 'peak'>,
  policy: Pick<Policy, 'latching'>,
): number {
  return policy.latching ? assessment.peak : assessment.risk;
}

/** Whether the classifier's risk reaches the policy's threshold. */
export function isFlagged(
  assessment: Pick<Assessment, 'risk' | 'peak'>,
  policy: Pick<Policy, 'threshold' | 'latching'>,
): boolean {
  return decisiveRisk(assessment, policy) >= policy.threshold;
}
