import { z } from 'zod';
import { HASH_BITS, MATCH_METHODS, type MatchMethod } from './methods.ts';
import { DIHEDRAL_VARIANTS } from './perceptual/dihedral.ts';

/** How many frames of a video were compared, and how many of those are in the other one. */
const framesInCommonSchema = z.object({ compared: z.int().min(0), matching: z.int().min(0) });

/** That a picture matches an entry of a bank, as a case keeps it. */
export const matchFactsSchema = z.object({
  /** What the picture is called, as people read it; left out where it has no name. */
  name: z.string().max(200).optional(),
  bankId: z.string(),
  entryId: z.string(),
  method: z.enum(MATCH_METHODS),
  /** Bits in which the two hashes differ; of videos, those of the two nearest frames. */
  distance: z.number().int().min(0).max(256),
  /** Up to how many bits counted as a match. */
  within: z.number().int().min(0).max(256),
  /** How the picture was turned or mirrored when it matched. */
  variant: z.enum(DIHEDRAL_VARIANTS),
  /** Of the picture, by PDQ: 0 to 100; null where the method has none. */
  quality: z.number().min(0).max(100).nullable(),
  /** Of videos: frames of the one that was compared, and of the entry's, that are in the other one. */
  video: z.object({ query: framesInCommonSchema, known: framesInCommonSchema }).optional(),
});
export type MatchFacts = z.infer<typeof matchFactsSchema>;

/** Share of the bits that agree, 0 to 1. */
export const similarityOf = (method: MatchMethod, distance: number): number =>
  1 - distance / HASH_BITS[method];
