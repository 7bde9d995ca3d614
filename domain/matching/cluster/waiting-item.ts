import { z } from 'zod';
import { CLUSTER_KINDS } from './cluster.ts';

/** An item that came and was not yet compared with those before it. */
export const waitingItemSchema = z.object({
  itemId: z.string(),
  kind: z.enum(CLUSTER_KINDS),
  /** When it came, ISO 8601. */
  at: z.iso.datetime(),
});
export type WaitingItem = z.infer<typeof waitingItemSchema>;
