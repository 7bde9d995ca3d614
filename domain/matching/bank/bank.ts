import { z } from 'zod';
import { instantSchema } from '../../transcript/transcript.ts';

/** A named list of hashes. While it is suspended, none of its entries matches. */
export const bankSchema = z.object({
  id: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(80),
  /** Who gave the list, in their own words. */
  source: z.string().trim().max(200),
  description: z.string().trim().max(2000),
  createdAt: instantSchema,
  status: z.enum(['active', 'suspended']),
});
export type Bank = z.infer<typeof bankSchema>;
