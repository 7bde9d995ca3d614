import { z } from 'zod';
import { logKind } from './log-kind.ts';
import { count, text } from './parts.ts';

const bank = { bankId: z.string(), name: z.string() };

/** What happens to banks of known content. */
export const MATCHING_KINDS = {
  'bank-created': logKind({
    group: 'known-content',
    payload: z.object({ ...bank, source: z.string() }),
    hiddenBy: [],
  }),
  'bank-changed': logKind({
    group: 'known-content',
    payload: z.object({ ...bank, status: z.enum(['active', 'suspended']), reason: text }),
    hiddenBy: [],
  }),
  'bank-entries-added': logKind({
    group: 'known-content',
    payload: z.object({
      ...bank,
      /** Where they came from: "generated", or the name of a file. */
      source: z.string(),
      added: count,
      /** Hashes that the bank held already, which stay as they are. */
      known: count,
    }),
    hiddenBy: [],
  }),
};
