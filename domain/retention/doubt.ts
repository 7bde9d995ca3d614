const DAY = 86_400_000;

/**
 * Milliseconds between two signs of life after which a clock is doubted before anything is purged by it. Somebody who
 * sets a clock wrong is off by a day, by a month or by years: a month is caught, a day does no harm to periods of
 * months. A team is seldom away for three weeks, and a needless question costs a click, where a wrong purge costs
 * everything.
 */
const LONGEST_SILENCE = 21 * DAY;

/** What a question about the clock is about: moments as ISO 8601. */
export interface ClockDoubt {
  /** What the clock says. */
  present: string;
  /** The last sign of life before. */
  known: string;
}

/**
 * Whether a present lies so long after the last sign of life that the clock may be wrong.
 * @param known milliseconds since 1970; null when there never was one
 */
export function isDoubtful(known: number | null, present: number): boolean {
  return known !== null && present - known > LONGEST_SILENCE;
}

/** Whether an answer about one present holds for another: the clock has not run on, or back, for long since. */
export function answersFor(answered: number, present: number): boolean {
  return Math.abs(present - answered) <= LONGEST_SILENCE;
}

/**
 * The last sign of life before the clock leapt, of moments at which something was written: when there was a long
 * silence shortly before the latest, what was written after it is no proof that the clock is right.
 * @param moments milliseconds since 1970, in any order
 * @returns null when there are none
 */
export function latestBeforeLeap(moments: readonly number[]): number | null {
  const latestFirst = moments.toSorted((left, right) => right - left);
  const [latest] = latestFirst;
  if (latest === undefined) return null;
  for (const [index, moment] of latestFirst.entries()) {
    if (latest - moment > LONGEST_SILENCE) break;
    const before = latestFirst[index + 1];
    if (before !== undefined && moment - before > LONGEST_SILENCE) return before;
  }
  return latest;
}
