import { z } from 'zod';
import { type SchemaProblem, schemaIssue } from '../transcript/fault.ts';
import { characteristicSchema } from '../transcript/transcript.ts';

// A pack may come from anywhere. Every number has a bound, far beyond what a real pack has, so that none can take
// all memory, overrun a buffer of fixed size or turn a risk into no number.

/** A logit or a shift of one: beyond this every risk is 0 or 1 anyway. */
const logit = z.number().min(-1000).max(1000);

/** A number of concepts. */
const concepts = z.number().int().min(0).max(64);

/** How text becomes features; training and scoring must agree on every one of these. */
const featureSettingsSchema = z.object({
  /** Rows of the embedding; row 0 is the padding and is all zero. */
  buckets: z
    .number()
    .int()
    .min(2)
    .max(2 ** 22),
  /** Lengths of the character n-grams. The word cache has room for the n-grams of four lengths. */
  characterNgrams: z.array(z.number().int().min(1).max(8)).max(4),
  /** Whether words with one word between them are paired too. */
  skipPairs: z.boolean(),
  /** How many concepts of a message are paired with each other. */
  conceptPairs: concepts,
  /** How many concepts of each earlier message are seen. */
  contextConcepts: concepts,
  /** How many of a message's concepts are paired with those of the messages before. */
  crossPairs: concepts,
  /** Words in one window; a longer message is read in overlapping windows. */
  windowWords: z.number().int().min(1).max(256),
});

export type FeatureSettings = z.infer<typeof featureSettingsSchema>;

/** The manifest.json of a model pack: all that turns the heads' logits into risks and evidence. */
export const packManifestSchema = z
  .object({
    format: z.literal(1),
    id: z.string().min(1).max(64),
    version: z.string().min(1).max(32),
    /** SHA-256 of model.onnx, lower-case hex; checked before the model is loaded. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    seed: z.number().int(),
    features: featureSettingsSchema,
    /** What the model tells, in the order of the heads in its output; after them comes "shows any of them". */
    characteristics: z
      .array(characteristicSchema)
      .min(1)
      .refine((ids) => new Set(ids).size === ids.length, 'twice' satisfies SchemaProblem['what']),
    readout: z.object({
      intercept: logit,
      /** One non-negative weight a characteristic. */
      weights: z.partialRecord(characteristicSchema, z.number().min(0).max(1000)),
      /** Probability that a message shows any pattern below which it adds nothing. */
      floor: z.number().min(0).max(0.99),
      /** A characteristic with less than this part of the leading one's share is left out of a message. */
      shareFloor: z.number().min(0).max(1),
      /** The most that one message counts towards a characteristic: it takes more than one sign. */
      most: z.number().positive().max(1),
    }),
    calibration: z.object({
      method: z.literal('platt'),
      /** Calibrated logit = scale × raw logit + shift; scale > 0. */
      scale: z.number().positive().max(1000),
      shift: logit,
    }),
    /** The threshold that the pack suggests for a first policy. */
    suggestedThreshold: z.number().min(0).max(1),
  })
  .superRefine(({ characteristics, readout: { weights } }, context) => {
    const refuse = (id: string, what: 'no-weight' | 'weight-of-no-head') =>
      context.addIssue(schemaIssue({ what }, ['readout', 'weights', id]));
    const named = new Set<string>(characteristics);
    for (const id of named) if (!Object.hasOwn(weights, id)) refuse(id, 'no-weight');
    for (const id of Object.keys(weights)) if (!named.has(id)) refuse(id, 'weight-of-no-head');
  });

export type PackManifest = z.infer<typeof packManifestSchema>;

/** Heads of a pack's model: how a message divides among its characteristics, and, last, whether it shows any. */
export const headsOf = ({ characteristics }: Pick<PackManifest, 'characteristics'>): number =>
  characteristics.length + 1;
