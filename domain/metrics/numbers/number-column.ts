const PAGE_BITS = 14;
const PAGE = 1 << PAGE_BITS;

/** A page of a column: what numbers it takes, and how many bytes each is long. */
type Page = Uint8Array | Uint16Array | Int32Array | Float64Array;

/** A long list of numbers, kept in pages: as it grows nothing is copied, and no room is taken for twice as many. */
export class NumberColumn {
  readonly #pages: Page[] = [];
  readonly #newPage: (length: number) => Page;

  /** @param newPage makes a page as it is before anything is set */
  constructor(newPage: (length: number) => Page) {
    this.#newPage = newPage;
  }

  /** Makes room up to a place, from 0. */
  reach(place: number): void {
    while (this.#pages.length <= place >>> PAGE_BITS) this.#pages.push(this.#newPage(PAGE));
  }

  /** What stands at a place that was reached. */
  get(place: number): number {
    return this.#pages[place >>> PAGE_BITS]![place & (PAGE - 1)]!;
  }

  /** Puts a number at a place that was reached. */
  set(place: number, value: number): void {
    this.#pages[place >>> PAGE_BITS]![place & (PAGE - 1)] = value;
  }
}

/** Whole numbers from 0 to 255; 0 where nothing was set. */
export const byteColumn = () => new NumberColumn((length) => new Uint8Array(length));

/** Whole numbers from 0 to 65,535; 0 where nothing was set. */
export const shortColumn = () => new NumberColumn((length) => new Uint16Array(length));

/** Whole numbers from −2³¹ to 2³¹ − 1; 0 where nothing was set. */
export const wholeColumn = () => new NumberColumn((length) => new Int32Array(length));

/** Any numbers; NaN where nothing was set, and for null. */
export const floatColumn = () => new NumberColumn((length) => new Float64Array(length).fill(Number.NaN));

/** NaN, by which columns know it, for null. */
export const numberOf = (value: number | null): number => value ?? Number.NaN;

/** Null for NaN. */
export const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
