import { samePack } from '../detection/assessment.ts';
import { isOfPicture, isTranscriptLayer } from '../detection/detection-layers.ts';
import { decisiveRisk, type Policy } from '../policy/flag-rule.ts';
import type { Case } from './case.ts';
import { AWAITING_FIRST_REVIEW } from './case-state.ts';
import type { Assessed } from './open-case.ts';
import { enterQueue } from './re-evaluate.ts';

/** What scoring a transcript again makes of its cases. */
export interface RescoredCases {
  /** A new case, or a withdrawn one again; null when there is none to open. */
  opened: Case | null;
  /** Cases that wait, with what the pack in force says of them now. */
  changed: Case[];
}

/** A case that waits, with the risk by another pack than it was flagged with; without, when it is the same one. */
function withRisk(found: Case, assessed: Assessed, policy: Policy): Case {
  const { rescored: _, ...before } = found;
  if (samePack(found.model, assessed.model)) return before;
  return { ...before, rescored: { risk: decisiveRisk(assessed, policy), model: assessed.model } };
}

/**
 * What another assessment of a transcript makes of its cases. One that waits keeps all that it was flagged with, its
 * place in the queue too, and says beside it what the pack in force makes of it; decided ones stay as they are.
 * @param cases all cases of the transcript's id
 * @param isGolden it is a golden item, which comes up as nothing else
 */
export function rescoredCases(
  cases: readonly Case[],
  assessed: Assessed,
  policy: Policy,
  { isGolden, newId, now }: { isGolden: boolean; newId: () => string; now: string },
): RescoredCases {
  const own = cases.filter(({ origin, flaggedBy }) => origin !== 'golden' && !isOfPicture(flaggedBy));
  const byDetection = own.filter(
    ({ origin, flaggedBy }) => origin === 'detection' && flaggedBy.some(isTranscriptLayer),
  );
  const waiting = byDetection.filter(({ state }) =>
    (AWAITING_FIRST_REVIEW as readonly string[]).includes(state),
  );
  const changed = waiting.map((each) => withRisk(each, assessed, policy));
  const withdrawn = byDetection.find(({ state }) => state === 'withdrawn');
  const mayEnter = !isGolden && (own.length === 0 || withdrawn !== undefined);
  return { opened: mayEnter ? enterQueue(assessed, policy, withdrawn, newId, now) : null, changed };
}
