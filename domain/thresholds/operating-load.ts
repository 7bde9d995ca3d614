import { z } from 'zod';
import { adjustedPrecision } from '../metrics/prevalence.ts';

/** What is assumed of the traffic that the detector will see. */
export const assumptionsSchema = z.object({
  transcriptsPerDay: z.number().int().min(1).max(1_000_000_000),
  /** Active handling time of one case. */
  minutesPerCase: z.number().positive().max(600),
  /** Share of risky transcripts, above 0 and below 1; null: as in the evidence. */
  prevalence: z.number().gt(0).lt(1).nullable(),
});

export type Assumptions = z.infer<typeof assumptionsSchema>;

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  transcriptsPerDay: 10_000,
  minutesPerCase: 5,
  prevalence: 0.01,
};

/** Sums of weights of evidence under a threshold. */
export interface Flags {
  tp: number;
  fp: number;
  positives: number;
  negatives: number;
}

/** What a threshold does to traffic of a given prevalence; shares from 0 to 1, null where undefined. */
export interface OperatingLoad {
  prevalence: number | null;
  /** Share of all traffic that is flagged. */
  flaggedShare: number | null;
  casesPerDay: number | null;
  /** Of reviewing, a day. */
  hoursPerDay: number | null;
  caughtPerDay: number | null;
  missedPerDay: number | null;
  falseAlarmsPerDay: number | null;
  /** Precision at that prevalence. */
  precision: number | null;
}

/**
 * Carries recall and false-positive rate, which do not depend on how much of the evidence is risky, to traffic in
 * which a share `prevalence` is. Without a class in the evidence its rate is unknown and everything is null.
 */
export function operatingLoad(
  { tp, fp, positives, negatives }: Flags,
  assumptions: Assumptions,
): OperatingLoad {
  const all = positives + negatives;
  const prevalence = assumptions.prevalence ?? (all === 0 ? null : positives / all);
  if (prevalence === null || positives === 0 || negatives === 0)
    return {
      prevalence,
      flaggedShare: null,
      casesPerDay: null,
      hoursPerDay: null,
      caughtPerDay: null,
      missedPerDay: null,
      falseAlarmsPerDay: null,
      precision: null,
    };
  const { transcriptsPerDay, minutesPerCase } = assumptions;
  const recall = tp / positives;
  const falsePositiveRate = fp / negatives;
  const caught = prevalence * recall;
  const flaggedShare = caught + (1 - prevalence) * falsePositiveRate;
  const casesPerDay = flaggedShare * transcriptsPerDay;
  return {
    prevalence,
    flaggedShare,
    casesPerDay,
    hoursPerDay: (casesPerDay * minutesPerCase) / 60,
    caughtPerDay: caught * transcriptsPerDay,
    missedPerDay: prevalence * (1 - recall) * transcriptsPerDay,
    falseAlarmsPerDay: (1 - prevalence) * falsePositiveRate * transcriptsPerDay,
    precision: adjustedPrecision(recall, falsePositiveRate, prevalence),
  };
}
