import { useMemo } from 'react';
import type { EvidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import type { PackSummary } from '../../../workflows/scoring/second-model-state.ts';
import type { Evidence } from '../../../workflows/thresholds/evidence.ts';
import { secondEvidence } from '../../../workflows/thresholds/second-evidence.ts';
import { asked } from '../../ui/reading/asked.ts';
import { type Read, useRead } from '../../ui/reading/useRead.ts';

/** Scores evidence with the second model while a pack is given, and stops when it is no longer wanted. */
export function useSecondEvidence(evidence: Evidence, pack: PackSummary | null): Read<EvidenceSet> {
  const source = useMemo(
    () => pack && (() => asked((signal) => secondEvidence(evidence, signal))),
    [evidence, pack],
  );
  return useRead(source);
}
