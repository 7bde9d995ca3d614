import {
  type DistanceCounts,
  noDistances,
  type OtherDistances,
  type TwoDistances,
} from '../../matching/perceptual/known-distances.ts';
import type { SetItem } from '../../pictures/pairs.ts';
import type { Level, Nearness, TransformationId } from '../../pictures/recipe.ts';
import { type Proportion, proportion } from '../intervals/intervals.ts';
import { type FalseMatchRate, falseMatchRate } from './rule-of-three.ts';

/** How pictures are laid before they are compared: as they lie, or in whichever of the eight ways is nearest. */
export type Laying = keyof TwoDistances;

/** Copies that were changed alike, by their distance to the picture they come from. */
export interface CopyGroup {
  transformation: TransformationId;
  level: Level;
  distances: Record<Laying, DistanceCounts>;
}

/** Other pictures near known ones, by their distance to these. */
export interface NearMissGroup {
  nearness: Nearness;
  distances: Record<Laying, DistanceCounts>;
}

/** What a generated set says of distances. Each picture was compared with every known one. */
export interface DistanceTest {
  copies: CopyGroup[];
  nearMisses: NearMissGroup[];
  /** Comparisons of a picture with known ones that it has nothing to do with. */
  different: OtherDistances;
}

const noneYet = (): Record<Laying, DistanceCounts> => ({ asItLies: noDistances(), anyWay: noDistances() });

/** Gathers the distances of a set, picture by picture. */
export class DistanceTally {
  readonly #copies = new Map<string, CopyGroup>();
  readonly #nearMisses = new Map<Nearness, NearMissGroup>();
  readonly #different: OtherDistances = noneYet();

  /** Adds a picture that was compared with the one it comes from, or is near to. */
  add(
    { truth, transformation, nearness }: Pick<SetItem, 'truth' | 'transformation' | 'nearness'>,
    own: TwoDistances,
  ) {
    const distances =
      truth === 'same' && transformation
        ? this.#copiesOf(transformation).distances
        : truth === 'near-miss' && nearness
          ? this.#nearMissesOf(nearness).distances
          : null;
    if (!distances) return;
    distances.asItLies[own.asItLies]! += 1;
    distances.anyWay[own.anyWay]! += 1;
  }

  /** Adds comparisons of different pictures. */
  addOthers({ asItLies, anyWay }: OtherDistances): void {
    for (const [distance, count] of asItLies.entries()) this.#different.asItLies[distance]! += count;
    for (const [distance, count] of anyWay.entries()) this.#different.anyWay[distance]! += count;
  }

  result(): DistanceTest {
    return {
      copies: [...this.#copies.values()],
      nearMisses: [...this.#nearMisses.values()],
      different: this.#different,
    };
  }

  #copiesOf({ id, level }: { id: TransformationId; level: Level }): CopyGroup {
    const key = `${id} ${level}`;
    const found = this.#copies.get(key) ?? { transformation: id, level, distances: noneYet() };
    this.#copies.set(key, found);
    return found;
  }

  #nearMissesOf(nearness: Nearness): NearMissGroup {
    const found = this.#nearMisses.get(nearness) ?? { nearness, distances: noneYet() };
    this.#nearMisses.set(nearness, found);
    return found;
  }
}

function upTo(counts: DistanceCounts, distance: number): { k: number; n: number } {
  let [k, n] = [0, 0];
  for (const [at, count] of counts.entries()) {
    n += count;
    if (at <= distance) k += count;
  }
  return { k, n };
}

/** Groups of pictures as one. */
export function together(groups: readonly { distances: Record<Laying, DistanceCounts> }[], laying: Laying) {
  const all = noDistances();
  for (const { distances } of groups)
    for (const [at, count] of distances[laying].entries()) all[at]! += count;
  return all;
}

/**
 * Share of the pictures that match at a distance: recall of copies, and of near misses how many are taken for copies.
 * @param distance bits that may differ, 0 to 256
 */
export function matchedShare(counts: DistanceCounts, distance: number): Proportion {
  const { k, n } = upTo(counts, distance);
  return proportion(k, n);
}

/** Share of the comparisons of different pictures that match at a distance, with its upper bound. */
export function falseMatchesAt(
  { different }: Pick<DistanceTest, 'different'>,
  laying: Laying,
  distance: number,
): FalseMatchRate {
  const { k, n } = upTo(different[laying], distance);
  return falseMatchRate(k, n);
}
