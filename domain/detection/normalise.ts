import { ASCII_KIND, ASCII_UNIT, fold, KIND } from './fold.ts';

const SPACE = 0x20;

/** Letters that digits and signs stand for inside a word; 0 where none does. */
const LEET = new Uint16Array(128);
for (const [sign, letter] of ['0o', '1i', '3e', '4a', '5s', '7t', '8b', '9g', '@a', '$s', '!i', '|l'])
  LEET[sign!.charCodeAt(0)] = letter!.charCodeAt(0);

/** French and Italian words that lose their vowel before an apostrophe: l'école, d'abord, j'ai. */
const ELIDED = new Uint8Array(128);
for (const letter of 'ldjtsnmc') ELIDED[letter.charCodeAt(0)] = 1;

function widened<Kind extends Uint16Array | Int32Array | Uint8Array>(array: Kind, length: number): Kind {
  const larger = new (array.constructor as new (length: number) => Kind)(length);
  larger.set(array);
  return larger;
}

/**
 * Undoes what hides words from a plain look-up: case, accents, width, look-alike letters, invisible
 * characters, digits for letters, spaced and repeated letters, emoji inside words. The result is words of
 * lower-case letters and digits with one space between, a question mark being a word of its own, and for each
 * unit the range of the original text that it came from. One instance is used for text after text.
 */
export class Normaliser {
  /** Normalised UTF-16 units; valid up to `length`. */
  units = new Uint16Array(512);
  /** UTF-16 offset in the original where each unit begins. */
  starts = new Int32Array(512);
  /** UTF-16 offset in the original where each unit ends, exclusive. */
  ends = new Int32Array(512);
  length = 0;

  #units = new Uint16Array(512);
  #kinds = new Uint8Array(512);
  #starts = new Int32Array(512);
  #ends = new Int32Array(512);
  #length = 0;

  /** Normalises a text into this instance's arrays. */
  read(text: string): void {
    this.#fold(text);
    this.length = 0;
    const kinds = this.#kinds;
    const length = this.#length;
    let at = 0;
    while (at < length) {
      const kind = kinds[at]!;
      if (kind === KIND.letter || kind === KIND.digit) {
        const spaced = this.#spacedEnd(at);
        const end = spaced > at ? spaced : this.#tokenEnd(at);
        if (spaced > at) this.#writeSpaced(at, end);
        else this.#writeToken(at, end);
        at = end;
      } else {
        if (kind === KIND.question || kind === KIND.emoji) {
          // "???" and a row of the same emoji say no more than one.
          if (this.length === 0 || this.units[this.length - 1] !== this.#units[at]) {
            this.#beginWord(at);
            this.#write(this.#units[at]!, at);
          }
        }
        at += 1;
      }
    }
  }

  /** The normalised text; for tests and tools, not for the fast path. */
  toString(): string {
    return String.fromCharCode(...this.units.subarray(0, this.length));
  }

  #fold(text: string): void {
    const needed = text.length * 4 + 8;
    if (this.#units.length < needed) this.#grow(needed * 2);
    const units = this.#units;
    const kinds = this.#kinds;
    const starts = this.#starts;
    const ends = this.#ends;
    let to = 0;
    for (let from = 0; from < text.length; from += 1) {
      const unit = text.charCodeAt(from);
      if (unit < 128) {
        const kind = ASCII_KIND[unit]!;
        if (kind < 0) continue;
        units[to] = ASCII_UNIT[unit]!;
        kinds[to] = kind;
        starts[to] = from;
        ends[to] = from + 1;
        to += 1;
        continue;
      }
      const codePoint = text.codePointAt(from)!;
      const size = codePoint > 0xffff ? 2 : 1;
      const folded = fold(codePoint);
      // A fold of more than four units (a ligature of a phrase) is cut; nobody writes words with it.
      for (let part = 0; part < folded.units.length && part < 4; part += 1) {
        units[to] = folded.units[part]!;
        kinds[to] = folded.kind;
        starts[to] = from;
        ends[to] = from + size;
        to += 1;
      }
      from += size - 1;
    }
    kinds[to] = KIND.separator;
    kinds[to + 1] = KIND.separator;
    this.#length = to;
  }

