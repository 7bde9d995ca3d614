import { z } from 'zod';
import { Random } from '../chance/random.ts';
import { changedCopy, nearMiss, unrelatedAnimation } from '../pictures/animation-pairs.ts';
import type { AnimationRecipe } from '../pictures/animation-recipe.ts';
import { generateSet, type KnownPicture } from '../pictures/pairs.ts';
import { KIND_IDS, LEVELS, NEARNESS_IDS, type Recipe, TRANSFORMATION_IDS } from '../pictures/recipe.ts';
import type { StoredPicture } from './picture.ts';

/** Most pictures that are drawn and compared at once. */
export const MOST_COMPARED = 10_000;

const share = z.number().min(0).max(1);

/** Most animations: each has twenty pictures of its own. */
export const MOST_COMPARED_ANIMATIONS = 500;

/**
 * Pictures and animations to draw around those of a bank. Shares are of either, 0 to 1; the rest has nothing to do with
 * the bank.
 */
export const comparedSetSchema = z
  .object({
    bankId: z.string(),
    pictures: z.int().min(0).max(MOST_COMPARED),
    animations: z.int().min(0).max(MOST_COMPARED_ANIMATIONS),
    /** Changed copies of what the bank knows. */
    copies: share,
    /** Other pictures near what the bank knows. */
    nearMisses: share,
    /** Forms, which look alike without being copies of each other; of pictures alone. */
    forms: share,
    seed: z.int().min(0).max(0xffffffff),
  })
  .refine(({ pictures, animations }) => pictures + animations > 0, { path: ['pictures'] })
  .refine(({ copies, nearMisses, forms }) => copies + nearMisses + forms <= 1 + 1e-9, {
    path: ['copies'],
  });
export type ComparedSet = z.infer<typeof comparedSetSchema>;

/** Pixels a side. */
const SIDE = 256;
/** Of the seed: which of the unrelated pictures are forms. */
const FORMS = 9;
/** Of the seed: the animations. */
const ANIMATIONS = 10;

/** A picture of the set, with what is true of it. */
export interface ComparedItem extends Pick<StoredPicture, 'name' | 'truth'> {
  recipe: Recipe;
}

/**
 * The pictures of a set, in mixed order. The same plan and known pictures give the same ones.
 * @param known what the bank knows, at least one; forms of it are never copied
 */
export function comparedSet(
  { pictures, copies, nearMisses, forms, seed }: ComparedSet,
  known: readonly KnownPicture[],
): ComparedItem[] {
  const copied = known.filter(({ recipe }) => recipe.picture.kind !== 'form');
  const sources = copied.length > 0 ? copied : known;
  const plan = {
    ...{ seed, pictures, sources: sources.length, known: copies, nearMisses, width: SIDE, height: SIDE },
    ...{ kinds: [...KIND_IDS], transformations: [...TRANSFORMATION_IDS] },
    ...{ levels: [...LEVELS], nearness: [...NEARNESS_IDS] },
  };
  const unrelated = 1 - copies - nearMisses;
  const random = new Random(seed, FORMS);
  return [...generateSet(plan, (number) => sources[number]!)].map(({ id, recipe, source, truth }) => {
    const isForm = truth === 'different' && random.next() * unrelated < forms;
    return {
      name: `${seed}-${id}`,
      truth: { relation: truth, of: source },
      recipe: isForm ? { ...recipe, picture: { ...recipe.picture, kind: 'form' } } : recipe,
    };
  });
}

/** An animation that a bank knows. */
export interface KnownAnimation {
  id: string;
  animation: AnimationRecipe;
}

/** An animation of the set, with what is true of it. */
export interface ComparedAnimation extends Pick<StoredPicture, 'name' | 'truth'> {
  animation: AnimationRecipe;
}

/**
 * The animations of a set, in mixed order. The same plan and known animations give the same ones.
 * @param known what the bank knows, at least one
 */
export function comparedAnimations(
  { animations, copies, nearMisses, seed }: Omit<ComparedSet, 'pictures'>,
  known: readonly KnownAnimation[],
): ComparedAnimation[] {
  const random = new Random(seed, ANIMATIONS);
  return Array.from({ length: animations }, (_, number) => {
    const name = `${seed}-animation-${String(number + 1).padStart(6, '0')}`;
    const chance = random.next();
    const source = random.pick(known);
    if (chance < copies)
      return {
        name,
        animation: changedCopy(source.animation, random),
        truth: { relation: 'same', of: source.id },
      };
    if (chance < copies + nearMisses)
      return {
        name,
        animation: nearMiss(source.animation, random),
        truth: { relation: 'near-miss', of: source.id },
      };
    return { name, animation: unrelatedAnimation(random), truth: { relation: 'different', of: null } };
  });
}
