import { z } from 'zod';
import type { DetectionLayer } from '../detection/detection-layers.ts';
import { dayNames, dayNumber, monthText } from '../metrics/cases/calendar.ts';
import type { ReviewedCase } from '../metrics/cases/reviewed-cases.ts';
import { type GroupFigures, Tally, UNKNOWN } from '../metrics/cases/tally.ts';

/** The group of all flagged cases. */
export const ALL_CASES = 'all';
const LAYER = 'layer:';

const count = z.number().int().nonnegative();

/**
 * What is left of flagged cases that were purged: counts of a month in which they were flagged, over all of them
 * ("all") or those of one layer ("layer:classifier"). Counts of the same month and group add up.
 */
export const aggregateSchema = z.object({
  /** "2025-03", in UTC; "unknown" where a case did not say. */
  month: z.string().min(1),
  group: z.string().min(1),
  flagged: count,
  confirmed: count,
  notConfirmed: count,
  inconclusive: count,
  /** Appeals that were decided, and those of them that reversed. */
  resolved: count,
  reversed: count,
  /** Those of the reversed that were confirmed; left out of what was purged before it was counted. */
  reversedConfirmed: count.optional(),
  /** First and second reviews with a known handling time, and its sum. */
  timedReviews: count,
  seconds: z.number().nonnegative(),
});
export type Aggregate = z.infer<typeof aggregateSchema>;

/** Counts flagged cases of one month and group. */
class AggregateTally extends Tally {
  timedReviews = 0;
  seconds = 0;

  override add(each: ReviewedCase): void {
    super.add(each);
    for (const { seconds } of each.reviews) {
      if (seconds === null) continue;
      this.timedReviews += 1;
      this.seconds += seconds;
    }
  }

  aggregate(month: string, group: string): Aggregate {
    const { flagged, confirmed, notConfirmed, inconclusive, resolved, reversed, reversedConfirmed } = this;
    return {
      ...{ month, group, flagged, confirmed, notConfirmed, inconclusive },
      ...{ resolved, reversed, reversedConfirmed },
      ...{ timedReviews: this.timedReviews, seconds: this.seconds },
    };
  }
}

const keyOf = ({ month, group }: Pick<Aggregate, 'month' | 'group'>) => `${month} ${group}`;

/** What cases add to the figures, by the month in which they were flagged: over all of them, and by layer. */
export function aggregatesOf(cases: readonly ReviewedCase[]): Aggregate[] {
  const monthOf = dayNames(monthText);
  const tallies = new Map<string, { month: string; group: string; tally: AggregateTally }>();
  for (const each of cases) {
    const { layers, flaggedAt } = each.facts;
    if (layers.length === 0) continue;
    const month = flaggedAt === null ? UNKNOWN : monthOf(dayNumber(flaggedAt));
    for (const group of [ALL_CASES, ...layers.map((layer) => LAYER + layer)]) {
      const key = keyOf({ month, group });
      const known = tallies.get(key) ?? { month, group, tally: new AggregateTally() };
      tallies.set(key, known);
      known.tally.add(each);
    }
  }
  return Array.from(tallies.values(), ({ month, group, tally }) => tally.aggregate(month, group));
}

/** Appeals can only be opened on confirmed cases here, so that all reversed ones were confirmed. */
const reversedConfirmedOf = ({ reversedConfirmed, reversed, confirmed }: Aggregate) =>
  reversedConfirmed ?? Math.min(reversed, confirmed);

function sumOf(left: Aggregate, right: Aggregate): Aggregate {
  return {
    month: left.month,
    group: left.group,
    flagged: left.flagged + right.flagged,
    confirmed: left.confirmed + right.confirmed,
    notConfirmed: left.notConfirmed + right.notConfirmed,
    inconclusive: left.inconclusive + right.inconclusive,
    resolved: left.resolved + right.resolved,
    reversed: left.reversed + right.reversed,
    reversedConfirmed: reversedConfirmedOf(left) + reversedConfirmedOf(right),
    timedReviews: left.timedReviews + right.timedReviews,
    seconds: left.seconds + right.seconds,
  };
}

/** Aggregates with those of the same month and group added up, in order of month and then group, "all" first. */
export function addUp(aggregates: Iterable<Aggregate>): Aggregate[] {
  const sums = new Map<string, Aggregate>();
  for (const each of aggregates) {
    const known = sums.get(keyOf(each));
    sums.set(keyOf(each), known ? sumOf(known, each) : each);
  }
  return [...sums.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, sum]) => sum);
}

/** Known aggregates to which more are added: those of the months and groups of these, as they are then. */
export function addTo(known: readonly Aggregate[], more: readonly Aggregate[]): Aggregate[] {
  const keys = new Set(more.map(keyOf));
  return addUp([...known.filter((each) => keys.has(keyOf(each))), ...more]);
}

/** One aggregate over all its months; null when there is none of the group. */
export function overMonths(aggregates: readonly Aggregate[], group: string): Aggregate | null {
  const own = aggregates.filter((each) => each.group === group);
  return own.length === 0 ? null : own.reduce(sumOf);
}

/** The layer that a group is of; null for the group of all. */
export function layerOf(group: string): DetectionLayer | null {
  return group.startsWith(LAYER) ? (group.slice(LAYER.length) as DetectionLayer) : null;
}

/** The counts and rates of an aggregate, as those of cases that are still stored. */
export function aggregateFigures(aggregate: Aggregate): GroupFigures {
  const { flagged, confirmed, notConfirmed, inconclusive, resolved, reversed } = aggregate;
  const reversedConfirmed = reversedConfirmedOf(aggregate);
  const counts = { flagged, confirmed, notConfirmed, inconclusive, resolved, reversed, reversedConfirmed };
  return Object.assign(new Tally(), counts).figures();
}
