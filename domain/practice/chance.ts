/** Chance that is the same for the same seed. */
export interface Chance {
  /** Uniform in [0, 1). */
  uniform: () => number;
  /** True once in so many cases; 0 to 1. */
  happens: (share: number) => boolean;
  /** A whole number from the first to the last, inclusive. */
  whole: (first: number, last: number) => number;
  pick: <Value>(values: readonly Value[]) => Value;
  shuffled: <Value>(values: readonly Value[]) => Value[];
  /** About this much, half to twice, mostly near it. */
  about: (value: number) => number;
  /** So many hexadecimal digits. */
  digits: (count: number) => string;
}

/**
 * Mulberry32, of 32 bits: good enough for a made-up history, and nothing more.
 * @param seed a whole number
 */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param seed a whole number; the same one gives the same chance */
export function chanceOf(seed: number): Chance {
  const uniform = generator(seed);
  const whole = (first: number, last: number) => first + Math.floor(uniform() * (last - first + 1));
  return {
    uniform,
    whole,
    happens: (share) => uniform() < share,
    pick: (values) => values[whole(0, values.length - 1)]!,
    shuffled(values) {
      const mixed = [...values];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = whole(0, last);
        [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
      }
      return mixed;
    },
    about: (value) => value * 2 ** (uniform() + uniform() - 1),
    digits: (count) => Array.from({ length: count }, () => whole(0, 15).toString(16)).join(''),
  };
}

/** An id in the form of a UUID, by chance. */
export function practiceId({ digits }: Chance): string {
  return [digits(8), digits(4), `4${digits(3)}`, `8${digits(3)}`, digits(12)].join('-');
}
