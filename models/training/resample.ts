import type { Random } from '../../domain/chance/random.ts';

const RESAMPLES = 400;

/**
 * 95 % percentile interval of a statistic, from seeded resamples with replacement (Efron, 1979).
 * @param statistic what it is of the items with these indices; null when it is undefined, which is left out
 * @returns null when it is undefined for every resample
 */
export function resampledInterval(
  count: number,
  random: Random,
  statistic: (indices: readonly number[]) => number | null,
): [number, number] | null {
  const values = Array.from({ length: RESAMPLES }, () =>
    statistic(Array.from({ length: count }, () => random.between(0, count - 1))),
  )
    .filter((value) => value !== null)
    .sort((left, right) => left - right);
  const at = (share: number) => values[Math.round(share * (values.length - 1))]!;
  return values.length === 0 ? null : [at(0.025), at(0.975)];
}
