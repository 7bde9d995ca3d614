import {
  adjustedPrecision,
  falsePositiveRateFor,
  precisionAtPrevalence,
} from '../metrics/recall/prevalence.ts';

/** Transcripts of a day, or of any other span, counted out: natural frequencies instead of rates. */
export interface CountedOut {
  transcripts: number;
  risky: number;
  benign: number;
  /** Risky ones that are flagged. */
  caught: number;
  /** Benign ones that are flagged. */
  falseAlarms: number;
  flagged: number;
  precision: number | null;
}

/** Counts out what a recall and a false-positive rate, each from 0 to 1, do to so many transcripts. */
export function countOut(
  transcripts: number,
  {
    recall,
    falsePositiveRate,
    prevalence,
  }: { recall: number; falsePositiveRate: number; prevalence: number },
): CountedOut {
  const risky = transcripts * prevalence;
  const benign = transcripts - risky;
  const caught = risky * recall;
  const falseAlarms = benign * falsePositiveRate;
  const precision = adjustedPrecision(recall, falsePositiveRate, prevalence);
  return { transcripts, risky, benign, caught, falseAlarms, flagged: caught + falseAlarms, precision };
}

/** The same recall twice: once with a precision, once with a false-positive rate that sounds as good. */
export interface PrecisionAgainstRate {
  ofPrecision: CountedOut & { falsePositiveRate: number };
  ofRate: CountedOut;
}

/**
 * Sets a precision beside a false-positive rate: the one is a share of flags, the other of benign transcripts.
 * @returns null where no false-positive rate gives the precision
 */
export function precisionAgainstRate(
  transcripts: number,
  {
    precision,
    falsePositiveRate,
    recall,
    prevalence,
  }: { precision: number; falsePositiveRate: number; recall: number; prevalence: number },
): PrecisionAgainstRate | null {
  const implied = falsePositiveRateFor(precision, recall, prevalence);
  if (implied === null) return null;
  return {
    ofPrecision: {
      ...countOut(transcripts, { recall, falsePositiveRate: implied, prevalence }),
      falsePositiveRate: implied,
    },
    ofRate: countOut(transcripts, { recall, falsePositiveRate, prevalence }),
  };
}

/** What becomes of so many flags where risk is as frequent as in `to` instead of `from`. */
export interface CarriedFlags {
  /** The flags where the precision was measured. */
  hits: number;
  falseAlarms: number;
  /** How many times as frequent risky and benign transcripts are. */
  riskyTimes: number;
  benignTimes: number;
  /** The flags that the same amount of traffic then brings. */
  carriedHits: number;
  carriedFalseAlarms: number;
  precision: number | null;
}

/**
 * Carries flags from one prevalence to another, step by step; the last step is `precisionAtPrevalence`.
 * @param flags how many are followed
 * @param from prevalence at which the precision was measured, above 0 and below 1
 * @param to prevalence at which it is asked for, 0 to 1
 */
export function carryFlags(flags: number, precision: number, from: number, to: number): CarriedFlags {
  const hits = flags * precision;
  const falseAlarms = flags - hits;
  const riskyTimes = to / from;
  const benignTimes = (1 - to) / (1 - from);
  return {
    hits,
    falseAlarms,
    riskyTimes,
    benignTimes,
    carriedHits: hits * riskyTimes,
    carriedFalseAlarms: falseAlarms * benignTimes,
    precision: precisionAtPrevalence(precision, from, to),
  };
}
