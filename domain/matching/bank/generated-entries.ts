import { z } from 'zod';
import { DRAWN_KIND_IDS, KIND_IDS, type Recipe } from '../../pictures/recipe.ts';
import type { EntryDraft } from './entry.ts';

/** Most pictures that are drawn for a bank at once. */
export const MOST_GENERATED = 5_000;

/** Pixels of a side of a generated picture. */
const SIDE = 256;
const SEEDS = 2 ** 32;

/** Which pictures to draw: of this kind, or of every kind but forms in turn, from this seed on. */
export const generatedPlanSchema = z.object({
  kind: z.enum(['every', ...DRAWN_KIND_IDS]),
  pictures: z.int().min(1).max(MOST_GENERATED),
  seed: z
    .int()
    .min(0)
    .max(SEEDS - 1),
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
 * The entry of a generated picture by its PDQ hash.
 * @param quality of the hash, 0 to 100
 * @param date ISO 8601
 */
export function generatedEntry(
  recipe: Recipe,
  { hash, quality }: { hash: string; quality: number },
  date: string,
): EntryDraft {
  const { kind, seed } = recipe.picture;
  return {
    ...{ method: 'pdq', hash, quality, tags: ['generated', kind], source: '', date, status: 'active' },
    ...{ pictureId: `${kind}-${seed}`, recipe },
  };
}
