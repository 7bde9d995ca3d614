/** What is to happen, each at its moment. */
interface Planned {
  /** Milliseconds since 1970. */
  at: number;
  happen: (at: number) => Promise<void>;
}

/** What is still to happen, in the order of time; of one moment, what was planned first comes first. */
export class Agenda {
  readonly #planned: Planned[] = [];

  /** @param at milliseconds since 1970 */
  add(at: number, happen: Planned['happen']): void {
    const index = this.#planned.findLastIndex((each) => each.at <= at);
    this.#planned.splice(index + 1, 0, { at, happen });
  }

  /**
   * Lets everything happen up to a moment, what is planned meanwhile included; what lies later never does.
   * @param onMoment told of each moment
   */
  async run(until: number, onMoment: (at: number) => void): Promise<void> {
    for (let next = this.#planned.shift(); next && next.at <= until; next = this.#planned.shift()) {
      onMoment(next.at);
      await next.happen(next.at);
    }
  }
}
