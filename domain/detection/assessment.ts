import type { CharacteristicId } from '../transcript/characteristics.ts';
import type { DetectionLayer } from './detection-layers.ts';

/** Which model said it. */
export interface ModelReference {
  id: string;
  version: string;
  /** SHA-256 of model.onnx, lower-case hex. */
  sha256: string;
}

/** One message's share of the risk, for one characteristic. */
export interface Evidence {
  /** 0-based index of the message. */
  message: number;
  characteristic: CharacteristicId;
  /** Share of the risk's logit. All contributions and the pack's intercept sum to logit(risk). */
  contribution: number;
  /** UTF-16 offsets into the message's text as written, end exclusive, ascending, not overlapping. */
  spans: [number, number][];
}

/** What a layer other than the classifier found in a message. */
export interface LayerHit {
  layer: Exclude<DetectionLayer, 'classifier'>;
  /** 0-based index of the message. */
  message: number;
  /** What was found, in a few words for the reviewer. */
  finding: string;
  /** UTF-16 offsets into the message's text as written, end exclusive, ascending, not overlapping. */
  spans: [number, number][];
}

/** What detection said of a transcript. */
export interface Assessment {
  transcriptId: string;
  /** 0 to 1; the last value of the timeline. */
  risk: number;
  /** The highest value of the timeline. */
  peak: number;
  /** One risk a message, from only the messages up to it. */
  timeline: number[];
  /** All ten, 0 to 1. */
  characteristics: Record<CharacteristicId, number>;
  /** In order of message, then of contribution, largest first. */
  evidence: Evidence[];
  /** What the further layers found, in order of message; left out by versions that had none. */
  layerHits?: LayerHit[];
  model: ModelReference;
}
