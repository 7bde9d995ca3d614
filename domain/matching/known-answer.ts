import type { Recipe } from '../pictures/recipe.ts';
import { type Entry, pictureOfEntry } from './bank/entry.ts';
import type { MatchFinding } from './finding.ts';
import { verdictOfFinding } from './finding.ts';
import type { StoredPicture } from './picture.ts';

/** What is known of a generated picture that matches an entry: how it was made. */
export interface MatchAnswer {
  /** What it is to the entry's picture. */
  relation: 'same' | 'copy' | 'near-miss' | 'form' | 'different';
  /** The finding that fits it best. */
  finding: MatchFinding;
  /** How it was changed, in order; of a copy. */
  steps: Recipe['steps'];
}

/** The known answer to a match; null where nobody knows: of files. */
export function knownAnswer(
  { truth, recipe }: Pick<StoredPicture, 'truth' | 'recipe'>,
  entry: Pick<Entry, 'id' | 'pictureId' | 'recipe'>,
): MatchAnswer | null {
  if (truth === null) return null;
  const ofEntry = truth.of === pictureOfEntry(entry);
  if (!ofEntry || truth.relation === 'different')
    // Forms look alike without being copies of each other: the hash of one matches what it should not.
    return entry.recipe?.picture.kind === 'form'
      ? { relation: 'form', finding: 'bad-hash', steps: [] }
      : { relation: 'different', finding: 'different', steps: [] };
  if (truth.relation === 'near-miss') return { relation: 'near-miss', finding: 'different', steps: [] };
  const steps = recipe?.steps ?? [];
  return steps.length === 0
    ? { relation: 'same', finding: 'same-item', steps }
    : { relation: 'copy', finding: 'near-duplicate', steps };
}

/** Whether a finding comes to the same verdict as the known answer: only that is right or wrong. */
export const isRightFinding = (finding: MatchFinding | null, answer: Pick<MatchAnswer, 'finding'>): boolean =>
  finding !== null && verdictOfFinding(finding) === verdictOfFinding(answer.finding);