  #grow(length: number): void {
    this.#units = widened(this.#units, length);
    this.#kinds = widened(this.#kinds, length);
    this.#starts = widened(this.#starts, length);
    this.#ends = widened(this.#ends, length);
    // Each unit can ask for a space before it.
    this.units = widened(this.units, length * 2);
    this.starts = widened(this.starts, length * 2);
    this.ends = widened(this.ends, length * 2);
  }

  /** End of a run of at least three single letters, the same joiner between them; `at` when there is none. */
  #spacedEnd(at: number): number {
    const kinds = this.#kinds;
    if (kinds[at] !== KIND.letter || kinds[at + 1] !== KIND.joiner || kinds[at + 2] !== KIND.letter)
      return at;
    let letters = 1;
    let end = at + 1;
    const joiner = this.#units[at + 1];
    while (this.#units[end] === joiner && kinds[end] === KIND.joiner && kinds[end + 1] === KIND.letter) {
      if (end + 1 >= this.#length) break;
      const after = kinds[end + 2]!;
      if (after === KIND.letter || after === KIND.digit || after === KIND.apostrophe) break;
      letters += 1;
      end += 2;
    }
    return letters >= 3 ? end : at;
  }

  /** End of the word that begins here; apostrophes, signs and emoji belong to it when letters follow. */
  #tokenEnd(at: number): number {
    const kinds = this.#kinds;
    let end = at + 1;
    for (;;) {
      const kind = kinds[end]!;
      if (kind === KIND.letter || kind === KIND.digit) {
        end += 1;
        continue;
      }
      if (kind !== KIND.apostrophe && kind !== KIND.sign && kind !== KIND.emoji) return end;
      if (kind === KIND.apostrophe && this.#isElided(at, end)) return end;
      let next = end + 1;
      while (kinds[next] === KIND.sign || kinds[next] === KIND.emoji) next += 1;
      const continues = kinds[next] === KIND.letter || (kinds[next] === KIND.digit && kind !== KIND.emoji);
      if (!continues || next >= this.#length) return end;
      end = next;
    }
  }

  /** Whether what stands before an apostrophe is a word of its own: l', d', qu'. */
  #isElided(at: number, end: number): boolean {
    const first = this.#units[at]!;
    if (end === at + 1) return first < 128 && ELIDED[first] === 1;
    return end === at + 2 && first === 0x71 && this.#units[at + 1] === 0x75;
  }

  #writeSpaced(at: number, end: number): void {
    this.#beginWord(at);
    for (let from = at; from < end; from += 2) this.#writeLetter(this.#units[from]!, from, at === from);
  }

  #writeToken(at: number, end: number): void {
    const kinds = this.#kinds;
    const units = this.#units;
    let letters = 0;
    let others = 0;
    let inner = 0;
    for (let from = at; from < end; from += 1) {
      const kind = kinds[from]!;
      if (kind === KIND.letter) letters += 1;
      else if (kind === KIND.digit || kind === KIND.sign) {
        others += 1;
        if (from > at && kinds[from - 1] === KIND.letter && from + 1 < end && LEET[units[from]! & 127] !== 0)
          inner += 1;
      }
    }
    this.#beginWord(at);
    const first = this.length;
    // "s3cret" has a digit inside; "5pm", "gr8" and "any1" only at an end, and stay what they are.
    const leet =
      others > 0 && letters > 0 && (inner > 0 || (kinds[at] === KIND.letter && units[end - 1] === 0x30));
    for (let from = at; from < end; from += 1) {
      const kind = kinds[from]!;
      if (kind === KIND.letter) this.#writeLetter(units[from]!, from, this.length === first);
      else if (kind === KIND.digit || kind === KIND.sign) {
        const letter = leet && units[from]! < 128 ? LEET[units[from]!]! : 0;
        if (letter !== 0) this.#writeLetter(letter, from, this.length === first);
        else if (kind === KIND.digit) this.#write(units[from]!, from);
      }
    }
  }

  /** Writes a letter; a repeated one only widens the range of the one before. */
  #writeLetter(unit: number, from: number, first: boolean): void {
    if (!first && this.units[this.length - 1] === unit) this.ends[this.length - 1] = this.#ends[from]!;
    else this.#write(unit, from);
  }

  #write(unit: number, from: number): void {
    this.units[this.length] = unit;
    this.starts[this.length] = this.#starts[from]!;
    this.ends[this.length] = this.#ends[from]!;
    this.length += 1;
  }

  #beginWord(from: number): void {
    if (this.length === 0) return;
    this.units[this.length] = SPACE;
    this.starts[this.length] = this.ends[this.length - 1]!;
    this.ends[this.length] = this.#starts[from]!;
    this.length += 1;
  }
}
