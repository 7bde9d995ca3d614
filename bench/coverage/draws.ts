/** Random draws that studies share; `random` is uniform from 0 up to, not including, 1. */

/** How many of n independent trials succeed. */
export function binomial(random: () => number, n: number, share: number): number {
  let successes = 0;
  for (let trial = 0; trial < n; trial += 1) if (random() < share) successes += 1;
  return successes;
}

/** Risky ones among those drawn without replacement. */
export function hypergeometric(
  random: () => number,
  population: number,
  risky: number,
  drawn: number,
): number {
  let left = risky;
  for (let taken = 0; taken < drawn; taken += 1) if (random() * (population - taken) < left) left -= 1;
  return risky - left;
}

/** Standard normal (G. E. P. Box, M. E. Muller, 1958). */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Index into weights that need not add up to 1. */
export function pick(random: () => number, weights: readonly number[]): number {
  let left = random() * weights.reduce((sum, each) => sum + each, 0);
  for (let index = 0; index < weights.length - 1; index += 1) {
    left -= weights[index]!;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

/** Cumulative normal, to 1.5 · 10⁻⁷ (M. Abramowitz, I. A. Stegun, 26.2.17): simulations need no more. */
export function normalBelow(value: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(value));
  const tail =
    0.3989422804 *
    Math.exp((-value * value) / 2) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return value >= 0 ? 1 - tail : tail;
}
