import { exp, ln } from '../numbers/exact.ts';
import { type Interval, Z_95 } from './intervals.ts';

/** How long each was watched, in any unit, and how long those were to which it happened at the end of that time. */
export interface Watched {
  /** Of all, in any order. */
  times: readonly number[];
  /** Of those to which it happened, in any order. */
  events: readonly number[];
}

/** The share to which it had not happened after a time at which it happened to some. */
export interface SurvivalStep {
  time: number;
  /** Those that were watched at least so long and to which it had not happened before. */
  atRisk: number;
  happened: number;
  /** 1 − the share to which it has happened, 0 to 1. */
  survival: number;
  /** Σ d ÷ (n (n − d)) up to here: Greenwood's variance is survival² times this. Infinite when none is left. */
  greenwood: number;
}

/**
 * Product-limit estimate: Π (1 − d ÷ n) over the times at which it happened, d of n at risk. Who was watched exactly
 * so long without it is at risk at that time. Assumes that whoever is watched less long is like the others.
 * Source: E. L. Kaplan, P. Meier, JASA 53 (1958) 457–481.
 */
export function kaplanMeier(watched: Watched): SurvivalStep[] {
  const ends = Float64Array.from(watched.times).sort();
  const events = Float64Array.from(watched.events).sort();
  const steps: SurvivalStep[] = [];
  let [ended, survival, greenwood] = [0, 1, 0];
  for (let index = 0; index < events.length; ) {
    const time = events[index]!;
    let after = index;
    while (events[after] === time) after += 1;
    while (ends[ended]! < time) ended += 1;
    const [atRisk, happened] = [ends.length - ended, after - index];
    survival *= (atRisk - happened) / atRisk;
    greenwood += happened / (atRisk * (atRisk - happened));
    steps.push({ time, atRisk, happened, survival, greenwood });
    index = after;
  }
  return steps;
}

/**
 * 95 % interval of a survival by Greenwood's variance on the scale of ln(−ln S), within 0 and 1 by itself.
 * Source: J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data (1980), section 1.3.
 * @returns null at 0 and 1, where that scale has no value
 */
export function logLog95({
  survival,
  greenwood,
}: Pick<SurvivalStep, 'survival' | 'greenwood'>): Interval | null {
  if (survival <= 0 || survival >= 1) return null;
  const log = ln(survival);
  const half = (Z_95 * Math.sqrt(greenwood)) / -log;
  return [exp(log * exp(half)), exp(log * exp(-half))];
}
