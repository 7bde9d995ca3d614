import { z } from 'zod';
import { animationOf } from '../../pictures/animation-pairs.ts';
import type { AnimationRecipe } from '../../pictures/animation-recipe.ts';
import { DRAWN_KIND_IDS, KIND_IDS, type Recipe } from '../../pictures/recipe.ts';
import { STILL_METHODS, type StillMethod } from '../methods.ts';
import type { PictureHashes } from '../picture.ts';
import { type VideoFrame, videoDigest } from '../video/video-frames.ts';
import type { EntryDraft } from './entry.ts';

/** Most pictures that are drawn for a bank at once. */
const MOST_GENERATED = 5_000;

/** Most animations: each has twenty pictures of its own. */
const MOST_ANIMATIONS = 500;

/** Pixels of a side of a generated picture. */
const SIDE = 256;
const SEEDS = 2 ** 32;

/**
 * Which pictures to draw, of this kind, or of every kind but forms and animations in turn, from this seed on; and how to
 * hash them. Animations are hashed frame by frame, whatever is named.
 */
export const generatedPlanSchema = z
  .object({
    kind: z.enum(['every', ...DRAWN_KIND_IDS, 'animation']),
    pictures: z.int().min(1).max(MOST_GENERATED),
    seed: z
      .int()
      .min(0)
      .max(SEEDS - 1),
    /** PDQ where none is named. */
    methods: z.array(z.enum(STILL_METHODS)).min(1).optional(),
  })
  .refine(({ kind, pictures }) => pictures <= mostOf(kind), { path: ['pictures'] });
export type GeneratedPlan = z.infer<typeof generatedPlanSchema>;

/** Most of a kind that are drawn at once. */
export const mostOf = (kind: string): number => (kind === 'animation' ? MOST_ANIMATIONS : MOST_GENERATED);

/** The animations of a plan; the same plan names the same ones, and the seed after its last goes on. */
export const animationsOf = ({
  pictures,
  seed,
}: Pick<GeneratedPlan, 'pictures' | 'seed'>): AnimationRecipe[] =>
  Array.from({ length: pictures }, (_, index) => animationOf(seed + index));

/** The still pictures of a plan; the same plan names the same ones, and the seed after its last goes on. */
export function recipesOf({ kind, pictures, seed }: GeneratedPlan): Recipe[] {
  if (kind === 'animation') return [];
  return Array.from({ length: pictures }, (_, index) => ({
    picture: {
      kind: kind === 'every' ? KIND_IDS[index % KIND_IDS.length]! : kind,
      ...{ seed: (seed + index) % SEEDS, width: SIDE, height: SIDE },
    },
    steps: [],
  }));
}

/**
 * The entries of a generated picture: one by each of the methods, in their order.
 * @param date ISO 8601
 */
export function generatedEntries(
  recipe: Recipe,
  hashes: PictureHashes,
  methods: readonly StillMethod[],
  date: string,
): EntryDraft[] {
  const { kind, seed } = recipe.picture;
  return methods.map((method) => ({
    ...{ method, hash: hashes[method], quality: method === 'pdq' ? hashes.pdqQuality : null },
    ...{ tags: ['generated', kind], source: '', date, status: 'active' },
    ...{ pictureId: `${kind}-${seed}`, recipe },
  }));
}

/**
 * The entry of a generated animation.
 * @param date ISO 8601
 */
export const animationEntry = (
  animation: AnimationRecipe,
  frames: readonly VideoFrame[],
  date: string,
): EntryDraft => ({
  ...{ method: 'vpdq', hash: videoDigest(frames), quality: null, tags: ['generated', 'animation'] },
  ...{ source: '', date, status: 'active' },
  ...{ pictureId: `animation-${animation.animation.seed}`, animation, frames: [...frames] },
});
