import type { Policy } from '../thresholds/policy.ts';
import type { Case } from './case.ts';
import { AWAITING_FIRST_REVIEW } from './case-state.ts';
import { withdraw } from './case-steps.ts';
import { type Assessed, openCase } from './open-case.ts';

/** What a new policy changes among the undecided. Decided cases are never in it. */
export interface ReEvaluation {
  /** New cases, and withdrawn ones that are flagged again. */
  enter: Case[];
  /** Open cases that the policy no longer flags, as withdrawn. One that somebody holds stays. */
  leave: Case[];
  /** Undecided cases that stay; they keep what they were flagged with. */
  stay: number;
}

/**
 * Compares every undecided transcript with a policy.
 * @param flagged assessed transcripts that may reach the policy's threshold (others need not be given)
 * @param cases every case there is
 */
export function reEvaluate(
  flagged: readonly Assessed[],
  cases: readonly Case[],
  policy: Policy,
  newId: () => string,
  now: string,
): ReEvaluation {
  // A golden item has a case of its own for each reviewer; the transcript's own is what counts here.
  const own = cases.filter(({ origin }) => origin !== 'golden');
  const caseOf = new Map(own.map((known) => [known.transcriptId, known]));
  const reached = new Set<string>();
  const enter: Case[] = [];
  for (const assessed of flagged) {
    const known = caseOf.get(assessed.transcriptId);
    const opened = openCase(assessed, policy, known?.id ?? newId(), now);
    if (!opened) continue;
    reached.add(assessed.transcriptId);
    if (!known) enter.push(opened);
    else if (known.state === 'withdrawn') enter.push({ ...opened, revision: known.revision + 1 });
  }
  const undecided = own.filter(
    ({ origin, state }) =>
      origin === 'detection' && (AWAITING_FIRST_REVIEW as readonly string[]).includes(state),
  );
  const leave = undecided
    .filter(({ state, transcriptId }) => state === 'open' && !reached.has(transcriptId))
    .map(withdraw);
  return { enter, leave, stay: undecided.length - leave.length };
}
