import { z } from 'zod';
import { characteristicSchema } from '../transcript/transcript.ts';
import { TRANSCRIPT_LAYERS } from './detection-layers.ts';

const probability = z.number().min(0).max(1);

/** 0-based index of a message, or UTF-16 offset into its text. */
const position = z.number().int().nonnegative();

/** UTF-16 offsets into the message's text as written, end exclusive, ascending, not overlapping. */
const spansSchema = z.array(z.tuple([position, position]));

/** Which model said it. */
export const modelReferenceSchema = z.object({
  id: z.string(),
  version: z.string(),
  /** SHA-256 of model.onnx, lower-case hex. */
  sha256: z.string(),
});
export type ModelReference = z.infer<typeof modelReferenceSchema>;

/** What refers to a pack, without all else that is known of it. */
export const packReference = ({ id, version, sha256 }: ModelReference): ModelReference => ({
  id,
  version,
  sha256,
});

/** A model pack as one text, to find what it said by. */
export const packKey = ({ id, version, sha256 }: ModelReference): string =>
  JSON.stringify([id, version, sha256]);

/** Whether two references are to the same pack: the same model may come with another readout under another version. */
export const samePack = (left: ModelReference, right: ModelReference): boolean =>
  packKey(left) === packKey(right);

/** One message's share of the risk, for one characteristic. */
const evidenceSchema = z.object({
  /** 0-based index of the message. */
  message: position,
  characteristic: characteristicSchema,
  /** Share of the risk's logit. All contributions and the pack's intercept sum to logit(risk). */
  contribution: z.number(),
  spans: spansSchema,
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A layer other than the classifier. */
export const hitLayerSchema = z.enum(TRANSCRIPT_LAYERS).exclude(['classifier']);

/** What a layer other than the classifier found in a message. */
const layerHitSchema = z.object({
  layer: hitLayerSchema,
  /** 0-based index of the message. */
  message: position,
  /** What was found, in a few words for the reviewer. */
  finding: z.string(),
  spans: spansSchema,
});
export type LayerHit = z.infer<typeof layerHitSchema>;

/** What detection said of a transcript. */
export const assessmentSchema = z.object({
  transcriptId: z.string(),
  /** 0 to 1; the last value of the timeline. */
  risk: probability,
  /** The highest value of the timeline. */
  peak: probability,
  /** One risk a message, from only the messages up to it. */
  timeline: z.array(probability),
  /** Those that the model tells, 0 to 1. */
  characteristics: z.partialRecord(characteristicSchema, probability),
  /** In order of message, then of contribution, largest first. */
  evidence: z.array(evidenceSchema),
  /** What the further layers found, in order of message; left out by versions that had none. */
  layerHits: z.array(layerHitSchema).optional(),
  model: modelReferenceSchema,
});
export type Assessment = z.infer<typeof assessmentSchema>;
