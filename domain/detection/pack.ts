import { z } from 'zod';
import { CHARACTERISTIC_IDS } from '../transcript/characteristics.ts';

const perCharacteristic = z.record(z.enum(CHARACTERISTIC_IDS), z.number());

/** The manifest.json of a model pack: all that turns the heads' logits into risks and evidence. */
export const packManifestSchema = z.object({
  format: z.literal(1),
  id: z.string().min(1),
  version: z.string().min(1),
  /** SHA-256 of model.onnx, lower-case hex; checked before the model is loaded. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  seed: z.number().int(),
  features: z.object({
    /** Rows of the embedding; row 0 is the padding and is all zero. */
    buckets: z.number().int().positive(),
    /** Lengths of the character n-grams. */
    characterNgrams: z.array(z.number().int().positive()),
    /** Lengths of the word n-grams. */
    wordNgrams: z.array(z.number().int().positive()),
    /** Words in one window; a longer message is read in overlapping windows. */
    windowWords: z.number().int().positive(),
  }),
  /** Order of the heads in the model's output. */
  characteristics: z.array(z.enum(CHARACTERISTIC_IDS)).length(CHARACTERISTIC_IDS.length),
  readout: z.object({
    intercept: z.number(),
    /** One non-negative weight a characteristic. */
    weights: perCharacteristic,
    /** Head probability below which a message adds nothing. */
    floor: perCharacteristic,
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
