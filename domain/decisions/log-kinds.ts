import { CALIBRATION_KINDS } from './kinds/calibration.ts';
import { DATA_KINDS } from './kinds/data.ts';
import type { LogKindDefinition } from './kinds/log-kind.ts';
import { MATCHING_KINDS } from './kinds/matching.ts';
import { PEOPLE_KINDS } from './kinds/people.ts';
import { POLICY_KINDS } from './kinds/policy.ts';
import { QUALITY_KINDS } from './kinds/quality.ts';
import { REVIEWING_KINDS } from './kinds/reviewing.ts';
import { TRAINING_KINDS } from './kinds/training.ts';

/**
 * Every kind of entry, described once: what it says, where it belongs, to whom it may be shown, and what it is about.
 * Schema, types, filter and visibility follow from here; nothing compiles while a kind has no text in
 * words/en/log-entry.ts.
 */
export const LOG_REGISTER = {
  ...REVIEWING_KINDS,
  ...QUALITY_KINDS,
  ...TRAINING_KINDS,
  ...CALIBRATION_KINDS,
  ...POLICY_KINDS,
  ...MATCHING_KINDS,
  ...PEOPLE_KINDS,
  ...DATA_KINDS,
} satisfies Record<string, LogKindDefinition>;

export type LogKind = keyof typeof LOG_REGISTER;

export const LOG_KINDS = Object.keys(LOG_REGISTER) as readonly LogKind[];

/** How a kind is described, whatever it says. */
export const kindOf = ({ kind }: { kind: LogKind }): LogKindDefinition => LOG_REGISTER[kind];
