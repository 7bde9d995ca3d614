import { useCallback } from 'react';
import type { Feedback } from '../../../domain/review/feedback.ts';
import { liveFeedback } from '../../../workflows/review/feedback.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import type { CaseRole } from '../case/useCaseRole.ts';

/** What may be told about this reviewer's answer to the case; null where it is no golden item, or not answered. */
export function useFeedback(caseId: string, { reviewer }: CaseRole): Feedback | null {
  const read = useRead(
    useCallback(() => liveFeedback(caseId, reviewer), [caseId, reviewer]),
    { failsInFrame: true },
  );
  return valueOr(read, null);
}
