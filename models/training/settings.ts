import type { FeatureSettings } from '../../domain/detection/pack.ts';
import type { HeadOptions } from './heads.ts';

/** Everything about a training run that is a choice; chosen on the independent set's validation half. */
export interface TrainingSettings {
  seed: number;
  features: FeatureSettings;
  heads: Omit<HeadOptions, 'seed' | 'buckets'>;
  /** Transcripts that the heads, and the readout, are trained on. */
  headTranscripts: number;
  readoutTranscripts: number;
  /** How much of the "shows any" head is added to each characteristic's. */
  anyShare: number;
  /** Head probability below which a message adds nothing. */
  floor: number;
}

export const SETTINGS: TrainingSettings = {
  seed: 20260301,
  features: {
    buckets: 65_536,
    characterNgrams: [3, 4, 5],
    skipPairs: true,
    conceptPairs: 12,
    contextConcepts: 8,
    crossPairs: 0,
    windowWords: 64,
  },
  heads: {
    epochs: 6,
    rate: 0.1,
    surfaceDecay: 0.0005,
    conceptDecay: 0.0002,
    dropout: 0.3,
    conceptsOnly: 0.25,
    surfaceOnly: 0.1,
    positiveWeight: 3,
    negativeShare: 0.5,
  },
  headTranscripts: 6000,
  readoutTranscripts: 2000,
  anyShare: 0.7,
  floor: 0.05,
};
