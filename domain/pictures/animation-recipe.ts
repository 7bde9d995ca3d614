import { z } from 'zod';
import { LARGEST_SIDE } from './recipe.ts';

const seedSchema = z.int().min(0).max(0xffffffff);
const momentSchema = z.int().min(0).max(600_000);

/** Names one animation: the same name always draws the same frames. Lengths and moments are in milliseconds. */
const animationSchema = z.strictObject({
  seed: seedSchema,
  width: z.int().min(16).max(LARGEST_SIDE),
  height: z.int().min(16).max(LARGEST_SIDE),
  length: momentSchema.min(1),
  /** Makes it another animation, near the one without: its last shapes are others. */
  near: seedSchema.optional(),
});

const changeSchema = z.discriminatedUnion('change', [
  /** Only what lies from one moment to another. */
  z.strictObject({ change: z.literal('cut'), from: momentSchema, to: momentSchema }),
  /** Slower above 1, quicker below. */
  z.strictObject({ change: z.literal('re-time'), factor: z.number().min(0.25).max(4) }),
  z.strictObject({ change: z.literal('resize'), factor: z.number().min(0.1).max(1) }),
  /** A title before it. */
  z.strictObject({ change: z.literal('intro'), length: momentSchema, seed: seedSchema }),
]);
export type AnimationChange = z.infer<typeof changeSchema>;

/** What to draw and how the copy was changed, in order. */
export const animationRecipeSchema = z.strictObject({
  animation: animationSchema,
  changes: z.array(changeSchema).max(8),
});
export type AnimationRecipe = z.infer<typeof animationRecipeSchema>;
