/** One line of `bench --json`. */
export interface BenchResult {
  name: string;
  unit: string;
  value: number;
  /** This value over that of `against`, measured in the same run. */
  ratio?: number;
  against?: string;
}

/** The middle of some measured values (the mean of the two middle ones for an even count). */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A result with its value to three significant digits, and its ratio to another of the same run. */
export function result(name: string, unit: string, value: number, against?: BenchResult): BenchResult {
  const rounded = Number(value.toPrecision(3));
  if (!against) return { name, unit, value: rounded };
  return {
    name,
    unit,
    value: rounded,
    ratio: Number((value / against.value).toPrecision(3)),
    against: against.name,
  };
}

/** Median seconds of some rounds, after one that is not counted. */
export function medianSeconds(rounds: number, task: () => void): number {
  const seconds = Array.from({ length: rounds + 1 }, () => {
    const begin = performance.now();
    task();
    return (performance.now() - begin) / 1000;
  });
  return median(seconds.slice(1));
}
