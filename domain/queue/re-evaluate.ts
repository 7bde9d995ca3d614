import type { Policy } from '../thresholds/policy.ts';
import type { Case } from './case.ts';
import { type Assessed, openCase } from './open-case.ts';

/** What a new policy changes among the undecided. Decided cases are never in it. */
export interface ReEvaluation {
  /** New cases, and withdrawn ones that are flagged again. */
  enter: Case[];
  /** Open cases that the policy no longer flags, as withdrawn. */
  leave: Case[];
  /** Open cases that stay; they keep what they were flagged with. */
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
  const caseOf = new Map(cases.map((known) => [known.transcriptId, known]));
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
  const open = cases.filter(({ state }) => state === 'open');
  const leave = open
    .filter(({ transcriptId }) => !reached.has(transcriptId))
    .map((left): Case => ({ ...left, state: 'withdrawn', revision: left.revision + 1 }));
  return { enter, leave, stay: open.length - leave.length };
}
