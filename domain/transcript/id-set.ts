const INITIAL_SLOTS = 1 << 12;

/** FNV-1a and a second, differently seeded mix of the same string: 64 bits in two words. */
function hash(text: string): [number, number] {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= high >>> 15;
  }
  // 0,0 marks an empty slot.
  return [low >>> 0 || 1, high >>> 0];
}

/**
 * Remembers which ids a file has used, in 8 bytes a slot instead of a string each, so that reading a file of
 * millions of lines stays small. Ids are told apart by 64 bits: two different ones among a million are
 * mistaken for each other with a chance of about 1 in 10^7.
 */
export class IdSet {
  #slots = new Uint32Array(INITIAL_SLOTS * 2);
  #size = 0;

  /** Adds an id; false when it was there already. */
  add(id: string): boolean {
    const [low, high] = hash(id);
    if (!this.#insert(low, high)) return false;
    this.#size += 1;
    if (this.#size * 4 > this.#slots.length) this.#grow();
    return true;
  }

  #insert(low: number, high: number): boolean {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    let slot = low & mask;
    while (slots[slot * 2] !== 0) {
      if (slots[slot * 2] === low && slots[slot * 2 + 1] === high) return false;
      slot = (slot + 1) & mask;
    }
    slots[slot * 2] = low;
    slots[slot * 2 + 1] = high;
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let index = 0; index < old.length; index += 2)
      if (old[index] !== 0) this.#insert(old[index]!, old[index + 1]!);
  }
}
