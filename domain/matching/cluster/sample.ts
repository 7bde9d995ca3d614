import { utf8ToBytes } from '@noble/hashes/utils.js';
import { Random } from '../../chance/random.ts';
import { murmur3 } from '../text/murmur3.ts';
import type { Cluster } from './cluster.ts';

/** Members of a cluster that somebody looks at before they decide for all of them. */
export const SAMPLE_SIZE = 5;

/**
 * Members that a sample is drawn from: of pictures those with a match to be decided, where there are any, since a
 * finding is about them; else all.
 */
export function sampledOf(
  { kind }: Pick<Cluster, 'kind'>,
  itemIds: readonly string[],
  undecided: readonly { transcriptId: string }[],
): string[] {
  const waiting = new Set(undecided.map(({ transcriptId }) => transcriptId));
  return kind === 'pictures' && waiting.size > 0 ? itemIds.filter((id) => waiting.has(id)) : [...itemIds];
}

/**
 * Members to look at: the founder first, then others drawn at random, the same ones each time until the cluster has
 * grown. All of them where there are few.
 * @param itemIds those it is drawn from, in any order
 */
export function sampleOf(
  { id, founderId, members }: Pick<Cluster, 'id' | 'founderId' | 'members'>,
  itemIds: readonly string[],
): string[] {
  const others = itemIds.filter((itemId) => itemId !== founderId).sort();
  const random = new Random(murmur3(utf8ToBytes(id)), members);
  const first = itemIds.filter((itemId) => itemId === founderId);
  return [...first, ...random.shuffled(others)].slice(0, SAMPLE_SIZE);
}
