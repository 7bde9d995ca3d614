const DAY = 24 * 3_600_000;

/** Days that Home looks back over, and as many before them. */
const DAYS = 7;

/** How many there were in the last days, and in as many before. */
export interface Flow {
  last: number;
  before: number;
}

/**
 * In which of the two spans a moment lies: 0 the last days, 1 those before; null before them. What has come since the
 * clock was read is of the last days.
 * @param at as now, milliseconds since 1970
 */
export function spanOf(at: number, now: number): 0 | 1 | null {
  const days = (now - at) / DAY;
  if (days >= 2 * DAYS) return null;
  return days < DAYS ? 0 : 1;
}

/** Counts moments into both spans. */
export class FlowCount {
  readonly #counts: [number, number] = [0, 0];

  add(at: number, now: number): void {
    const span = spanOf(at, now);
    if (span !== null) this.#counts[span] += 1;
  }

  get flow(): Flow {
    return { last: this.#counts[0], before: this.#counts[1] };
  }
}
