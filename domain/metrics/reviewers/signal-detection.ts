import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { percentileInterval } from '../intervals/bootstrap.ts';
import { type Interval, Z_95 } from '../intervals/intervals.ts';
import { exp, square } from '../numbers/exact.ts';

/** Answers counted: how many of the risky transcripts were confirmed, and how many of the benign ones. */
export interface DetectionCounts {
  hits: number;
  risk: number;
  falseAlarms: number;
  benign: number;
}

/** How well risk is told from what is benign, and how readily it is called; null without both kinds. */
export interface SignalDetection {
  dPrime: number | null;
  /** Above 0: risk is called more rarely than evenly. Below 0: more often. */
  criterion: number | null;
}

/** The share by the log-linear rule, which keeps it off 0 and 1. */
const corrected = (k: number, n: number) => (k + 0.5) / (n + 1);

const z = (share: number) => normalQuantile(share, 0, 1);

function ofCorrected(hitRate: number, falseAlarmRate: number) {
  const [hit, alarm] = [z(hitRate), z(falseAlarmRate)];
  // So that exactly opposite rates have the criterion 0, not −0.
  return { dPrime: hit - alarm, criterion: hit + alarm === 0 ? 0 : -(hit + alarm) / 2 };
}

/**
 * Sensitivity d′ = z(H) − z(F) and criterion c = −(z(H) + z(F)) ÷ 2 of the equal-variance model, H and F by the
 * log-linear rule (k + ½) ÷ (n + 1).
 * Sources: N. A. Macmillan, C. D. Creelman, Detection Theory: A User's Guide, 2nd edition (2005), chapters 1 and 2;
 * M. J. Hautus, Behavior Research Methods, Instruments & Computers 27 (1995) 46–51.
 * @throws RangeError unless hits are part of risk and false alarms part of benign, whole numbers
 */
export function signalDetection({ hits, risk, falseAlarms, benign }: DetectionCounts): SignalDetection {
  for (const [k, n] of [
    [hits, risk],
    [falseAlarms, benign],
  ] as const)
    if (!Number.isInteger(k) || !Number.isInteger(n) || k < 0 || k > n)
      throw new RangeError(`${k} of ${n} is no share of a count`);
  if (risk === 0 || benign === 0) return { dPrime: null, criterion: null };
  return ofCorrected(corrected(hits, risk), corrected(falseAlarms, benign));
}

/** Enough for the second digit of an interval that is two digits wide. */
const RESAMPLES = 1_000;

/** How many of n draws succeed. */
function draw(n: number, share: number, uniform: () => number): number {
  let successes = 0;
  for (let trial = 0; trial < n; trial += 1) if (uniform() < share) successes += 1;
  return successes;
}

const drawnFrom = ({ hits, risk, falseAlarms, benign }: DetectionCounts, uniform: () => number) =>
  signalDetection({
    hits: draw(risk, corrected(hits, risk), uniform),
    risk,
    falseAlarms: draw(benign, corrected(falseAlarms, benign), uniform),
    benign,
  });

/**
 * 95 % bootstrap intervals of both. Resamples are drawn with the corrected shares, not with those observed: otherwise
 * somebody who made no error would have an interval without width.
 * Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), sections 6.5 (parametric) and 13.3
 * (percentile).
 * @param uniform random numbers from 0 up to, not including, 1
 * @throws RangeError as `signalDetection`
 */
export function signalDetection95(
  counts: DetectionCounts,
  uniform: () => number,
): { dPrime: Interval | null; criterion: Interval | null } {
  if (signalDetection(counts).dPrime === null) return { dPrime: null, criterion: null };
  const drawn = Array.from({ length: RESAMPLES }, () => drawnFrom(counts, uniform));
  return {
    dPrime: percentileInterval(drawn.map(({ dPrime }) => dPrime!)),
    criterion: percentileInterval(drawn.map(({ criterion }) => criterion!)),
  };
}

/** The variance of z of a share of n: H (1 − H) ÷ (n φ(z(H))²). */
function varianceOfZ(share: number, n: number): number {
  const density = exp(-square(z(share)) / 2) / Math.sqrt(2 * Math.PI);
  return (share * (1 - share)) / (n * square(density));
}

/** d′ and criterion with intervals; null without both kinds. */
export interface DetectionEstimate extends SignalDetection {
  dPrime95: Interval | null;
  criterion95: Interval | null;
}

/**
 * Both with 95 % intervals by the delta method, from the counts alone and without random numbers: variance of d′ is the
 * sum of the variances of z(H) and z(F), of the criterion a quarter of it.
 * Source: J. Gourevitch, E. Galanter, Psychometrika 32 (1967) 25–33; with the rates of the log-linear rule.
 * @throws RangeError as `signalDetection`
 */
export function detectionEstimate(counts: DetectionCounts): DetectionEstimate {
  const { dPrime, criterion } = signalDetection(counts);
  if (dPrime === null || criterion === null) return { dPrime, criterion, dPrime95: null, criterion95: null };
  const { hits, risk, falseAlarms, benign } = counts;
  const variance =
    varianceOfZ(corrected(hits, risk), risk) + varianceOfZ(corrected(falseAlarms, benign), benign);
  const half = Z_95 * Math.sqrt(variance);
  return {
    ...{ dPrime, criterion },
    dPrime95: [dPrime - half, dPrime + half],
    criterion95: [criterion - half / 2, criterion + half / 2],
  };
}
