import type { LayerHit } from '../assessment.ts';
import type { ScorableTranscript } from '../conversation.ts';
import { TRANSCRIPT_LAYERS } from '../detection-layers.ts';
import type { Concepts, FeatureReader } from '../features.ts';
import type { KnownMessages } from './known-messages.ts';
import { findPersonalInfoHits } from './personal-info.ts';
import { findRuleHits } from './rules.ts';

/** What the layers share with the classifier and with each other. */
export interface LayerInput {
  /** Concepts of each message, as the feature reader found them. */
  concepts: readonly Concepts[];
  reader: FeatureReader;
  known: KnownMessages;
}

/** What the layers other than the classifier find in a transcript, in order of message, then of layer. */
export function findLayerHits(
  { messages }: Pick<ScorableTranscript, 'messages'>,
  { concepts, reader, known }: LayerInput,
): LayerHit[] {
  const hits = [
    ...findRuleHits(messages, concepts, reader),
    ...findPersonalInfoHits(messages),
    ...known.find(messages),
  ];
  return hits.sort(
    (one, two) =>
      one.message - two.message ||
      TRANSCRIPT_LAYERS.indexOf(one.layer) - TRANSCRIPT_LAYERS.indexOf(two.layer),
  );
}
