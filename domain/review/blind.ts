import type { Case } from '../queue/case.ts';
import { stageOf } from '../queue/case-work.ts';
import type { ReviewRules } from './review-policy.ts';

/**
 * Whether score and evidence are to be kept from somebody who looks at a case: while it is to be decided blind,
 * or may yet come out so, and they have not decided it.
 */
export function isHiddenFrom(
  shown: Pick<Case, 'state' | 'origin' | 'blind'>,
  tookPart: boolean,
  { blind }: Pick<ReviewRules, 'blind'>,
): boolean {
  if (tookPart || stageOf(shown) === null) return false;
  return shown.blind ?? (shown.origin !== 'detection' || blind.mode !== 'never');
}
