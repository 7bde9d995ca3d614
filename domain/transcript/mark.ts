import { z } from 'zod';
import { CHARACTERISTIC_IDS } from './characteristics.ts';

/** A characteristic seen in one message. */
export const markSchema = z.object({
  /** 0-based index of the message. */
  message: z.number().int().nonnegative(),
  characteristic: z.enum(CHARACTERISTIC_IDS),
});
export type Mark = z.infer<typeof markSchema>;
