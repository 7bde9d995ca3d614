import { useCallback, useEffect, useState } from 'react';
import type { AdviceCertainty, AdviceQuestion } from '../../../domain/thresholds/advice-bootstrap.ts';
import type { RankedEvidence } from '../../../domain/thresholds/ranked-evidence.ts';
import { adviceCertainty } from '../../../workflows/thresholds/lab-certainty.ts';

/** How certain an advised threshold is, so far. */
export type CertaintyState =
  | { status: 'pending' }
  | { status: 'ready'; value: AdviceCertainty }
  | { status: 'failed'; error: unknown };

/** Milliseconds after the last change before the worker is asked, so that typing does not start it at each digit. */
const SETTLED = 250;

/**
 * Has an advised threshold resampled in a worker; another question, or leaving, ends the one before.
 * @param question the same object as long as it is the same question; null for none
 */
export function useCertainty(
  ranked: RankedEvidence,
  question: AdviceQuestion | null,
): { certainty: CertaintyState; retry: () => void } {
  const [answered, setAnswered] = useState<{
    ranked: RankedEvidence;
    question: AdviceQuestion;
    state: CertaintyState;
  } | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (!question) return;
    const controller = new AbortController();
    const settle = (state: CertaintyState) => {
      if (!controller.signal.aborted) setAnswered({ ranked, question, state });
    };
    const timer = setTimeout(() => {
      adviceCertainty(ranked, question, controller.signal).then(
        (value) => value && settle({ status: 'ready', value }),
        (error: unknown) => settle({ status: 'failed', error }),
      );
    }, SETTLED);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [ranked, question, attempt]);
  const current = answered?.ranked === ranked && answered.question === question;
  return {
    certainty: current ? answered.state : { status: 'pending' },
    retry: useCallback(() => {
      setAnswered(null);
      setAttempt((before) => before + 1);
    }, []),
  };
}
