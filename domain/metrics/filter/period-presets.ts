import { beginOf, dayNumber, dayText } from '../cases/calendar.ts';
import { monthPeriod, type Period } from '../time/drift.ts';

/** Periods that are chosen by one click. */
export const PERIOD_PRESETS = ['last-7', 'last-28', 'last-90', 'this-month', 'last-month', 'all'] as const;
export type PeriodPreset = (typeof PERIOD_PRESETS)[number];

/** The month so many months before that of a day. */
function monthBefore(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year!, month! - 1 - months, 1)).toISOString().slice(0, 7);
}

const lastDays = (today: string, days: number): Period => ({
  from: dayText(dayNumber(beginOf(today)) - days + 1),
  to: today,
});

/**
 * The days of a preset.
 * @param today in UTC; the last day of the presets that reach up to now
 */
export function presetPeriod(preset: PeriodPreset, today: string): Period {
  switch (preset) {
    case 'last-7':
      return lastDays(today, 7);
    case 'last-28':
      return lastDays(today, 28);
    case 'last-90':
      return lastDays(today, 90);
    case 'this-month':
      return { from: `${today.slice(0, 7)}-01`, to: today };
    case 'last-month':
      return monthPeriod(monthBefore(today, 1));
    case 'all':
      return { from: null, to: null };
  }
}

/** The preset whose days these are; null when there is none. */
export function presetOf({ from, to }: Period, today: string): PeriodPreset | null {
  const found = PERIOD_PRESETS.find((preset) => {
    const own = presetPeriod(preset, today);
    return own.from === from && own.to === to;
  });
  return found ?? null;
}

/** A whole month's predecessor, else as many days as the period has, up to the day before it. */
export function periodBefore(from: string, to: string): Period {
  const month = monthPeriod(from.slice(0, 7));
  if (month.from === from && month.to === to) return monthPeriod(monthBefore(from, 1));
  const [first, last] = [dayNumber(beginOf(from)), dayNumber(beginOf(to))];
  return { from: dayText(first - (last - first) - 1), to: dayText(first - 1) };
}
