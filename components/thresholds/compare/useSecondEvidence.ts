import { useCallback, useEffect, useState } from 'react';
import type { EvidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import type { PackSummary } from '../../../workflows/scoring/second-model-state.ts';
import type { Evidence } from '../../../workflows/thresholds/evidence.ts';
import { secondEvidence } from '../../../workflows/thresholds/second-evidence.ts';

interface SecondEvidence {
  /** Null until the second model has scored everything. */
  set: EvidenceSet | null;
  error: unknown;
  retry: () => void;
}

const NOTHING = { set: null, error: null };

/** Scores evidence with the second model while a pack is given, and stops when it is no longer wanted. */
export function useSecondEvidence(evidence: Evidence, pack: PackSummary | null): SecondEvidence {
  const [state, setState] = useState<Omit<SecondEvidence, 'retry'>>(NOTHING);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt does the same again
  useEffect(() => {
    setState(NOTHING);
    if (!pack) return;
    const stop = new AbortController();
    secondEvidence(evidence, stop.signal).then(
      (set) => stop.signal.aborted || setState({ set, error: null }),
      (error: unknown) => stop.signal.aborted || setState({ set: null, error }),
    );
    return () => stop.abort();
  }, [evidence, pack, attempt]);
  return { ...state, retry: useCallback(() => setAttempt((before) => before + 1), []) };
}
