import { HashSlots } from './hash-slots.ts';

const FIRST_BYTES = 1 << 16;
const FIRST_TEXTS = 1 << 10;
/** The bit of a length that says that the units of the text take two bytes each. */
const WIDE = 0x80000000;

/** FNV-1a over the UTF-16 units of a text, its higher bits mixed into the lower ones. */
function hashOf(length: number, unit: (index: number) => number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index += 1) hash = Math.imul(hash ^ unit(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function isWide(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0xff) return true;
  return false;
}

/** A longer copy of numbers, with room for what comes. */
function grown<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, length: number) {
  const longer = new (numbers.constructor as new (length: number) => Numbers)(length);
  longer.set(numbers);
  return longer;
}

/**
 * Gives texts numbers from 0 up, the same number for the same text, and the text of a number. They are kept as bytes,
 * which takes a fraction of what a map of strings does.
 */
export class TextTable {
  /** The UTF-16 units of all texts, a byte each or two. */
  #bytes = new Uint8Array(FIRST_BYTES);
  #used = 0;
  /** Where each text begins, and how many units it has. */
  #begins = new Uint32Array(FIRST_TEXTS);
  #lengths = new Uint32Array(FIRST_TEXTS);
  #slots = new HashSlots((number) =>
    hashOf(this.#lengths[number]! & ~WIDE, (index) => this.#unit(number, index)),
  );
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a text, a new one for a new text. */
  numberOf(text: string): number {
    const hash = hashOf(text.length, (index) => text.charCodeAt(index));
    const known = this.#slots.find(hash, (number) => this.#is(number, text));
    if (known !== null) return known;
    const number = this.#size;
    this.#size += 1;
    this.#write(number, text);
    this.#slots.add(number);
    return number;
  }

  /** The text of a number that {@link numberOf} gave. */
  textOf(number: number): string {
    const units = new Array<number>(this.#lengths[number]! & ~WIDE);
    for (let index = 0; index < units.length; index += 1) units[index] = this.#unit(number, index);
    return String.fromCharCode(...units);
  }

  #unit(number: number, index: number): number {
    const begin = this.#begins[number]!;
    if ((this.#lengths[number]! & WIDE) === 0) return this.#bytes[begin + index]!;
    const at = begin + 2 * index;
    return this.#bytes[at]! | (this.#bytes[at + 1]! << 8);
  }

  #is(number: number, text: string): boolean {
    if ((this.#lengths[number]! & ~WIDE) !== text.length) return false;
    for (let index = 0; index < text.length; index += 1)
      if (this.#unit(number, index) !== text.charCodeAt(index)) return false;
    return true;
  }

  #write(number: number, text: string): void {
    const wide = isWide(text);
    const end = this.#used + text.length * (wide ? 2 : 1);
    if (end > this.#bytes.length)
      this.#bytes = grown(this.#bytes, Math.max(end, Math.ceil(this.#bytes.length * 1.5)));
    if (number === this.#begins.length) {
      this.#begins = grown(this.#begins, number * 2);
      this.#lengths = grown(this.#lengths, number * 2);
    }
    this.#begins[number] = this.#used;
    this.#lengths[number] = (text.length | (wide ? WIDE : 0)) >>> 0;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      this.#bytes[this.#used] = unit & 0xff;
      this.#used += 1;
      if (!wide) continue;
      this.#bytes[this.#used] = unit >>> 8;
      this.#used += 1;
    }
  }
}
