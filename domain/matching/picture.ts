import { z } from 'zod';
import { animationRecipeSchema } from '../pictures/animation-recipe.ts';
import { recipeSchema } from '../pictures/recipe.ts';
import { instantSchema } from '../transcript/transcript.ts';
import { MOST_FRAME_PREVIEWS, videoFramesSchema } from './video/video-frames.ts';

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

/** Every hash of one picture, in lower-case hexadecimal. */
const pictureHashesSchema = z.object({
  md5: hex(32),
  sha1: hex(40),
  sha256: hex(64),
  pdq: hex(64),
  /** Of the PDQ hash: 0 to 100; below 50 it says little. */
  pdqQuality: z.number().min(0).max(100),
  'difference-hash': hex(16),
  'dct-hash': hex(16),
});
export type PictureHashes = z.infer<typeof pictureHashesSchema>;

/** What is known of a generated picture: which entry it is a copy of, or that it only looks like one. */
const pictureTruthSchema = z.object({
  relation: z.enum(['same', 'near-miss', 'different']),
  /** Id of the entry's picture; null of a picture that is like none. */
  of: z.string().nullable(),
});

/** A picture or a video that was compared with the banks. */
export const storedPictureSchema = z.object({
  id: z.string(),
  name: z.string().max(200),
  importId: z.string(),
  addedAt: instantSchema,
  /** Of a generated picture: what draws it again. */
  recipe: recipeSchema.nullable(),
  /** Of a generated animation: what draws its frames again. */
  animation: animationRecipeSchema.optional(),
  /** Of a video; left out of a still picture. */
  frames: videoFramesSchema.optional(),
  /** Of an animated file: PNGs in base64 of its frames, evenly spread where it has more. */
  framePreviews: z.array(z.string().max(200_000)).max(MOST_FRAME_PREVIEWS).optional(),
  /** Of a file: a PNG in base64, at most 512 pixels a side; null where the recipe draws it. */
  preview: z.string().max(2_000_000).nullable(),
  /** Pixels, as the file says. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Of a video: by how it looks, those of its first frame. */
  hashes: pictureHashesSchema,
  truth: pictureTruthSchema.nullable(),
});
export type StoredPicture = z.infer<typeof storedPictureSchema>;
