import type { PictureFormat } from './picture.ts';
import { type PictureFault, PictureRefused } from './picture-fault.ts';

/** The bytes of a picture file. What lies after their end is refused as `truncated`, whoever asks for it. */
export class PictureBytes {
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, format: PictureFormat) {
    this.bytes = bytes;
    this.format = format;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  /** Refuses the file as cut off unless it goes on until there. */
  need(end: number): void {
    if (end > this.length) this.refuse({ what: 'truncated', format: this.format });
  }

  refuse(fault: PictureFault): never {
    throw new PictureRefused(fault);
  }

  damaged(): never {
    return this.refuse({ what: 'damaged', format: this.format });
  }

  unsupported(): never {
    return this.refuse({ what: 'unsupported', format: this.format });
  }

  u8(at: number): number {
    this.need(at + 1);
    return this.bytes[at]!;
  }

  /** Unsigned, two bytes; the most significant first unless `little`. */
  u16(at: number, little = false): number {
    this.need(at + 2);
    return this.#view.getUint16(at, little);
  }

  /** Unsigned, three bytes, the least significant first. */
  u24(at: number): number {
    return this.u16(at, true) + this.u8(at + 2) * 65_536;
  }

  /** Unsigned, four bytes; the most significant first unless `little`. */
  u32(at: number, little = false): number {
    this.need(at + 4);
    return this.#view.getUint32(at, little);
  }

  /** Signed, four bytes, the least significant first. */
  i32(at: number): number {
    this.need(at + 4);
    return this.#view.getInt32(at, true);
  }

  /** Four characters, as formats name their parts. */
  name(at: number): string {
    this.need(at + 4);
    return String.fromCharCode(...this.bytes.subarray(at, at + 4));
  }

  /** Whether these characters stand there; not, where the file ends before. */
  has(text: string, at: number): boolean {
    return startsWith(this.bytes, text, at);
  }
}

/** Whether bytes have these characters (up to U+00FF, a byte each) at a place. */
export function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  if (at + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index += 1)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
