import { daysBetween } from '../cases/calendar.ts';
import type { CaseList } from '../cases/case-list.ts';
import type { Interval } from '../intervals/intervals.ts';
import { kaplanMeier, logLog95, type Watched } from '../intervals/kaplan-meier.ts';

/** Days after the decision at which the share is given. */
export const MATURITIES = [30, 60, 90] as const;

/** The share of confirmed cases that is reversed within so many days of the decision. */
interface ReversedWithin {
  /** Cases that were watched so long without a reversal before. */
  atRisk: number;
  /** 1 − the Kaplan–Meier estimate; null where nothing was watched so long. */
  value: number | null;
  logLog95: Interval | null;
}

/** Reversal of confirmed cases by the days since the decision. */
export type ReversalByMaturity = Record<`${(typeof MATURITIES)[number]}`, ReversedWithin>;

/**
 * How long each confirmed flagged case was watched, in whole days since its final verdict: up to its reversal, or up to
 * the moment of the figures. An appeal that is pending, was not filed or was turned down leaves a case watched, since
 * one may still be filed and reversed.
 */
function watchedOf(flagged: CaseList, now: number): Watched {
  const [times, events]: [number[], number[]] = [[], []];
  for (const { final, appeal } of flagged) {
    if (final?.verdict !== 'confirmed' || final.at > now) continue;
    const isReversed = appeal?.decision === 'reversed' && appeal.at <= now;
    const days = Math.floor(daysBetween(final.at, isReversed ? appeal.at : now));
    times.push(days);
    if (isReversed) events.push(days);
  }
  return { times, events };
}

const reversedOf = ([low, high]: Interval): Interval => [1 - high, 1 - low];

/**
 * The share of confirmed cases that is reversed, by the days since the decision. Recent cases count for as long as they
 * could be watched, so that a month that has only begun to be appealed does not look better.
 * @param now milliseconds since 1970 at which the figures are taken; null without any moment
 */
export function reversalByMaturity(flagged: CaseList, now: number | null): ReversalByMaturity {
  const watched = now === null ? { times: [], events: [] } : watchedOf(flagged, now);
  const steps = kaplanMeier(watched);
  const within = MATURITIES.map((days): [string, ReversedWithin] => {
    const last = steps.findLast(({ time }) => time <= days);
    const interval = last ? logLog95(last) : null;
    const atRisk = watched.times.filter((time) => time >= days).length;
    return [
      String(days),
      atRisk > 0
        ? { atRisk, value: 1 - (last?.survival ?? 1), logLog95: interval && reversedOf(interval) }
        : { atRisk, value: null, logLog95: null },
    ];
  });
  return Object.fromEntries(within) as ReversalByMaturity;
}
