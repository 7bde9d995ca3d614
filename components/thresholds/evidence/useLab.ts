import { useCallback, useMemo } from 'react';
import type { FlagRule, Policy } from '../../../domain/policy/flag-rule.ts';
import { buildLab, type Lab } from '../../../domain/thresholds/lab.ts';
import { livePolicy } from '../../../workflows/queue/read-models.ts';
import { type Evidence, liveEvidence } from '../../../workflows/thresholds/evidence.ts';
import { useLabView } from '../../../workflows/thresholds/lab-view.ts';
import { type Read, useRead, valueOr } from '../../ui/reading/useRead.ts';

/** Everything that the parts of the lab look at. */
export interface LabReading {
  evidence: Evidence;
  lab: Lab;
  active: Policy;
  /** What is being tried; the policy in force until something is changed. */
  rule: FlagRule;
}

export type LabState = Read<LabReading>;

/** Reads policy and evidence, and sorts the evidence again only when it or the shape of the rule changes. */
export function useLab(): LabState {
  const source = useLabView((view) => view.source);
  const draft = useLabView((view) => view.draft);
  const policy = useRead(livePolicy);
  // While other evidence is read, what was there stays on screen, and the focus where it is.
  const evidence = useRead(
    useCallback(() => liveEvidence(source), [source]),
    { keepsLast: true },
  );
  const active = valueOr(policy, undefined);
  const rule = draft ?? active;
  // The threshold is not part of the shape: dragging it sorts nothing.
  const shape = rule && JSON.stringify([rule.latching, rule.layers, rule.characteristicThresholds]);
  const read = valueOr(evidence, null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: shape stands for the rule without its threshold
  const lab = useMemo(() => (read && rule ? buildLab(read.set, rule, read.unknown) : null), [read, shape]);
  if (policy.status === 'failed') return policy;
  if (evidence.status === 'failed') return evidence;
  if (!active || !rule || !read || !lab) return { status: 'loading' };
  return { status: 'ready', value: { evidence: read, lab, active, rule } };
}
