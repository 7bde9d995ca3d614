import { dayNumber, dayText, weekText } from '../cases/calendar.ts';
import type { CaseList } from '../cases/case-list.ts';
import { Tally } from '../cases/tally.ts';
import { type Difference, difference } from '../intervals/difference.ts';
import type { Proportion } from '../intervals/intervals.ts';
import type { Period } from '../time/drift.ts';
import { type OverTime, overTime } from '../time/over-time.ts';
import { filterCases } from './filter-cases.ts';
import { periodBefore } from './period-presets.ts';
import type { StatisticsFilter } from './statistics-filter.ts';

/** The confirmation rate of the cases that were flagged in a period. */
export interface PeriodRate extends Period {
  confirmationRate: Proportion;
}

/** How the confirmation rate moved from one period to another. */
export interface PeriodComparison {
  current: PeriodRate;
  before: PeriodRate;
  /** Current less before. */
  change: Difference;
  /** The last twelve weeks up to the end of the current period, whenever their cases were flagged. */
  weeks: OverTime['weeks'];
}

/** Days that are compared where the filter names no beginning. */
const DAYS = 28;
const WEEKS = 12;

/**
 * Which periods are compared: what the filter names, up to today, with what was chosen or with the one before. A
 * filter without a beginning leaves the last 28 days.
 * @param chosen to compare with; null for the period before
 * @param now milliseconds since 1970
 */
export function comparedPeriods(
  filter: Period,
  chosen: Period | null,
  now: number,
): { current: Period; before: Period } {
  const to = filter.to ?? dayText(dayNumber(now));
  const from = filter.from ?? dayText(dayNumber(Date.parse(to)) - DAYS + 1);
  return { current: { from, to }, before: chosen ?? periodBefore(from, to) };
}

function rateOf(cases: CaseList, filter: StatisticsFilter, { from, to }: Period): PeriodRate {
  const tally = new Tally();
  for (const each of filterCases(cases, { ...filter, from, to }))
    if (each.facts.layers.length > 0) tally.add(each);
  return { from, to, confirmationRate: tally.figures().confirmationRate };
}

/**
 * Compares the confirmation rates of two periods, by Newcombe's interval of their difference.
 * @param cases all of them; the filter is applied here, but for its period
 * @param chosen to compare with; null for the period before
 * @param now milliseconds since 1970; null without any moment, when there is nothing to compare
 */
export function periodComparison(
  cases: CaseList,
  filter: StatisticsFilter,
  chosen: Period | null,
  now: number | null,
): PeriodComparison | null {
  if (now === null) return null;
  const periods = comparedPeriods(filter, chosen, now);
  const [current, before] = [rateOf(cases, filter, periods.current), rateOf(cases, filter, periods.before)];
  const last = dayNumber(Date.parse(periods.current.to!));
  const [firstWeek, lastWeek] = [weekText(last - 7 * (WEEKS - 1)), weekText(last)];
  const whole = filterCases(cases, { ...filter, from: null, to: null });
  const { weeks } = overTime(whole.filter(({ facts }) => facts.layers.length > 0));
  return {
    current,
    before,
    change: difference(current.confirmationRate, before.confirmationRate),
    weeks: weeks.filter(({ week }) => week >= firstWeek && week <= lastWeek),
  };
}
