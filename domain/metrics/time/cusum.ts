import { type Proportion, proportion } from '../intervals/intervals.ts';
import { cusumLimit } from './cusum-limit.ts';
import { cusumSteps, ODDS_RATIO, referenceShare } from './cusum-steps.ts';
import type { OverTime } from './over-time.ts';

/** The share of unchanged series in which either chart signals at least once. */
const FALSE_ALARMS = 0.05;

/** Weeks that the reference is taken from at most: a quarter of a year. */
const MOST_REFERENCE_WEEKS = 12;
const FEWEST_WEEKS = 4;
const FEWEST_REFERENCE_CASES = 30;

interface CusumWeek {
  week: string;
  /** How far the evidence for a change has gone, upwards and downwards. */
  up: number;
  down: number;
  /** After a signal both charts begin again at 0. */
  signal: 'up' | 'down' | null;
}

/** Two CUSUM charts of the weekly confirmation rate: is it higher, or lower, than it was in the first weeks? */
export interface Cusum {
  /** The rate of the first half of the weeks, 12 at most. */
  reference: Proportion;
  referenceWeeks: number;
  oddsRatio: number;
  /** A chart above it signals; null where there is too little to set one. */
  limit: number | null;
  /** Measured share of unchanged series of these weeks with a signal; null without a limit. */
  falseAlarms: number | null;
  /** The weeks after the reference, none without a limit. */
  weeks: CusumWeek[];
  signals: number;
}

/** The CUSUM charts of the weekly confirmation rate. */
export function cusum(weeks: OverTime['weeks']): Cusum {
  const counts = weeks.map(({ week, confirmationRate: { k, n } }) => ({ week, k, n }));
  const referenceWeeks = Math.min(MOST_REFERENCE_WEEKS, Math.ceil(counts.length / 2));
  const sum = (part: 'k' | 'n') =>
    counts.slice(0, referenceWeeks).reduce((total, count) => total + count[part], 0);
  const reference = proportion(sum('k'), sum('n'));
  const none = { limit: null, falseAlarms: null, weeks: [], signals: 0 };
  const basis = { reference, referenceWeeks, oddsRatio: ODDS_RATIO };
  if (counts.length < FEWEST_WEEKS || reference.n < FEWEST_REFERENCE_CASES) return { ...basis, ...none };
  const later = counts.slice(referenceWeeks);
  const { limit, falseAlarms } = cusumLimit(
    reference,
    later.map(({ n }) => n),
    FALSE_ALARMS,
  );
  const step = cusumSteps(referenceShare(reference));
  let state = { up: 0, down: 0 };
  const charted = later.map(({ week, k, n }): CusumWeek => {
    const next = { up: step.up(state.up, k, n), down: step.down(state.down, k, n) };
    const signal = next.up > limit ? 'up' : next.down > limit ? 'down' : null;
    state = signal ? { up: 0, down: 0 } : next;
    return { week, ...next, signal };
  });
  const signals = charted.filter(({ signal }) => signal !== null).length;
  return { ...basis, limit, falseAlarms, weeks: charted, signals };
}
