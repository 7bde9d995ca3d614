/** A value of which changes are on their way to storage. */
export class Changing<Value> {
  #stored: Value;
  #onTheWay: readonly ((value: Value) => Value)[] = [];

  constructor(stored: Value) {
    this.#stored = stored;
  }

  /** As of what was done last, which may not be stored yet. */
  get latest(): Value {
    return this.#onTheWay.reduce((value, change) => change(value), this.#stored);
  }

  /**
   * Changes it. What is not stored counts no more, whatever was done after it does.
   * @param store fails where it could not be stored
   * @returns as of all that is stored
   */
  async change(change: (value: Value) => Value, store: () => Promise<unknown>): Promise<Value> {
    this.#onTheWay = [...this.#onTheWay, change];
    try {
      await store();
      this.#stored = change(this.#stored);
    } finally {
      this.#onTheWay = this.#onTheWay.filter((each) => each !== change);
    }
    return this.#stored;
  }
}
