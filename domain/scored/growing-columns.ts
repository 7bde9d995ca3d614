import { byteColumn, floatColumn, type NumberColumn, shortColumn } from '../metrics/numbers/number-column.ts';
import { GROUP_LIMITS, type Grouping } from './scored-set.ts';

/** The first numbers of a column, in one piece. */
function flat<Numbers extends Float64Array | Uint8Array | Uint16Array>(
  numbers: Numbers,
  column: NumberColumn,
): Numbers {
  for (let row = 0; row < numbers.length; row += 1) numbers[row] = column.get(row);
  return numbers;
}

/** A column of numbers that grows row by row. */
export class GrowingNumbers {
  readonly #column = floatColumn();

  set(row: number, value: number): void {
    this.#column.reach(row);
    this.#column.set(row, value);
  }

  take(size: number): Float64Array {
    return flat(new Float64Array(size), this.#column);
  }
}

/** A column of zeros and ones that grows row by row. */
export class GrowingFlags {
  readonly #column = byteColumn();

  set(row: number, value: boolean): void {
    this.#column.reach(row);
    this.#column.set(row, value ? 1 : 0);
  }

  take(size: number): Uint8Array {
    return flat(new Uint8Array(size), this.#column);
  }
}

/** The values of a grouping column, each name kept once. */
export class GrowingGroups {
  readonly #column: string;
  #codes: NumberColumn | null = shortColumn();
  readonly #known = new Map<string, number>();

  constructor(column: string) {
    this.#column = column;
  }

  /** @param value null where it is too long to name a group */
  set(row: number, value: string | null): void {
    if (this.#codes === null) return;
    let code = value === null ? undefined : this.#known.get(value);
    if (code === undefined) {
      if (value === null || value.length > GROUP_LIMITS.length || this.#known.size === GROUP_LIMITS.values) {
        this.#codes = null;
        this.#known.clear();
        return;
      }
      code = this.#known.size;
      this.#known.set(value, code);
    }
    this.#codes.reach(row);
    this.#codes.set(row, code);
  }

  /** The column that it is, or its name where it does not group. */
  take(size: number): Grouping | string {
    if (this.#codes === null) return this.#column;
    const values = [...this.#known.keys()].sort((left, right) =>
      left.localeCompare(right, 'en', { numeric: true }),
    );
    const places = new Map(values.map((value, place) => [value, place]));
    const placeOf = Uint16Array.from(this.#known.keys(), (value) => places.get(value)!);
    const codes = flat(new Uint16Array(size), this.#codes);
    for (let row = 0; row < size; row += 1) codes[row] = placeOf[codes[row]!]!;
    return { column: this.#column, values, codes };
  }
}
