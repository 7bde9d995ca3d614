import type { Interval } from '../metrics/intervals/intervals.ts';
import { DEFAULT_ASSUMPTIONS, flagsOf, operatingLoad, operatingRanges } from './operating-load.ts';
import type { SweepFigures } from './sweep.ts';

/** Precision where a given share is risky. */
export interface PrevalencePoint {
  prevalence: number;
  /** Null when nothing is flagged, or a class is missing. */
  precision: number | null;
  interval95: Interval | null;
}

/**
 * Carries the precision of a threshold to each prevalence, above 0 and below 1.
 * @param plain whether the evidence is counted and not weighted
 */
export function precisionAt(
  figures: Pick<SweepFigures, 'confusion' | 'recall' | 'specificity'>,
  prevalences: readonly number[],
  plain: boolean,
): PrevalencePoint[] {
  const flags = flagsOf(figures);
  return prevalences.map((prevalence) => {
    // Volume and handling time do not matter to a share.
    const assumptions = { ...DEFAULT_ASSUMPTIONS, prevalence };
    return {
      prevalence,
      precision: operatingLoad(flags, assumptions).precision,
      interval95: operatingRanges(figures, assumptions, plain).precision,
    };
  });
}

/** So many numbers, each the same number of times the one before; the first and the last are given. */
export function geometric(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? to : from * (to / from) ** (index / (count - 1)),
  );
}
