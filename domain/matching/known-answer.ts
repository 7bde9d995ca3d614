import type { AnimationChange } from '../pictures/animation-recipe.ts';
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
  /** How an animation was changed, in order; of a copy. */
  changes: readonly AnimationChange[];
}

/**
 * Whether a picture that matches an entry really is a copy of its picture: known of drawn ones by how they were drawn,
 * near misses are none. Null of files, of which nobody knows.
 */
export function isTrueMatch(
  { truth }: Pick<StoredPicture, 'truth'>,
  entry: Pick<Entry, 'id' | 'pictureId'>,
): boolean | null {
  return truth && truth.relation === 'same' && isOfEntry(truth, entry);
}

const isOfEntry = ({ of }: NonNullable<StoredPicture['truth']>, entry: Pick<Entry, 'id' | 'pictureId'>) =>
  of === pictureOfEntry(entry);

const UNCHANGED = { steps: [], changes: [] };

/** The known answer to a match; null where nobody knows: of files. */
export function knownAnswer(
  { truth, recipe, animation }: Pick<StoredPicture, 'truth' | 'recipe' | 'animation'>,
  entry: Pick<Entry, 'id' | 'pictureId' | 'recipe'>,
): MatchAnswer | null {
  if (truth === null) return null;
  if (isTrueMatch({ truth }, entry)) {
    const made = { steps: recipe?.steps ?? [], changes: animation?.changes ?? [] };
    return made.steps.length + made.changes.length === 0
      ? { relation: 'same', finding: 'same-item', ...made }
      : { relation: 'copy', finding: 'near-duplicate', ...made };
  }
  if (truth.relation === 'near-miss' && isOfEntry(truth, entry))
    return { relation: 'near-miss', finding: 'different', ...UNCHANGED };
  // Forms look alike without being copies of each other: the hash of one matches what it should not.
  return entry.recipe?.picture.kind === 'form'
    ? { relation: 'form', finding: 'bad-hash', ...UNCHANGED }
    : { relation: 'different', finding: 'different', ...UNCHANGED };
}

/** Whether a finding comes to the same verdict as the known answer: only that is right or wrong. */
export const isRightFinding = (finding: MatchFinding | null, answer: Pick<MatchAnswer, 'finding'>): boolean =>
  finding !== null && verdictOfFinding(finding) === verdictOfFinding(answer.finding);
