import { useCallback, useEffect, useRef, useState } from 'react';
import { isHeldBy } from '../../../domain/queue/lease.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import type { ReviewedCase } from '../../../workflows/queue/reviewed-case.ts';
import { takeCase } from '../../../workflows/review/leases.ts';

/** Whether the reviewer at this tab holds the case on screen. */
export interface LeaseHandle {
  held: boolean;
  /** It was held, and the lease ended without a decision. */
  lost: boolean;
  /** Why it could not be taken; null while it is held or has not been tried. */
  refusal: unknown;
  take: () => void;
}

/** Takes the case on screen when it comes up, and tells when it is lost. */
export function useLease({ case: shown }: Pick<ReviewedCase, 'case'>, workable: boolean): LeaseHandle {
  const { reviewer, tab } = useSession();
  const [refusal, setRefusal] = useState<unknown>(null);
  const wasHeld = useRef(false);
  const held = reviewer !== null && isHeldBy(shown.lease, { reviewer, tab });
  if (held) wasHeld.current = true;
  const { id } = shown;
  const take = useCallback(() => {
    setRefusal(null);
    takeCase(id).catch(setRefusal);
  }, [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reviewer at this tab tries anew
  useEffect(() => {
    wasHeld.current = false;
    if (workable) take();
  }, [take, reviewer]);
  return { held, lost: wasHeld.current && !held, refusal: held ? null : refusal, take };
}
