import { create } from 'zustand';
import type { FlagRule } from '../../domain/policy/flag-rule.ts';
import {
  type Assumptions,
  assumptionsSchema,
  DEFAULT_ASSUMPTIONS,
} from '../../domain/thresholds/operating-load.ts';
import { live } from '../../storage/live.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import type { EvidenceSource } from './evidence.ts';

/** What is being tried in the lab; it lasts as long as the page. */
export interface LabView {
  source: EvidenceSource;
  /** Null: the rule in force. */
  draft: FlagRule | null;
}

export const useLabView = create<LabView>()(() => ({
  source: { kind: 'labels', importId: null },
  draft: null,
}));

/** Tunes on other evidence; what is being tried stays. */
export function chooseEvidence(source: EvidenceSource): void {
  useLabView.setState({ source });
}

/** Tries a rule that differs from the one tried so far, or from the one in force. */
export function tryRule(change: Partial<FlagRule>, active: FlagRule): void {
  const { threshold, latching, layers, characteristicThresholds } = useLabView.getState().draft ?? active;
  useLabView.setState({ draft: { threshold, latching, layers, characteristicThresholds, ...change } });
}

/** Goes back to the rule in force. */
export function forgetTried(): void {
  useLabView.setState({ draft: null });
}

const ASSUMPTIONS = 'lab-assumptions';

/** What the lab assumes of the traffic, live; kept in this browser profile. */
export const liveAssumptions = () =>
  live(async (): Promise<Assumptions> => {
    const stored = await readSetting(ASSUMPTIONS, assumptionsSchema.nullable().catch(null));
    return stored ?? DEFAULT_ASSUMPTIONS;
  }, 0);

/** @throws Failure when it cannot be stored */
export async function saveAssumptions(assumptions: Assumptions): Promise<void> {
  await writeSetting(ASSUMPTIONS, assumptionsSchema.parse(assumptions));
}
