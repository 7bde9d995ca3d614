import { dayNumber, dayText, weekText } from '../cases/calendar.ts';
import type { CaseList } from '../cases/case-list.ts';
import { confidenceSequence95 } from '../intervals/confidence-sequence.ts';
import { type Interval, type Proportion, proportion } from '../intervals/intervals.ts';

/** The confirmation rate of what was decided in a week. */
interface WeekFigures {
  /** ISO 8601: "2026-W10". */
  week: string;
  confirmationRate: Proportion;
}

/** The confirmation rate of everything decided up to the end of a day. */
interface RunningRate {
  /** In UTC. */
  day: string;
  k: number;
  n: number;
  value: number;
  /** Holds on every day at once. */
  anytime95: Interval;
}

/** How the confirmation rate went, by the moment of the final decision; only weeks and days with a decision. */
export interface OverTime {
  weeks: WeekFigures[];
  running: RunningRate[];
}

/** Confirmed and reviewed cases by group, in the order in which the groups first come. */
class Counts<Key> {
  readonly groups = new Map<Key, { k: number; n: number }>();

  add(key: Key, k: number, n: number): void {
    const known = this.groups.get(key);
    if (known) {
      known.k += k;
      known.n += n;
    } else this.groups.set(key, { k, n });
  }
}

/** The confirmation rate of flagged cases week by week and as it ran. */
export function overTime(flagged: CaseList): OverTime {
  const byDay = new Counts<number>();
  for (const { final } of flagged)
    if (final) byDay.add(dayNumber(final.at), final.verdict === 'confirmed' ? 1 : 0, 1);
  const days = [...byDay.groups].sort(([left], [right]) => left - right);
  const byWeek = new Counts<string>();
  for (const [day, { k, n }] of days) byWeek.add(weekText(day), k, n);
  const weeks = [...byWeek.groups].map(
    ([week, { k, n }]): WeekFigures => ({ week, confirmationRate: proportion(k, n) }),
  );
  let [confirmed, reviewed] = [0, 0];
  const running = days.map(([day, count]): RunningRate => {
    confirmed += count.k;
    reviewed += count.n;
    return {
      day: dayText(day),
      k: confirmed,
      n: reviewed,
      value: confirmed / reviewed,
      anytime95: confidenceSequence95(confirmed, reviewed),
    };
  });
  return { weeks, running };
}
