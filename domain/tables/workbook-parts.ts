import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { UnusableFileError } from '../transcript/read-transcripts.ts';
import { isOvergrown, MEBIBYTE, TABLE_LIMITS } from './table.ts';

/** Bytes of the archive that are unpacked at a time. */
const STEP = 64 * 1024;

/** Receives what a part of a workbook holds, as it is unpacked. */
export interface PartReader {
  add(bytes: Uint8Array): void;
}

/** A pass through the parts of a workbook: bounded in what it unpacks, whatever the archive says of itself. */
export class PartsPass {
  readonly #unzip = new Unzip();
  readonly #bytes: Uint8Array;
  #at = 0;
  #parts = 0;
  #unpacked = 0;
  #open = 0;

  /** @param readerOf who reads a part; null leaves it packed */
  constructor(bytes: Uint8Array, readerOf: (name: string) => PartReader | null) {
    this.#bytes = bytes;
    this.#unzip.register(UnzipInflate);
    this.#unzip.onfile = (file) => this.#take(file, readerOf(file.name));
  }

  /** Bytes of the archive that were gone through. */
  get read(): number {
    return this.#at;
  }

  /** Whether a part that was begun has not come to its end. */
  get isOpen(): boolean {
    return this.#open > 0;
  }

  /**
   * Unpacks on; false when everything was.
   * @throws UnusableFileError when parts are damaged or grow too large
   */
  next(): boolean {
    if (this.#at >= this.#bytes.length) return false;
    const to = Math.min(this.#bytes.length, this.#at + STEP);
    try {
      this.#unzip.push(this.#bytes.subarray(this.#at, to), to === this.#bytes.length);
    } catch (error) {
      if (error instanceof UnusableFileError) throw error;
      throw new UnusableFileError({ what: 'form-damaged', form: 'xlsx' });
    }
    this.#at = to;
    return true;
  }

  #tooLarge(): UnusableFileError {
    const mebibytes = TABLE_LIMITS.workbookUnpacked / MEBIBYTE;
    return new UnusableFileError({ what: 'form-too-large', form: 'xlsx', mebibytes });
  }

  #take(file: UnzipFile, reader: PartReader | null): void {
    this.#parts += 1;
    if (this.#parts > TABLE_LIMITS.workbookParts) throw this.#tooLarge();
    if (!reader) return;
    this.#open += 1;
    file.ondata = (error, bytes, isFinal) => {
      if (error) throw error;
      this.#unpacked += bytes.length;
      if (isOvergrown(this.#unpacked, this.#bytes.length, TABLE_LIMITS.workbookUnpacked))
        throw this.#tooLarge();
      reader.add(bytes);
      if (isFinal) this.#open -= 1;
    };
    file.start();
  }
}
