import { z } from 'zod';
import { CHARACTERISTIC_IDS } from '../transcript/characteristics.ts';

const perCharacteristic = z.record(z.enum(CHARACTERISTIC_IDS), z.number());

/** How text becomes features; training and scoring must agree on every one of these. */
const featureSettingsSchema = z.object({
  /** Rows of the embedding; row 0 is the padding and is all zero. */
  buckets: z.number().int().positive(),
  /** Lengths of the character n-grams. */
  characterNgrams: z.array(z.number().int().positive()),
  /** Whether words with one word between them are paired too. */
  skipPairs: z.boolean(),
  /** How many concepts of a message are paired with each other. */
  conceptPairs: z.number().int().nonnegative(),
  /** How many concepts of each earlier message are seen. */
  contextConcepts: z.number().int().nonnegative(),
  /** How many of a message's concepts are paired with those of the messages before. */
  crossPairs: z.number().int().nonnegative(),
  /** Words in one window; a longer message is read in overlapping windows. */
  windowWords: z.number().int().positive(),
});

export type FeatureSettings = z.infer<typeof featureSettingsSchema>;

/** Heads of the model: how a message divides among the ten characteristics, and whether it shows any. */
export const HEADS = CHARACTERISTIC_IDS.length + 1;

/** Index of the "shows any" head. */
export const ANY_HEAD = CHARACTERISTIC_IDS.length;

/** The manifest.json of a model pack: all that turns the heads' logits into risks and evidence. */
export const packManifestSchema = z.object({
  format: z.literal(1),
  id: z.string().min(1),
  version: z.string().min(1),
  /** SHA-256 of model.onnx, lower-case hex; checked before the model is loaded. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  seed: z.number().int(),
  features: featureSettingsSchema,
  /** Order of the heads in the model's output; the eleventh is "shows any of them". */
  characteristics: z.array(z.enum(CHARACTERISTIC_IDS)).length(CHARACTERISTIC_IDS.length),
  readout: z.object({
    intercept: z.number(),
    /** One non-negative weight a characteristic. */
    weights: perCharacteristic,
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
    scale: z.number().positive(),
    shift: z.number(),
  }),
  /** The threshold that the pack suggests for a first policy. */
  suggestedThreshold: z.number().min(0).max(1),
});

export type PackManifest = z.infer<typeof packManifestSchema>;
