import { z } from 'zod';
import { animationRecipeSchema } from '../../pictures/animation-recipe.ts';
import { recipeSchema } from '../../pictures/recipe.ts';
import { instantSchema } from '../../transcript/transcript.ts';
import { HASH_BITS, MATCH_METHODS, type MatchMethod } from '../methods.ts';
import { videoFramesSchema } from '../video/video-frames.ts';

/** What an entry of a bank may hold; what is longer is rejected with a reason rather than cut. */
const ENTRY_LIMITS = {
  tags: 50,
  /** UTF-16 units. */
  tagLength: 64,
  noteLength: 1000,
  sourceLength: 200,
  idLength: 200,
} as const;

/** An entry that is suspended or removed stands with its history and matches nothing. */
export const ENTRY_STATUSES = ['active', 'suspended', 'removed'] as const;

/** Hexadecimal digits of a hash by a method. */
export const digitsOf = (method: MatchMethod): number => HASH_BITS[method] / 4;

const id = z.string().min(1).max(ENTRY_LIMITS.idLength);

const draftFields = z.object({
  method: z.enum(MATCH_METHODS),
  /** Lower-case hexadecimal, as many digits as the method has; of a video, the name of its frames. */
  hash: z.string().regex(/^[0-9a-f]+$/),
  /** Of the hash, as PDQ gives it: 0 to 100; null where it is not known. */
  quality: z.number().min(0).max(100).nullable(),
  /** Words without blanks and semicolons, which the tools put between them. */
  tags: z
    .array(
      z
        .string()
        .max(ENTRY_LIMITS.tagLength)
        .regex(/^[^\s;]+$/),
    )
    .max(ENTRY_LIMITS.tags),
  /** Who gave it; empty where nobody is named. */
  source: z.string().max(ENTRY_LIMITS.sourceLength),
  /** Its id where it came from. */
  sourceId: id.optional(),
  /** When it was last changed at its source. */
  date: instantSchema.nullable(),
  status: z.enum(ENTRY_STATUSES),
  /** Label of the picture that was hashed. */
  pictureId: id.optional(),
  /** Of a generated picture: what draws it again. */
  recipe: recipeSchema.optional(),
  note: z.string().max(ENTRY_LIMITS.noteLength).optional(),
  /** Of a video: its frames. */
  frames: videoFramesSchema.optional(),
  /** Of a generated animation: what draws its frames again. */
  animation: animationRecipeSchema.optional(),
});

const isWholeHash = ({ method, hash }: { method: MatchMethod; hash: string }) =>
  hash.length === digitsOf(method);

/** Videos have frames, and nothing else has. */
const hasItsFrames = ({ method, frames }: { method: MatchMethod; frames?: unknown }) =>
  (method === 'vpdq') === (frames !== undefined);

/** An entry as a file gives it: ids of this console come later. */
export const entryDraftSchema = draftFields
  .refine(isWholeHash, { path: ['hash'] })
  .refine(hasItsFrames, { path: ['frames'] });
export type EntryDraft = z.infer<typeof entryDraftSchema>;

/** One hash of a bank. */
export const entrySchema = draftFields
  .extend({
    id,
    bankId: id,
    /** The import that brought it; left out where it came by itself. */
    importId: z.string().optional(),
  })
  .refine(isWholeHash, { path: ['hash'] })
  .refine(hasItsFrames, { path: ['frames'] });
export type Entry = z.infer<typeof entrySchema>;

/** Label of the picture that an entry is the hash of: its own id where no other is known. */
export const pictureOfEntry = ({ id, pictureId = id }: Pick<Entry, 'id' | 'pictureId'>): string => pictureId;
