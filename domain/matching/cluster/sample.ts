import { utf8ToBytes } from '@noble/hashes/utils.js';
import { Random } from '../../chance/random.ts';
import { murmur3 } from '../text/murmur3.ts';
import type { Cluster } from './cluster.ts';

/** Members of a cluster that somebody looks at before they decide for all of them. */
export const SAMPLE_SIZE = 5;

/**
 * Members to look at: the founder first, then others drawn at random, the same ones each time until the cluster has
 * grown. All of them where there are few.
 * @param itemIds every member, in any order
 */
export function sampleOf(
  { id, founderId, members }: Pick<Cluster, 'id' | 'founderId' | 'members'>,
  itemIds: readonly string[],
): string[] {
  const others = itemIds.filter((itemId) => itemId !== founderId).sort();
  const random = new Random(murmur3(utf8ToBytes(id)), members);
  return [founderId, ...random.shuffled(others).slice(0, SAMPLE_SIZE - 1)];
}
