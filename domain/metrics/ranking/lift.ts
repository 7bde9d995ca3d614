import { type Scored, type Tie, tiesDescending } from './ranking.ts';

/** A tenth of the transcripts, by score from the highest down; sums of weights where they are weighted. */
export interface LiftTenth {
  /** 1 is the tenth with the highest scores. */
  tenth: number;
  n: number;
  positives: number;
  /** Share of this tenth that is risky ÷ share of all that is. */
  lift: number;
  /** Share of the risky that lie in this tenth or above. */
  gain: number;
  /** Lift of this tenth and all above together. */
  liftSoFar: number;
}

const TENTHS = 10;

/**
 * Cumulative gain and lift by tenths of the scores. A tenth holds a tenth of the weight; scores that are equal are
 * alike, so that what lies across the end of a tenth is divided in proportion.
 * Sources: M. Vuk, T. Curk, ROC curve, lift chart and calibration plot, Metodološki zvezki 3 (2006) 89–108;
 * F. Provost, T. Fawcett, Data Science for Business (2013), chapter 8.
 * @returns ten; none where nothing is risky, of which lift is undefined
 * @throws RangeError on a score that is NaN or a weight that is none
 */
export function liftByTenth(scored: readonly Scored[]): LiftTenth[] {
  return liftOfTies(tiesDescending(scored));
}

/** The same of scores that are in groups of equal ones already, the highest first. */
export function liftOfTies(ties: readonly Pick<Tie, 'positives' | 'negatives'>[]): LiftTenth[] {
  const risky = ties.reduce((sum, { positives }) => sum + positives, 0);
  const all = ties.reduce((sum, { positives, negatives }) => sum + positives + negatives, 0);
  if (risky === 0) return [];
  /** Risky ones among this share of the highest. */
  const caughtWithin = (share: number): number => {
    if (share === 1) return risky;
    let left = all * share;
    let caught = 0;
    for (const { positives, negatives } of ties) {
      const taken = Math.min(left, positives + negatives);
      caught += positives * (taken / (positives + negatives));
      left -= taken;
      if (left <= 0) break;
    }
    return caught;
  };
  const caught = Array.from({ length: TENTHS + 1 }, (_, tenth) => caughtWithin(tenth / TENTHS));
  return Array.from({ length: TENTHS }, (_, index) => {
    const positives = caught[index + 1]! - caught[index]!;
    const gain = caught[index + 1]! / risky;
    return {
      tenth: index + 1,
      n: all / TENTHS,
      positives,
      lift: (TENTHS * positives) / risky,
      gain,
      liftSoFar: (gain * TENTHS) / (index + 1),
    };
  });
}
