import { useCallback } from 'react';
import type { Feedback } from '../../../domain/review/feedback.ts';
import { liveFeedback } from '../../../workflows/review/feedback.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import type { CaseRole } from '../case/useCaseRole.ts';

/**
 * What may be told about this reviewer's answer to the case; null where it is no golden item, or not answered. It is
 * never there before the case is closed to them: the key that saves goes on only then, and would be lost before.
 */
export function useFeedback(caseId: string, { reviewer, stage, tookPart }: CaseRole): Feedback | null {
  const read = useRead(
    useCallback(() => liveFeedback(caseId, reviewer), [caseId, reviewer]),
    { failsInFrame: true },
  );
  return stage === null || tookPart ? valueOr(read, null) : null;
}
