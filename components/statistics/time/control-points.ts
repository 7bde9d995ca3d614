import { dayNumber, mondayOf, weekText } from '../../../domain/metrics/cases/calendar.ts';
import type { Statistics } from '../../../domain/metrics/statistics.ts';

/** A rate at a moment with its interval. */
export interface Point {
  name: string;
  at: Date;
  k: number;
  n: number;
  value: number;
  low: number;
  high: number;
}

/** A week with the limits that chance sets for as many cases. */
export interface ControlPoint extends Point {
  lower: number;
  upper: number;
  outside: boolean;
  /** Its week is not over: the rate rests on a few days. */
  begun: boolean;
}

/** What a chart of weeks is drawn from. */
interface Weekly {
  /** Today, in milliseconds since 1970. */
  asOf: number;
  statistics: Pick<Statistics, 'overTime' | 'control'>;
}

/** The weeks that have a rate, each with its limits. */
export function controlPoints({ asOf, statistics: { overTime, control } }: Weekly): ControlPoint[] {
  const present = weekText(dayNumber(asOf));
  return overTime.weeks.flatMap(({ week, confirmationRate: { k, n, value, wilson95 } }, index) => {
    const limits = control.weeks[index];
    if (value === null || !wilson95 || !limits) return [];
    const { lower, upper, outside } = limits;
    const at = new Date(mondayOf(week));
    const bounds = { low: wilson95[0], high: wilson95[1], lower, upper };
    return [{ name: week, at, k, n, value, ...bounds, outside, begun: week === present }];
  });
}
