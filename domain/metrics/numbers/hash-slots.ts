const FIRST_SLOTS = 1 << 10;

/** Numbers from 0 up by the hash of what they stand for, four to eight bytes each. */
export class HashSlots {
  /** One more than the number there; 0 is free. At least a quarter is free. */
  #slots = new Uint32Array(FIRST_SLOTS);
  #size = 0;
  readonly #hashOf: (number: number) => number;

  /** @param hashOf the hash of what a number stands for, a whole number from 0 to 2³² − 1 */
  constructor(hashOf: (number: number) => number) {
    this.#hashOf = hashOf;
  }

  /**
   * The number that stands for what is looked for; null when none does.
   * @param is whether a number of this hash does
   */
  find(hash: number, is: (number: number) => boolean): number | null {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1;
      if (is(number)) return number;
    }
    return null;
  }

  /** Adds a number that is not there yet. */
  add(number: number): void {
    this.#size += 1;
    if (this.#size * 4 > this.#slots.length * 3) this.#grow();
    this.#insert(number);
  }

  #insert(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashOf(number) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (const known of old) if (known !== 0) this.#insert(known - 1);
  }
}
