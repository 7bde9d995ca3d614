const DAY = 86_400_000;
/** Days since 1970-01-01, which was a Thursday. */
const THURSDAY = 4;

/** "2026-03-05": the day of a moment, in UTC. */
function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Number of the day of a moment, in UTC, counted from 1970-01-01. */
export function dayNumber(moment: number): number {
  return Math.floor(moment / DAY);
}

/** The day of that number. */
export function dayText(number: number): string {
  return dayOf(number * DAY);
}

/** When a day begins, in UTC, in milliseconds since 1970. */
export function beginOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** When the day after begins. */
export function endOf(day: string): number {
  return beginOf(day) + DAY;
}

/** Days between two moments, 0 if the second comes first. */
export function daysBetween(from: number, to: number): number {
  return Math.max(0, to - from) / DAY;
}

/** "2026-03": the month of a numbered day, in UTC. */
export function monthText(number: number): string {
  return dayText(number).slice(0, 7);
}

/**
 * "2026-W10": the week of a numbered day (ISO 8601: weeks begin on Monday and belong to the year of their
 * Thursday).
 */
export function weekText(number: number): string {
  const weekday = (((number + THURSDAY - 1) % 7) + 7) % 7;
  const thursday = new Date((number - weekday + 3) * DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Writes numbered days as text, each day once however often it comes. */
export function dayNames(write: (number: number) => string): (number: number) => string {
  const known = new Map<number, string>();
  return (number) => {
    const found = known.get(number) ?? write(number);
    known.set(number, found);
    return found;
  };
}

/** The Monday with which a week ("2026-W10") begins, in UTC, in milliseconds since 1970. */
export function mondayOf(week: string): number {
  const [year, number] = week.split('-W').map(Number);
  // The 4th of January lies in the first week (ISO 8601).
  const fourth = Math.floor(Date.UTC(year!, 0, 4) / DAY);
  const weekday = (((fourth + THURSDAY - 1) % 7) + 7) % 7;
  return (fourth - weekday + 7 * (number! - 1)) * DAY;
}
