import { seededRandom } from '../../domain/metrics/intervals/bootstrap.ts';
import { hypergeometric } from '../../domain/metrics/numbers/hypergeometric.ts';
import type { MissStratum } from '../../domain/metrics/recall/miss-stratum.ts';
import { recallEstimate } from '../../domain/metrics/recall/recall-estimate.ts';

/** A stratum below the threshold, as a simulation makes it. */
interface SimulatedStratum {
  population: number;
  /** Drawn without replacement, 1 to the population. */
  sampled: number;
  /** Chance of each member to be a miss, 0 to 1. */
  missRate: number;
}

/** One setting of the study of audit samples. */
interface AuditSetting {
  strata: readonly SimulatedStratum[];
  /** Populations that are made and sampled once each. */
  runs: number;
  seed: number;
}

/** Shares of runs, 0 to 1, which add up to 1. */
interface AuditCoverage {
  /** The number of misses lies within the interval. */
  covered: number;
  /** It lies below, or above. */
  below: number;
  above: number;
}

/**
 * How often the interval of the misses (and with it that of recall, which falls as they rise) holds the truth: in each
 * run every stratum gets its misses by chance, is sampled, and the total is compared with the interval. The same seed
 * gives the same shares.
 */
export function auditCoverage({ strata, runs, seed }: AuditSetting): AuditCoverage {
  const random = seededRandom(seed);
  let [below, above] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    let total = 0;
    const samples = strata.map(({ population, sampled, missRate }): MissStratum => {
      let marked = 0;
      for (let member = 0; member < population; member += 1) if (random() < missRate) marked += 1;
      total += marked;
      return { population, sampled, misses: hypergeometric(population, marked, sampled, random()) };
    });
    const [low, high] = recallEstimate(1, samples).missesInterval;
    if (total < low - 1e-9) below += 1;
    else if (total > high + 1e-9) above += 1;
  }
  return { covered: 1 - (below + above) / runs, below: below / runs, above: above / runs };
}
