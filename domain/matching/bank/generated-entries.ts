import { z } from 'zod';
import { DRAWN_KIND_IDS, KIND_IDS, type Recipe } from '../../pictures/recipe.ts';
import { MATCH_METHODS, type MatchMethod } from '../methods.ts';
import type { PictureHashes } from '../picture.ts';
import type { EntryDraft } from './entry.ts';

/** Most pictures that are drawn for a bank at once. */
export const MOST_GENERATED = 5_000;

/** Pixels of a side of a generated picture. */
const SIDE = 256;
const SEEDS = 2 ** 32;

/** Which pictures to draw, of this kind, or of every kind but forms in turn, from this seed on; and how to hash them. */
export const generatedPlanSchema = z.object({
  kind: z.enum(['every', ...DRAWN_KIND_IDS]),
  pictures: z.int().min(1).max(MOST_GENERATED),
  seed: z
    .int()
    .min(0)
    .max(SEEDS - 1),
  /** PDQ where none is named. */
  methods: z.array(z.enum(MATCH_METHODS)).min(1).optional(),
});
export type GeneratedPlan = z.infer<typeof generatedPlanSchema>;

/** The pictures of a plan; the same plan names the same ones, and the seed after its last goes on. */
export function recipesOf({ kind, pictures, seed }: GeneratedPlan): Recipe[] {
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
  methods: readonly MatchMethod[],
  date: string,
): EntryDraft[] {
  const { kind, seed } = recipe.picture;
  return methods.map((method) => ({
    ...{ method, hash: hashes[method], quality: method === 'pdq' ? hashes.pdqQuality : null },
    ...{ tags: ['generated', kind], source: '', date, status: 'active' },
    ...{ pictureId: `${kind}-${seed}`, recipe },
  }));
}
