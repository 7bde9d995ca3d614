import { describe, expect, test } from 'vitest';
import {
  beginOf,
  dayNames,
  dayNumber,
  daysBetween,
  dayText,
  endOf,
  monthText,
  weekText,
} from '../../../domain/metrics/cases/calendar.ts';

const number = (day: string) => dayNumber(beginOf(day));

describe('days, months and weeks in UTC', () => {
  // Week dates of ISO 8601; those around New Year as in Wikipedia, "ISO week date", examples of contemporary dates.
  test.each([
    ['1977-01-01', '1976-W53'],
    ['1977-01-02', '1976-W53'],
    ['1977-12-31', '1977-W52'],
    ['1978-01-01', '1977-W52'],
    ['1978-01-02', '1978-W01'],
    ['1979-12-31', '1980-W01'],
    ['1980-12-28', '1980-W52'],
    ['1980-12-29', '1981-W01'],
    ['1981-12-31', '1981-W53'],
    ['1982-01-03', '1981-W53'],
    ['1969-12-31', '1970-W01'],
    ['1960-01-03', '1959-W53'],
    ['2026-03-05', '2026-W10'],
  ])('%s lies in %s', (day, week) => {
    expect(weekText(number(day))).toBe(week);
    expect(dayText(number(day))).toBe(day);
    expect(monthText(number(day))).toBe(day.slice(0, 7));
  });

  test('a day ends where the next begins', () => {
    expect(endOf('2024-02-28')).toBe(beginOf('2024-02-29'));
    expect(dayNumber(endOf('2024-02-28') - 1)).toBe(number('2024-02-28'));
    expect(daysBetween(beginOf('2024-02-28'), beginOf('2024-03-01'))).toBe(2);
    expect(daysBetween(beginOf('2024-03-01'), beginOf('2024-02-28'))).toBe(0);
  });

  test('names of days are written once each', () => {
    let written = 0;
    const name = dayNames((day) => {
      written += 1;
      return dayText(day);
    });
    expect([1, 2, 1].map(name)).toEqual(['1970-01-02', '1970-01-03', '1970-01-02']);
    expect(written).toBe(2);
  });
});
