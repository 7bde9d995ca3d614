import { averagePrecision, type Scored } from '../../domain/metrics/ranking.ts';
import { Random } from './random.ts';

const RESAMPLES = 400;
const SEED = 77;

/** 95 % percentile interval of the average precision, from seeded resamples of the transcripts (Efron, 1979). */
export function averagePrecisionInterval(scored: readonly Scored[]): [number, number] | null {
  const random = new Random(SEED);
  const values = Array.from({ length: RESAMPLES }, () =>
    averagePrecision(scored.map(() => random.pick(scored))),
  )
    .filter((value) => value !== null)
    .sort((left, right) => left - right);
  if (values.length === 0) return null;
  const at = (share: number) => values[Math.round(share * (values.length - 1))]!;
  return [at(0.025), at(0.975)];
}
