import { appealDecisionOf, type MatchFinding, verdictOfFinding } from '../matching/finding.ts';
import { isVerdict } from '../policy/choices.ts';
import type { Case } from '../queue/case.ts';
import type { Submission } from './draft.ts';

/** Why a submission cannot say what it says of a match. */
export type FindingFault = 'finding-without-match' | 'finding-against-verdict' | 'finding-against-appeal';

/**
 * What is wrong with the finding of a submission, or null. Only a match can have one, and a verdict must be the one
 * that follows from it: left open there is none. What is passed on keeps no finding, so there any will do.
 */
export function findingFault(
  { choice, finding }: Pick<Submission, 'choice' | 'finding'>,
  { match }: Pick<Case, 'match'>,
): FindingFault | null {
  if (finding === undefined) return null;
  if (!match) return 'finding-without-match';
  return isVerdict(choice) && verdictOfFinding(finding) !== choice ? 'finding-against-verdict' : null;
}

/**
 * What is wrong with the finding of the decision on an appeal, or null: only a match can have one, and the decision must
 * be the one that follows from it.
 */
export function appealFindingFault(
  { decision, finding }: { decision: 'upheld' | 'reversed'; finding?: MatchFinding | undefined },
  { match }: Pick<Case, 'match'>,
): FindingFault | null {
  if (finding === undefined) return null;
  if (!match) return 'finding-without-match';
  return appealDecisionOf(finding) === decision ? null : 'finding-against-appeal';
}
