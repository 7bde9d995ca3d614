import { ASCII_KIND, ASCII_UNIT, fold, KIND } from '../transcript/fold.ts';
import { grownArray } from './grow-array.ts';

/** A text character by character: plain units, what each is, and where it stood. Used for text after text. */
export class FoldedText {
  /** Plain UTF-16 units; valid up to `length`, with two separators after them in `kinds`. */
  units = new Uint16Array(512);
  kinds = new Uint8Array(512);
  /** UTF-16 range of the original that each unit came from, end exclusive. */
  starts = new Int32Array(512);
  ends = new Int32Array(512);
  length = 0;

  /** Folds a text into this instance's arrays. */
  read(text: string): void {
    const needed = text.length * 4 + 8;
    if (this.units.length < needed) this.#grow(needed * 2);
    const units = this.units;
    const kinds = this.kinds;
    const starts = this.starts;
    const ends = this.ends;
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
    this.length = to;
  }

  #grow(length: number): void {
    this.units = grownArray(this.units, length);
    this.kinds = grownArray(this.kinds, length);
    this.starts = grownArray(this.starts, length);
    this.ends = grownArray(this.ends, length);
  }
}
