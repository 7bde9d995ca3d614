/** Milliseconds. */
const DAY = 86_400_000;
export const MINUTE = 60_000;

/** Days over which the history goes, today included. */
const DAYS = 28;

const isWeekday = (day: Date) => day.getDay() !== 0 && day.getDay() !== 6;

/**
 * The beginnings (local midnight) of the weekdays of four weeks up to today, oldest first.
 * @param now milliseconds since 1970
 */
export function workingDays(now: number): Date[] {
  const today = new Date(now);
  return Array.from(
    { length: DAYS },
    (_, index) => new Date(today.getFullYear(), today.getMonth(), today.getDate() - (DAYS - 1 - index)),
  ).filter(isWeekday);
}

/** A moment of a day by the clock on the wall, in milliseconds since 1970; minutes may be more than an hour has. */
export function atTime(day: Date, hour: number, minute = 0): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour, minute).getTime();
}

/**
 * By how much instants are moved so that the last one comes shortly before another moment, at the same time of the
 * day.
 * @param last, before milliseconds since 1970
 * @returns milliseconds, whole days
 */
export function daysTo(last: number, before: number): number {
  return Math.floor((before - last) / DAY) * DAY;
}
