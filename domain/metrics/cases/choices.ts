import { STAGES } from '../../decisions/log-entry.ts';
import { DETECTION_LAYERS } from '../../detection/detection-layers.ts';
import { CHARACTERISTIC_IDS } from '../../transcript/characteristics.ts';

/** Choices among a few ids: each kept once, in the order of the ids, and as a number. */
class Choices<Id extends string> {
  #ids: readonly Id[];
  #made = new Map<number, readonly Id[]>();

  /** @param ids at most 31 */
  constructor(ids: readonly Id[]) {
    this.#ids = ids;
  }

  /** The choice as a number: a bit for each id. */
  maskOf(chosen: readonly string[]): number {
    return this.#ids.reduce((bits, id, index) => (chosen.includes(id) ? bits | (1 << index) : bits), 0);
  }

  /** The ids of a number; the same array for the same number. */
  ofMask(mask: number): readonly Id[] {
    const known = this.#made.get(mask);
    if (known) return known;
    const made = this.#ids.filter((_, index) => mask & (1 << index));
    this.#made.set(mask, made);
    return made;
  }

  /** Those that are chosen, in order; the same array for the same choice. */
  among(chosen: readonly string[]): readonly Id[] {
    return this.ofMask(this.maskOf(chosen));
  }
}

export const LAYER_CHOICES = new Choices(DETECTION_LAYERS);
export const CHARACTERISTIC_CHOICES = new Choices(CHARACTERISTIC_IDS);
export const STAGE_CHOICES = new Choices(STAGES);
