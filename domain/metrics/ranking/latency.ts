import { exp, ln } from '../numbers/exact.ts';
import { median } from '../numbers/median.ts';

/** How a labelled transcript fared under a threshold. */
export interface FlagTime {
  positive: boolean;
  /** 0-based index of the message at which it was flagged, or null. */
  flaggedAt: number | null;
  /** Messages in the transcript. */
  length: number;
  /** Minutes from the flagged message to the last one; null where not flagged, left out where not known. */
  minutesLeft?: number | null;
}

/** How early the risky ones are caught; null where undefined. */
export interface Latency {
  /** Median, over true positives, of the number of messages read when the flag came. */
  medianMessages: number | null;
  /** 1 − median penalty over true positives; 1 is at the first message. */
  speed: number | null;
  /** F1 · speed. */
  fLatency: number | null;
  /** Speed and F-latency with the p of eRisk, the same for every set. */
  eriskSpeed: number | null;
  eriskFLatency: number | null;
  erde5: number | null;
  erde50: number | null;
}

/**
 * Penalty of a flag after k messages: −1 + 2 ÷ (1 + exp(−p (k − 1))), 0 at the first, towards 1.
 * Source: F. Sadeque, D. Xu, S. Bethard, "Measuring the latency of depression detection", WSDM 2018.
 */
export function latencyPenalty(k: number, p: number): number {
  if (k <= 1) return 0;
  return -1 + 2 / (1 + exp(-p * (k - 1)));
}

/**
 * The p that eRisk fixed for all of its collections, so that sets compare.
 * Source: D. E. Losada, F. Crestani, J. Parapar, Overview of eRisk 2019, CLEF 2019, after F. Sadeque et al., WSDM 2018.
 */
const ERISK_P = 0.0078;

/** The penalty of eRisk: ½ at the 142nd message. */
export const eriskPenalty = (k: number): number => latencyPenalty(k, ERISK_P);

/**
 * The penalty whose p is ln 3 ÷ (K − 1), K the median length of positives, so that it is ½ at the K-th message. With
 * K = 1, the limit of p is infinite: whatever comes after the first message is late.
 */
export function typicalPenalty(typicalLength: number | null): (k: number) => number {
  const p =
    typicalLength === null || typicalLength <= 1 ? Number.POSITIVE_INFINITY : ln(3) / (typicalLength - 1);
  return (k) => latencyPenalty(k, p);
}

/**
 * Early risk detection error, mean over transcripts: a false alarm costs the share of positives, a miss 1, a
 * hit its lateness 1 − 1 ÷ (1 + exp(k − deadline)), and silence about a benign one nothing.
 * Source: D. Losada and F. Crestani, CLEF 2016.
 */
function earlyRiskError(times: readonly FlagTime[], deadline: number): number | null {
  if (times.length === 0) return null;
  const falseAlarm = times.filter(({ positive }) => positive).length / times.length;
  const costs = times.map(({ positive, flaggedAt }): number => {
    if (flaggedAt === null) return positive ? 1 : 0;
    return positive ? 1 - 1 / (1 + exp(flaggedAt + 1 - deadline)) : falseAlarm;
  });
  return costs.reduce((sum, cost) => sum + cost, 0) / times.length;
}

/**
 * All latency figures.
 * @param f1 of the same flags, which gives F-latency
 */
export function latency(times: readonly FlagTime[], f1: number | null): Latency {
  const positives = times.filter(({ positive }) => positive);
  const hits = positives.filter(({ flaggedAt }) => flaggedAt !== null).map(({ flaggedAt }) => flaggedAt! + 1);
  const speedBy = (penaltyOf: (k: number) => number): number | null => {
    const penalty = median(hits.map(penaltyOf));
    return penalty === null ? null : 1 - penalty;
  };
  const weighted = (own: number | null) => (own === null || f1 === null ? null : f1 * own);
  const speed = speedBy(typicalPenalty(median(positives.map(({ length }) => length))));
  const eriskSpeed = speedBy(eriskPenalty);
  return {
    medianMessages: median(hits),
    speed,
    fLatency: weighted(speed),
    eriskSpeed,
    eriskFLatency: weighted(eriskSpeed),
    erde5: earlyRiskError(times, 5),
    erde50: earlyRiskError(times, 50),
  };
}
