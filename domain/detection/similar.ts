import { readConversation, type ScorableMessage } from './conversation.ts';
import { FEATURE_KIND, FeatureReader } from './features.ts';
import type { FeatureSettings } from './pack.ts';

/** A transcript by its features. */
export interface Featured {
  id: string;
  features: ReadonlySet<number>;
}

/**
 * What a conversation is about, as the model sees it: rows of the embedding that stand for concepts, for pairs of them
 * and for how they follow on each other. Plain words are left out: they tell the topic and not the pattern.
 */
export function patternFeatures(
  messages: readonly ScorableMessage[],
  settings: FeatureSettings,
): ReadonlySet<number> {
  const reader = new FeatureReader(settings);
  const features = new Set<number>();
  readConversation(messages, reader, () => {
    for (let at = 0; at < reader.count; at += 1)
      if (reader.kinds[at] !== FEATURE_KIND.surface) features.add(reader.ids[at]!);
  });
  return features;
}

/** How much each feature says: the rarer, the more; one that all transcripts have says nothing. */
function weightsOf(all: readonly Featured[]): (feature: number) => number {
  const counts = new Map<number, number>();
  for (const { features } of all)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return (feature) => Math.log((all.length + 1) / ((counts.get(feature) ?? 0) + 1));
}

/**
 * Sorts transcripts by how much their features are those of another: by the cosine of the two sets, weighted by how
 * rare each feature is among all of them. Equally near ones stand in order of id.
 * @returns nearest first, each with a nearness of 0 (nothing in common) to 1
 */
export function byNearness<Other extends Featured>(
  features: ReadonlySet<number>,
  others: readonly Other[],
): { other: Other; nearness: number }[] {
  const weight = weightsOf([{ id: '', features }, ...others]);
  const squares = (set: Iterable<number>) => {
    let sum = 0;
    for (const feature of set) sum += weight(feature) ** 2;
    return sum;
  };
  const own = squares(features);
  const ranked = others.map((other) => {
    const shared = squares([...other.features].filter((feature) => features.has(feature)));
    const norm = Math.sqrt(own * squares(other.features));
    return { other, nearness: norm === 0 ? 0 : shared / norm };
  });
  return ranked.sort(
    (left, right) =>
      right.nearness - left.nearness ||
      (left.other.id < right.other.id ? -1 : Number(left.other.id > right.other.id)),
  );
}
