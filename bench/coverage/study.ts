import type { IntervalMethod } from '../../domain/metrics/figures/definitions.ts';
import type { Interval } from '../../domain/metrics/intervals/intervals.ts';

/** Quick takes minutes, whole a night. */
export type Extent = 'quick' | 'whole';

/** An interval made of simulated data, and what is true there. */
export interface Trial {
  interval: Interval;
  truth: number;
}

/** A world whose truth is known. */
export interface Setting {
  /** What it is like, to read: "n = 20, share 5 %". */
  name: string;
  /** Draws data once and makes the interval as the application does; null where it shows none. */
  trial(random: () => number): Trial | null;
}

/** How often an interval that is shown holds the truth, over worlds of many kinds. */
export interface IntervalStudy {
  /** Of the interval, as it stands in the table of docs/metrics.md. */
  name: string;
  /** What it is an interval of, to read. */
  of: string;
  /** How figures call the way it is made; left out where it is shown beside no figure of the outcomes. */
  method?: IntervalMethod;
  /** Share of intervals that should hold the truth. */
  nominal: number;
  /** Trials a setting. */
  trials: Record<Extent, number>;
  settings(extent: Extent): readonly Setting[];
}

/** What was measured of one setting. */
export interface SettingCoverage {
  setting: string;
  /** Trials that gave an interval. */
  trials: number;
  /** Trials without one. */
  none: number;
  /** Share of intervals that held the truth; null without any. */
  coverage: number | null;
  /** Monte Carlo standard error of it. */
  standardError: number | null;
  /** Share of intervals that lay wholly below the truth, and wholly above it. */
  tooLow: number | null;
  tooHigh: number | null;
}

/** What was measured of one interval. */
export interface StudyCoverage {
  name: string;
  of: string;
  nominal: number;
  settings: SettingCoverage[];
}

/** The values of a grid in this extent. */
export function thinned<Value>(
  extent: Extent,
  whole: readonly Value[],
  quick: readonly Value[],
): readonly Value[] {
  return extent === 'whole' ? whole : quick;
}
