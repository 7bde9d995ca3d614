import { z } from 'zod';
import type { Interval } from '../metrics/intervals/intervals.ts';
import { hypotenuse } from '../metrics/numbers/exact.ts';
import {
  adjustedPrecision,
  adjustedPrecisionInterval,
  precisionInterval,
} from '../metrics/recall/prevalence.ts';
import type { SweepFigures } from './sweep.ts';

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

/** What evidence under a threshold comes to, as `operatingLoad` reads it. */
export function flagsOf({ confusion: { tp, fp, fn, tn } }: Pick<SweepFigures, 'confusion'>): Flags {
  return { tp, fp, positives: tp + fn, negatives: fp + tn };
}

/** 95 % intervals of what a threshold does to traffic; null where undefined. */
export interface OperatingRanges {
  casesPerDay: Interval | null;
  hoursPerDay: Interval | null;
  caughtPerDay: Interval | null;
  missedPerDay: Interval | null;
  falseAlarmsPerDay: Interval | null;
  precision: Interval | null;
}

const NO_RANGES: OperatingRanges = {
  casesPerDay: null,
  hoursPerDay: null,
  caughtPerDay: null,
  missedPerDay: null,
  falseAlarmsPerDay: null,
  precision: null,
};

const times = (factor: number, [low, high]: Interval): Interval => [factor * low, factor * high];

/** Interval of a sum of two independent amounts by MOVER (G. Y. Zou, A. Donner, Statistics in Medicine 27, 2008). */
function sumInterval(left: number, leftRange: Interval, right: number, rightRange: Interval): Interval {
  const apart = (end: 0 | 1) => hypotenuse(left - leftRange[end], right - rightRange[end]);
  return [Math.max(0, left + right - apart(0)), left + right + apart(1)];
}

/**
 * Carries the intervals of recall and specificity to the assumed traffic. Volume, handling time and prevalence are
 * taken as known.
 * @param plain whether the evidence is counted and not weighted
 */
export function operatingRanges(
  figures: Pick<SweepFigures, 'confusion' | 'recall' | 'specificity'>,
  assumptions: Assumptions,
  plain: boolean,
): OperatingRanges {
  const flags = flagsOf(figures);
  const recall = figures.recall.interval95;
  const specificity = figures.specificity.interval95;
  const { prevalence, caughtPerDay, falseAlarmsPerDay } = operatingLoad(flags, assumptions);
  if (!recall || !specificity || prevalence === null || caughtPerDay === null || falseAlarmsPerDay === null)
    return NO_RANGES;
  const falseRate: Interval = [1 - specificity[1], 1 - specificity[0]];
  const risky = prevalence * assumptions.transcriptsPerDay;
  const benign = (1 - prevalence) * assumptions.transcriptsPerDay;
  const caught = times(risky, recall);
  const falseAlarms = times(benign, falseRate);
  const cases = sumInterval(caughtPerDay, caught, falseAlarmsPerDay, falseAlarms);
  const { tp, positives, fp, negatives } = flags;
  return {
    casesPerDay: cases,
    hoursPerDay: times(assumptions.minutesPerCase / 60, cases),
    caughtPerDay: caught,
    missedPerDay: [risky - caught[1], risky - caught[0]],
    falseAlarmsPerDay: falseAlarms,
    precision: plain
      ? adjustedPrecisionInterval(tp, positives, fp, negatives, prevalence)
      : precisionInterval(
          { value: tp / positives, low: recall[0], high: recall[1] },
          { value: fp / negatives, low: falseRate[0], high: falseRate[1] },
          prevalence,
        ),
  };
}
