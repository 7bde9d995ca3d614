import { type Proportion, proportion, Z_95 } from '../intervals/intervals.ts';
import { binomialBelow } from '../numbers/binomial.ts';
import type { OverTime } from './over-time.ts';

/** The limits of a week, which follow from how many cases it has. */
interface ControlWeek {
  week: string;
  lower: number;
  upper: number;
  /** The rate of the week lies beyond one of them. */
  outside: boolean;
}

/** A p-chart: the rate of each week against the limits that chance sets when nothing changes. */
export interface ControlChart {
  /** The rate of all weeks together. */
  centre: Proportion;
  weeks: ControlWeek[];
  /** Weeks outside. */
  outside: number;
  /** How many weeks would lie outside on average if nothing changed; null without a week. */
  expectedOutside: number | null;
  /** Weeks whose 95 % interval leaves out the rate of all weeks. */
  missed: number;
  /** How many of them would on average if nothing changed; null without a week. */
  expectedMissed: number | null;
}

const NO_WEEKS = { outside: 0, expectedOutside: null, missed: 0, expectedMissed: null };

/** Half the width of the limits, in standard deviations. */
const SIGMAS = 3;

/**
 * Limits of a share of n: three standard deviations about the centre, within 0 and 1.
 * Source: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2 (W. A. Shewhart, 1931).
 */
export function controlLimits(centre: number, n: number): { lower: number; upper: number } {
  const half = SIGMAS * Math.sqrt((centre * (1 - centre)) / n);
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}

/** How probable it is that a week of n cases lies outside although nothing changed. */
function chanceOutside(centre: number, n: number): number {
  const { lower, upper } = controlLimits(centre, n);
  const below = binomialBelow(Math.ceil(n * lower) - 1, n, centre);
  return below + 1 - binomialBelow(Math.floor(n * upper), n, centre);
}

/**
 * How probable it is that Wilson’s interval of a week of n cases leaves out a rate that has not changed: that the week
 * lies more than 1.96 standard deviations from it, of which the interval is the inversion. The exact binomial.
 * @param centre the rate, 0 to 1
 */
export function chanceMissed(centre: number, n: number): number {
  const half = Z_95 * Math.sqrt(n * centre * (1 - centre));
  const below = binomialBelow(Math.ceil(n * centre - half) - 1, n, centre);
  return below + 1 - binomialBelow(Math.floor(n * centre + half), n, centre);
}

/** The p-chart of the weekly confirmation rate. */
export function controlChart(weeks: OverTime['weeks']): ControlChart {
  const sum = (part: 'k' | 'n') =>
    weeks.reduce((total, { confirmationRate }) => total + confirmationRate[part], 0);
  const centre = proportion(sum('k'), sum('n'));
  const { value } = centre;
  if (value === null) return { centre, weeks: [], ...NO_WEEKS };
  const limited = weeks.map(({ week, confirmationRate }): ControlWeek => {
    const limits = controlLimits(value, confirmationRate.n);
    const rate = confirmationRate.value!;
    return { week, ...limits, outside: rate < limits.lower || rate > limits.upper };
  });
  return {
    centre,
    weeks: limited,
    outside: limited.filter(({ outside }) => outside).length,
    missed: weeks.filter(
      ({ confirmationRate: { wilson95 } }) => wilson95 && (value < wilson95[0] || value > wilson95[1]),
    ).length,
    expectedMissed: weeks.reduce((total, { confirmationRate: { n } }) => total + chanceMissed(value, n), 0),
    expectedOutside: weeks.reduce((total, { confirmationRate: { n } }) => total + chanceOutside(value, n), 0),
  };
}
