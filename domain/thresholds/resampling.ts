import { seededRandom } from '../metrics/intervals/bootstrap.ts';
import type { RankedEvidence } from './ranked-evidence.ts';

/** Items that are drawn in all resamples together, at most. */
const MOST_DRAWS = 50_000_000;

/** How many resamples are worth it: 1,000, less for very large evidence, whose intervals are narrow anyway. */
export function resampleCount(items: number): number {
  return Math.max(100, Math.min(1000, Math.floor(MOST_DRAWS / Math.max(1, items))));
}

/**
 * Resamples of evidence with replacement (B. Efron, Annals of Statistics 7, 1979), within each group, so that what was
 * fixed by design stays: the sizes of the classes of a labelled set, those of the strata of a sample. Seeded: the same
 * seed gives the same resamples.
 */
export class Resampler {
  readonly #members: Uint32Array[];
  readonly #times: Uint16Array;
  readonly #random: () => number;

  constructor({ group }: Pick<RankedEvidence, 'group'>, seed: number) {
    const members = new Map<number, number[]>();
    for (const [index, own] of group.entries()) {
      const known = members.get(own);
      if (known) known.push(index);
      else members.set(own, [index]);
    }
    this.#members = [...members]
      .sort(([left], [right]) => left - right)
      .map(([, own]) => Uint32Array.from(own));
    this.#times = new Uint16Array(group.length);
    this.#random = seededRandom(seed);
  }

  /** How often each item is in the next resample; the same array each time. */
  next(): Uint16Array {
    this.#times.fill(0);
    for (const members of this.#members)
      for (let drawn = 0; drawn < members.length; drawn += 1)
        this.#times[members[Math.floor(this.#random() * members.length)]!]! += 1;
    return this.#times;
  }
}
