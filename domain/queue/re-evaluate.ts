import { isOfPicture, isTranscriptLayer } from '../detection/detection-layers.ts';
import type { Policy } from '../policy/flag-rule.ts';
import type { Case } from './case.ts';
import { AWAITING_FIRST_REVIEW } from './case-state.ts';
import { type Assessed, openCase } from './open-case.ts';

/** What re-evaluation needs to know of a case. */
export type ReEvaluatedCase = Pick<Case, 'id' | 'transcriptId' | 'origin' | 'state' | 'flaggedBy'>;

/** What another rule changes among the undecided. Decided cases are never in it. */
export interface ReEvaluation {
  /** Flagged transcripts to open a case of; with the id of the one that was withdrawn, if there is one. */
  enter: { transcriptId: string; caseId: string | null }[];
  /** Ids of open cases that the rule no longer flags. */
  leave: string[];
  /** Undecided cases that stay, held ones included; they keep what they were flagged with. */
  stayed: number;
  /** Those that the rule no longer flags but somebody holds. */
  held: number;
  /** Flagged cases that are past waiting for their first review; they keep everything. */
  decidedKept: number;
}

/**
 * Compares every undecided case with what a rule flags.
 * @param flagged ids of all transcripts that the rule flags, whichever layer does
 * @param cases every case there is
 * @param otherPack ids of the transcripts that another pack than that in force scored: they wait to be scored again, and
 *   change nothing before
 * @param golden ids of the transcripts that are golden items: they come up as nothing else
 */
export function reEvaluate(
  flagged: ReadonlySet<string>,
  cases: Iterable<ReEvaluatedCase>,
  golden: ReadonlySet<string> = new Set(),
  otherPack: ReadonlySet<string> = new Set(),
): ReEvaluation {
  const result: ReEvaluation = { enter: [], leave: [], stayed: 0, held: 0, decidedKept: 0 };
  const missing = new Set([...flagged].filter((id) => !golden.has(id) && !otherPack.has(id)));
  for (const { id, transcriptId, origin, state, flaggedBy } of cases) {
    // A golden item has a case of its own for each reviewer; the transcript's own is what counts here.
    if (origin === 'golden') continue;
    // A picture says nothing of a transcript, even where a file gave one the same id.
    if (isOfPicture(flaggedBy)) continue;
    missing.delete(transcriptId);
    // What a cluster alone flagged no rule flags or lets go.
    if (origin !== 'detection' || !flaggedBy.some(isTranscriptLayer)) continue;
    const waits = otherPack.has(transcriptId);
    const reached = flagged.has(transcriptId) || (waits && state !== 'withdrawn');
    if (state === 'withdrawn') {
      if (reached && !waits && !golden.has(transcriptId)) result.enter.push({ transcriptId, caseId: id });
    } else if (!(AWAITING_FIRST_REVIEW as readonly string[]).includes(state)) {
      result.decidedKept += 1;
    } else if (!reached && state === 'open') {
      result.leave.push(id);
    } else {
      result.stayed += 1;
      if (!reached) result.held += 1;
    }
  }
  for (const transcriptId of missing) result.enter.push({ transcriptId, caseId: null });
  return result;
}

/**
 * The case of a transcript that enters: a new one, or the withdrawn one under its old id, flagged as of now. Null
 * when the policy does not flag it.
 */
export function enterQueue(
  assessed: Assessed,
  policy: Policy,
  withdrawn: Pick<Case, 'id' | 'revision'> | undefined,
  newId: () => string,
  now: string,
): Case | null {
  const opened = openCase(assessed, policy, withdrawn?.id ?? newId(), now);
  return opened && withdrawn ? { ...opened, revision: withdrawn.revision + 1 } : opened;
}
