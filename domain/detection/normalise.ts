import { ELIDED, KIND, LEET } from '../transcript/fold.ts';
import { FoldedText } from './folded-text.ts';
import { grownArray } from './grow-array.ts';
import { unitsToText } from './units-text.ts';

const SPACE = 0x20;

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

  readonly #folded = new FoldedText();

  /** Normalises a text into this instance's arrays. */
  read(text: string): void {
    this.#folded.read(text);
    // Each unit can ask for a space before it.
    if (this.units.length < this.#folded.units.length * 2) this.#grow(this.#folded.units.length * 2);
    this.length = 0;
    const kinds = this.#folded.kinds;
    const length = this.#folded.length;
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
          if (this.length === 0 || this.units[this.length - 1] !== this.#folded.units[at]) {
            this.#beginWord(at);
            this.#write(this.#folded.units[at]!, at);
          }
        }
        at += 1;
      }
    }
  }

  /** The normalised text; for tests and tools, not for the fast path. */
  toString(): string {
    return unitsToText(this.units, this.length);
  }

  #grow(length: number): void {
    this.units = grownArray(this.units, length);
    this.starts = grownArray(this.starts, length);
    this.ends = grownArray(this.ends, length);
  }

  /** End of a run of at least three single letters, the same joiner between them; `at` when there is none. */
  #spacedEnd(at: number): number {
    const kinds = this.#folded.kinds;
    if (kinds[at] !== KIND.letter || kinds[at + 1] !== KIND.joiner || kinds[at + 2] !== KIND.letter)
      return at;
    let letters = 1;
    let end = at + 1;
    const joiner = this.#folded.units[at + 1];
    while (
      this.#folded.units[end] === joiner &&
      kinds[end] === KIND.joiner &&
      kinds[end + 1] === KIND.letter
    ) {
      if (end + 1 >= this.#folded.length) break;
      const after = kinds[end + 2]!;
      if (after === KIND.letter || after === KIND.digit || after === KIND.apostrophe) break;
      letters += 1;
      end += 2;
    }
    return letters >= 3 ? end : at;
  }

  /** End of the word that begins here; apostrophes, signs and emoji belong to it when letters follow. */
  #tokenEnd(at: number): number {
    const kinds = this.#folded.kinds;
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
      if (!continues || next >= this.#folded.length) return end;
      end = next;
    }
  }

  /** Whether what stands before an apostrophe is a word of its own: l', d', qu'. */
  #isElided(at: number, end: number): boolean {
    const first = this.#folded.units[at]!;
    if (end === at + 1) return first < 128 && ELIDED[first] === 1;
    return end === at + 2 && first === 0x71 && this.#folded.units[at + 1] === 0x75;
  }

  #writeSpaced(at: number, end: number): void {
    this.#beginWord(at);
    for (let from = at; from < end; from += 2)
      this.#writeLetter(this.#folded.units[from]!, from, at === from);
  }

  #writeToken(at: number, end: number): void {
    const kinds = this.#folded.kinds;
    const units = this.#folded.units;
    let plain = at;
    while (plain < end && kinds[plain] === KIND.letter) plain += 1;
    this.#beginWord(at);
    if (plain === end) {
      this.#writeLetters(at, end);
      return;
    }
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

  /** Writes a word of nothing but letters: nearly every word. */
  #writeLetters(at: number, end: number): void {
    const { units, starts, ends } = this;
    const [fromUnits, fromStarts, fromEnds] = [this.#folded.units, this.#folded.starts, this.#folded.ends];
    let to = this.length;
    let before = -1;
    for (let from = at; from < end; from += 1) {
      const unit = fromUnits[from]!;
      if (unit === before) {
        ends[to - 1] = fromEnds[from]!;
        continue;
      }
      units[to] = unit;
      starts[to] = fromStarts[from]!;
      ends[to] = fromEnds[from]!;
      to += 1;
      before = unit;
    }
    this.length = to;
  }

  /** Writes a letter; a repeated one only widens the range of the one before. */
  #writeLetter(unit: number, from: number, first: boolean): void {
    if (!first && this.units[this.length - 1] === unit) this.ends[this.length - 1] = this.#folded.ends[from]!;
    else this.#write(unit, from);
  }

  #write(unit: number, from: number): void {
    this.units[this.length] = unit;
    this.starts[this.length] = this.#folded.starts[from]!;
    this.ends[this.length] = this.#folded.ends[from]!;
    this.length += 1;
  }

  #beginWord(from: number): void {
    if (this.length === 0) return;
    this.units[this.length] = SPACE;
    this.starts[this.length] = this.ends[this.length - 1]!;
    this.ends[this.length] = this.#folded.starts[from]!;
    this.length += 1;
  }
}
