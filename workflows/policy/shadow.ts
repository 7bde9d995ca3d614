import type { FlagFacts, Policy } from '../../domain/policy/flag-rule.ts';
import { type Candidate, judgeInShadow } from '../../domain/thresholds/candidate.ts';
import { putCandidates, runningCandidates } from '../../storage/candidates.ts';
import { appendToLog } from '../../storage/log.ts';
import { putShadowFlags } from '../../storage/shadow-flags.ts';

/**
 * Lets every candidate that runs judge what was just scored; it opens no case. Call within the transaction that
 * stores the assessments, with the tables of candidates and shadow flags.
 * @param now ISO 8601
 */
export async function judgeByCandidates(
  scored: readonly (FlagFacts & { transcriptId: string })[],
  active: Policy,
  now: string,
): Promise<void> {
  if (scored.length === 0) return;
  const running = await runningCandidates();
  if (running.length === 0) return;
  const judged = running.map((candidate) => judgeInShadow(candidate, scored, active, now));
  await putCandidates(judged.map(({ candidate }) => candidate));
  await putShadowFlags(judged.flatMap(({ flags }) => flags));
}

/**
 * Ends candidates and says in the log what came of each. Call within a transaction on candidates and log.
 * @param now ISO 8601
 */
export async function endCandidates(
  candidates: readonly Candidate[],
  actor: string,
  now: string,
): Promise<void> {
  await putCandidates(candidates.map((candidate) => ({ ...candidate, endedAt: now })));
  for (const { id, name, seen, both, onlyCandidate, onlyActive } of candidates)
    await appendToLog({
      at: now,
      actor,
      kind: 'candidate-ended',
      caseId: null,
      payload: { id, name, seen, both, onlyCandidate, onlyActive },
    });
}
