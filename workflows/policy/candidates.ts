import {
  deleteCandidateCommand,
  endCandidateCommand,
  startCandidateCommand,
} from '../../domain/commands/policy/candidates.ts';
import type { FlagRule } from '../../domain/policy/flag-rule.ts';
import type { Candidate, ShadowFlag } from '../../domain/thresholds/candidate.ts';
import { allCandidates } from '../../storage/candidates.ts';
import { live } from '../../storage/live.ts';
import { shadowFlagsOf } from '../../storage/shadow-flags.ts';
import { answerOf } from '../base/door.ts';
import { authorise } from '../people/session.ts';

/**
 * Starts a candidate: from now on it judges every transcript that is scored, and flags nothing.
 * @throws Failure `name-missing`, `reason-missing`, `flags-nothing`, `too-many-candidates`, `not-allowed`
 */
export const startCandidate = (rule: FlagRule, name: string, reason: string): Promise<Candidate> =>
  answerOf(startCandidateCommand, { rule, name, reason });

/**
 * Ends a candidate; what it recorded stays. One that has ended already is left as it is.
 * @throws Failure `not-found`, `not-allowed`
 */
export async function endCandidate(id: string): Promise<void> {
  await answerOf(endCandidateCommand, id);
}

/**
 * Deletes a candidate that has ended, with what it recorded; the log keeps its rule and its counts.
 * @throws Failure `still-running`, `not-found`, `not-allowed`
 */
export async function deleteCandidate(id: string): Promise<void> {
  await answerOf(deleteCandidateCommand, id);
}

/** Every candidate with its counts, the one that was started last first, live. */
export const liveCandidates = () => live(allCandidates);

/**
 * The transcripts that a candidate, or the policy in force when they were scored, flags: the highest risk first.
 * @throws Failure `not-allowed`
 */
export async function candidateFlags(id: string): Promise<ShadowFlag[]> {
  await authorise('change-threshold');
  return (await shadowFlagsOf(id)).sort((left, right) => right.risk - left.risk);
}
