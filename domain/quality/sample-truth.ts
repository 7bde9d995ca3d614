import { SEALED_STATES } from '../knowledge/case-knowledge.ts';
import { type Case, standingOutcome } from '../queue/case.ts';
import type { CaseState } from '../queue/case-state.ts';

/**
 * Whether a reviewed case turned out risky; null while it is not decided. A verdict that is still to be checked is not
 * final, and whoever may check it must not read it here. An appeal that reversed a decision says that there was no
 * ground for it.
 */
export function truthOf(each: Pick<Case, 'state' | 'verdict' | 'appeal'>): boolean | null {
  if ((SEALED_STATES as readonly CaseState[]).includes(each.state)) return null;
  const outcome = standingOutcome(each);
  if (outcome === 'confirmed') return true;
  return outcome === 'not-confirmed' || outcome === 'reversed' ? false : null;
}
