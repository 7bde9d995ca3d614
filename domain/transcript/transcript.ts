import { z } from 'zod';
import { CHARACTERISTIC_IDS } from './characteristics.ts';
import { schemaIssue } from './fault.ts';
import { compareInstants, type Instant, readInstant } from './instant.ts';

/** What one transcript may hold; beyond these it is rejected with a reason rather than truncated. */
export const LIMITS = {
  /** Messages in one transcript. */
  messages: 10_000,
  /** UTF-16 units in one message. */
  messageLength: 20_000,
  /** UTF-16 units in an id, an account name, a channel or a locale. */
  nameLength: 200,
  /** UTF-16 units in a label's note. */
  noteLength: 2_000,
  /** Bytes in one line of a file. */
  lineBytes: 16 * 1024 * 1024,
} as const;

const name = z.string().min(1).max(LIMITS.nameLength);

/** ISO 8601 with an offset ("Z" or "+02:00"). */
export const instantSchema = z.iso.datetime({ offset: true });

const messageSchema = z.object({
  from: name,
  at: instantSchema,
  text: z.string().max(LIMITS.messageLength),
});

export const characteristicSchema = z.enum(CHARACTERISTIC_IDS);

export const labelSchema = z.object({
  outcome: z.enum(['risk', 'benign']),
  characteristics: z.array(characteristicSchema).default([]),
  difficulty: z.enum(['easy', 'hard']).optional(),
  note: z.string().max(LIMITS.noteLength).optional(),
});

export const transcriptSchema = z
  .object({
    id: name,
    locale: name.optional(),
    channel: name.optional(),
    messages: z.array(messageSchema).min(1).max(LIMITS.messages),
    label: labelSchema.optional(),
  })
  .superRefine((transcript, context) => {
    let previous: Instant = { at: Number.NEGATIVE_INFINITY, finer: '' };
    for (const [index, message] of transcript.messages.entries()) {
      const at = readInstant(message.at);
      if (compareInstants(at, previous) < 0) {
        context.addIssue(
          schemaIssue({ what: 'earlier-message', number: index + 1 }, ['messages', index, 'at']),
        );
        return;
      }
      previous = at;
    }
  });

export type Message = z.infer<typeof messageSchema>;
export type Label = z.infer<typeof labelSchema>;
export type Transcript = z.infer<typeof transcriptSchema>;
