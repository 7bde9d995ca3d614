import { z } from 'zod';
import { logKind } from './log-kind.ts';
import { count, seq, text } from './parts.ts';

const bank = { bankId: z.string(), name: z.string() };
const entryIds = z.array(z.string()).min(1);

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
  'entry-suspended': logKind({
    group: 'known-content',
    payload: z.object({ ...bank, entryIds, note: text }),
    hiddenBy: [],
  }),
  'entry-restored': logKind({
    group: 'known-content',
    payload: z.object({
      ...bank,
      entryIds,
      note: text,
      /** They were active and stay so, whatever was proposed. */
      kept: z.literal(true).optional(),
    }),
    hiddenBy: [],
  }),
  'entry-decision-undone': logKind({
    group: 'known-content',
    payload: z.object({
      ...bank,
      entryIds,
      /** The entry of the log that suspended or restored them. */
      undoes: seq,
    }),
    hiddenBy: [],
  }),
};
