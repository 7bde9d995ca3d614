import { useMemo } from 'react';
import type { AdviceCertainty, AdviceQuestion } from '../../../domain/thresholds/advice-bootstrap.ts';
import type { RankedEvidence } from '../../../domain/thresholds/ranked-evidence.ts';
import { adviceCertainty } from '../../../workflows/thresholds/lab-certainty.ts';
import { asked } from '../../ui/reading/asked.ts';
import { type Read, useRead } from '../../ui/reading/useRead.ts';

/** Milliseconds after the last change before the worker is asked, so that typing does not start it at each digit. */
const SETTLED = 250;

/**
 * Has an advised threshold resampled in a worker; another question, or leaving, ends the one before.
 * @param question the same object as long as it is the same question; null for none
 */
export function useCertainty(ranked: RankedEvidence, question: AdviceQuestion | null): Read<AdviceCertainty> {
  const source = useMemo(
    () => question && (() => asked((signal) => adviceCertainty(ranked, question, signal), SETTLED)),
    [ranked, question],
  );
  return useRead(source);
}
