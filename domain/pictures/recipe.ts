import { z } from 'zod';

/** What a picture can show. None holds people, faces, photographs or likenesses of either. */
export const KIND_IDS = ['pattern', 'chart', 'mosaic', 'landscape', 'map', 'icon', 'page'] as const;

/**
 * A form, too: its frame and fields are the same for every seed and only few words differ, so that the hash of one is
 * near that of all. It stands for what must not be in a bank.
 */
export const DRAWN_KIND_IDS = [...KIND_IDS, 'form'] as const;
export type KindId = (typeof DRAWN_KIND_IDS)[number];

/**
 * How near another picture of the same kind is, the nearest first: all but one of its elements are the same, about two
 * thirds are, or none is and the layout (colours, division, proportions) alone is shared.
 */
export const NEARNESS_IDS = ['one-element', 'some-elements', 'same-layout'] as const;
export type Nearness = (typeof NEARNESS_IDS)[number];

/** How a copy can be changed, by id. */
export const TRANSFORMATION_IDS = [
  ...['resize', 'crop', 'recompression'],
  ...['brighter', 'darker', 'contrast', 'blur', 'greyscale', 'noise'],
  ...['border', 'caption', 'flip-horizontal', 'flip-vertical', 'quarter-turn', 'tilt', 'screenshot'],
] as const;
export type TransformationId = (typeof TRANSFORMATION_IDS)[number];

/** Named strengths, the weakest first; a transformation of strength 0 leaves a picture as it is. */
export const STRENGTHS = { slight: 0.25, middle: 0.5, strong: 1 } as const;
export type Level = keyof typeof STRENGTHS;
export const LEVELS = ['slight', 'middle', 'strong'] as const satisfies readonly Level[];

/** Of a picture, in pixels. */
export const LARGEST_SIDE = 2048;

const seedSchema = z.int().min(0).max(0xffffffff);
const sideSchema = z.int().min(16).max(LARGEST_SIDE);

/** Names one picture: the same name always draws the same bytes. */
const pictureSchema = z.strictObject({
  kind: z.enum(DRAWN_KIND_IDS),
  seed: seedSchema,
  width: sideSchema,
  height: sideSchema,
  /** Makes it another picture, near the one without. */
  change: z.strictObject({ nearness: z.enum(NEARNESS_IDS), seed: seedSchema }).optional(),
});
export type PictureName = z.infer<typeof pictureSchema>;

/** One change of a copy: how strong from 0, not at all, to 1, and the seed for what is random in it. */
const stepSchema = z.strictObject({
  transformation: z.enum(TRANSFORMATION_IDS),
  strength: z.number().min(0).max(1),
  seed: seedSchema,
});
export type Step = z.infer<typeof stepSchema>;

/** What to draw and how it was changed, in order: kept in the place of pixels, since it redraws them. */
export const recipeSchema = z.strictObject({
  picture: pictureSchema,
  steps: z.array(stepSchema).max(8),
});
export type Recipe = z.infer<typeof recipeSchema>;
