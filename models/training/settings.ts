import type { FeatureSettings } from '../../domain/detection/pack.ts';
import type { Floors } from '../../domain/detection/readout.ts';
import type { HeadOptions } from './heads.ts';

/** Everything about a training run that is a choice; chosen on the independent validation transcripts. */
export interface TrainingSettings {
  seed: number;
  features: FeatureSettings;
  heads: Omit<HeadOptions, 'seed' | 'buckets'>;
  /** Transcripts that the heads, and the readout, are trained on. */
  headTranscripts: number;
  readoutTranscripts: number;
  /** What of a message is too little for the readout. */
  floors: Floors;
}

export const SETTINGS: TrainingSettings = {
  seed: 20260301,
  features: {
    buckets: 65_536,
    characterNgrams: [4],
    skipPairs: false,
    conceptPairs: 12,
    contextConcepts: 8,
    crossPairs: 0,
    windowWords: 64,
  },
  heads: {
    epochs: 2,
    rate: 0.05,
    surfaceDecay: 0.0005,
    conceptDecay: 0.0002,
    dropout: 0.5,
    conceptsOnly: 0,
    surfaceOnly: 0,
    positiveWeight: 1,
    negativeShare: 1,
  },
  headTranscripts: 40_000,
  readoutTranscripts: 3000,
  floors: { floor: 0.03, shareFloor: 0.5, most: 0.6 },
};
