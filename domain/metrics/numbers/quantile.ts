/** How many values there are, with their sum, median and 90th percentile; null of nothing. */
export interface Spread {
  n: number;
  sum: number;
  median: number | null;
  percentile90: number | null;
  largest: number | null;
}

/**
 * Quantile by linear interpolation between order statistics, h = (n − 1) p.
 * Source: type 7 of R. J. Hyndman and Y. Fan, The American Statistician 50 (1996) 361–365.
 * @param sorted ascending
 * @param share 0 to 1
 * @returns null of nothing
 */
export function quantile(sorted: ArrayLike<number>, share: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[below + 1] ?? low;
  return low + (place - below) * (high - low);
}

/** Describes values. They are summed in ascending order, so that their own order changes no digit. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  let sum = 0;
  for (const each of sorted) sum += each;
  return {
    n: sorted.length,
    sum,
    median: quantile(sorted, 0.5),
    percentile90: quantile(sorted, 0.9),
    largest: sorted.at(-1) ?? null,
  };
}
