import { TRANSCRIPT_LAYERS } from '../detection/detection-layers.ts';
import type { FlagRule } from '../policy/flag-rule.ts';
import { CHARACTERISTIC_IDS } from '../transcript/characteristics.ts';
import type { EvidenceSet } from './evidence-set.ts';

/** A rule without its risk threshold: what stays the same while the threshold is dragged. */
export type RuleShape = Omit<FlagRule, 'threshold'>;

/** What of each item does not depend on the risk threshold. */
export interface Decisive {
  /**
   * What the threshold is compared with: the risk, +∞ for what is flagged whatever the threshold (by a
   * characteristic or another layer), −∞ for what no threshold flags (the classifier is off).
   */
  scores: Float64Array;
  /** The risk where the classifier counts, −∞ where it is off. */
  risks: Float64Array;
  /** 0-based message of a flag that needs no risk; −1 for none. */
  otherwiseAt: Int32Array;
}

/** First message in which a layer that counts found something; −1 for none. */
function firstHit(set: EvidenceSet, item: number, counting: readonly number[]): number {
  let first = -1;
  for (const layer of counting) {
    const message = set.firstHits[item * TRANSCRIPT_LAYERS.length + layer]!;
    if (message !== -1 && (first === -1 || message < first)) first = message;
  }
  return first;
}

/** Applies a rule's shape to evidence, once for all thresholds. Agrees with `flaggingLayers` and `flaggedAt`. */
export function decisiveOf(set: EvidenceSet, shape: RuleShape): Decisive {
  const classifier = shape.layers.includes('classifier');
  const counting = TRANSCRIPT_LAYERS.flatMap((layer, index) =>
    layer !== 'classifier' && shape.layers.includes(layer) ? [index] : [],
  );
  const own = CHARACTERISTIC_IDS.flatMap((id, head) => {
    const threshold = shape.characteristicThresholds[id];
    return threshold === undefined || !classifier ? [] : [{ head, threshold }];
  });
  const scores = new Float64Array(set.size);
  const risks = new Float64Array(set.size);
  const otherwiseAt = new Int32Array(set.size).fill(-1);
  for (let item = 0; item < set.size; item += 1) {
    const risk = shape.latching ? set.peak[item]! : set.risk[item]!;
    let at = firstHit(set, item, counting);
    const reached = own.some(
      ({ head, threshold }) => set.characteristics[item * CHARACTERISTIC_IDS.length + head]! >= threshold,
    );
    // A characteristic's score is known after the last message.
    if (at === -1 && reached) at = set.length[item]! - 1;
    otherwiseAt[item] = at;
    risks[item] = classifier ? risk : Number.NEGATIVE_INFINITY;
    scores[item] = at === -1 ? risks[item]! : Number.POSITIVE_INFINITY;
  }
  return { scores, risks, otherwiseAt };
}
