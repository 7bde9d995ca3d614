/** Gives values that many cases share numbers from 1 up, the same number for the same value; 0 is null. */
export class Numbered<Value extends string | number | object> {
  readonly #values: (Value | null)[] = [null];
  readonly #numbers = new Map<string, number>();

  numberOf(value: Value | null): number {
    if (value === null) return 0;
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#values.push(value) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** The value that {@link numberOf} gave a number; the same object for the same number. */
  valueOf(number: number): Value | null {
    return this.#values[number]!;
  }
}
