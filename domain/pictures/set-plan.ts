import { z } from 'zod';
import { KIND_IDS, LARGEST_SIDE, LEVELS, NEARNESS_IDS, TRANSFORMATION_IDS } from './recipe.ts';

/** What a generated set holds. Shares are of its pictures, 0 to 1; what neither share takes is unrelated pictures. */
export const setPlanSchema = z
  .strictObject({
    seed: z.int().min(0).max(0xffffffff),
    pictures: z.int().min(0).max(10_000_000),
    /** How many known pictures copies and near misses come from. */
    sources: z.int().min(1).max(10_000_000),
    /** Changed copies of known pictures. */
    known: z.number().min(0).max(1),
    /** Other pictures near known ones. */
    nearMisses: z.number().min(0).max(1),
    kinds: z.array(z.enum(KIND_IDS)).min(1),
    transformations: z.array(z.enum(TRANSFORMATION_IDS)).min(1),
    levels: z.array(z.enum(LEVELS)).min(1),
    nearness: z.array(z.enum(NEARNESS_IDS)).min(1),
    width: z.int().min(16).max(LARGEST_SIDE),
    height: z.int().min(16).max(LARGEST_SIDE),
  })
  .refine(({ known, nearMisses }) => known + nearMisses <= 1, { path: ['nearMisses'] });
export type SetPlan = z.infer<typeof setPlanSchema>;
