import { verdictOfFinding } from '../matching/finding.ts';
import { isVerdict } from '../policy/choices.ts';
import type { Case } from '../queue/case.ts';
import type { Submission } from './draft.ts';

/** Why a submission cannot say what it says of a match. */
export type FindingFault = 'finding-without-match' | 'finding-against-verdict';

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
