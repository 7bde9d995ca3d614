import { z } from 'zod';
import { instantSchema, LIMITS } from '../transcript/transcript.ts';

/** A column, or a way into what it holds: "data.text", "annotations.0.result". */
const place = z.string().min(1).max(1000);

const name = z.string().min(1).max(LIMITS.nameLength);

const labelSchema = z.strictObject({
  column: place,
  /** Values that mean each outcome, whatever their case. */
  risk: z.array(z.string()).min(1),
  benign: z.array(z.string()).min(1),
});

const common = {
  locale: place.optional(),
  channel: place.optional(),
  label: labelSchema.optional(),
  /** The account name of messages that have none. */
  someone: name.default('someone'),
  /** The offset of times that have none. */
  offset: z
    .string()
    .regex(/^(Z|[+-]\d\d:\d\d)$/)
    .default('Z'),
  /** When transcripts without times begin; their messages are a minute apart. */
  start: instantSchema.default('2000-01-01T00:00:00Z'),
};

/** How the rows of a table make transcripts. */
export const transcriptMappingSchema = z.discriminatedUnion('shape', [
  z.strictObject({
    shape: z.literal('message-rows'),
    conversation: place,
    text: place,
    from: place.optional(),
    at: place.optional(),
    /** In the order of rows or of times. */
    order: z.enum(['row', 'time']).default('row'),
    /** Whether the rows of a conversation stand together: then none is held longer than it lasts. */
    rows: z.enum(['together', 'anywhere']).default('anywhere'),
    ...common,
  }),
  z.strictObject({
    shape: z.literal('transcript-rows'),
    /** Without it, the number of the row. */
    id: place.optional(),
    messages: place,
    /** A list of messages as JSON, lines such as "BlueFern: page twelve", or a single message. */
    form: z.enum(['json', 'lines', 'text']),
    ...common,
  }),
]);

export type TranscriptMapping = z.infer<typeof transcriptMappingSchema>;
