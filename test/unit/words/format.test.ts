import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareNames,
  formatAge,
  formatAmount,
  formatBytes,
  formatChoice,
  formatClock,
  formatCoefficient,
  formatCount,
  formatDay,
  formatDifference,
  formatDuration,
  formatExact,
  formatFigure,
  formatFineShare,
  formatFixed,
  formatList,
  formatListing,
  formatMeasure,
  formatMoment,
  formatMonth,
  formatPercent,
  formatRisk,
  formatRoughly,
  formatRuleThreshold,
  formatThreshold,
  formatUtcDay,
  formatUtcDays,
  formatUtcYear,
  languageName,
} from '../../../words/format.ts';

describe('numbers', () => {
  test('have the digits that they had', () => {
    expect(formatCount(12345)).toBe('12,345');
    expect(formatCount(0.25)).toBe('0.3');
    expect(formatRisk(0.5)).toBe('0.500');
    expect(formatThreshold(0.5)).toBe('0.500');
    expect(formatThreshold(0.123456)).toBe('0.123456');
    expect(formatPercent(0.8712)).toBe('87.1 %');
    expect(formatPercent(0.8712, 0)).toBe('87 %');
    expect(formatCoefficient(-0.25)).toBe('−0.250');
    expect(formatCoefficient(-0.0001)).toBe('0.000');
    expect(formatFigure(0.91237)).toBe('0.9124');
    expect(formatFigure(null)).toBe('undefined');
  });

  test('of the lab have the digits that say something', () => {
    expect([12_345.6, 12.345, 0.012345, 0].map(formatAmount)).toEqual(['12,346', '12.3', '0.0123', '0']);
    expect([0.0000918, 0.125].map(formatFineShare)).toEqual(['0.00918 %', '12.5 %']);
    expect([0.61, 0.61042, 0.5].map(formatExact)).toEqual(['0.61', '0.61042', '0.5']);
    expect([0.61, 0.61042, 0.5].map(formatRuleThreshold)).toEqual(['0.61', '0.61042', '0.50']);
    expect([formatFixed(0.25, 1), formatFixed(2, 1)]).toEqual(['0.3', '2.0']);
    expect([950, 12_345].map(formatRoughly)).toEqual(['950', '12K']);
    expect([0.01, -0.01].map((value) => formatDifference(value, formatMeasure))).toEqual([
      '+0.010',
      '−0.010',
    ]);
  });

  test.each([
    [0, '0.000'],
    [0.61, '0.610'],
    [0.9, '0.900'],
    [0.95, '0.950'],
    [0.9949, '0.9949'],
    [0.9996, '0.99960'],
    [0.99999917, '0.99999917'],
    [1 - 1.5e-11, '0.999999999985'],
    [1 - 5e-12, '> 0.99999999999'],
    [1, '1.000'],
  ])('the risk %d is written %s', (value, text) => expect(formatRisk(value)).toBe(text));

  test.each([
    [0.9971, '0.9971'],
    [0.99961, '0.99961'],
    [0.99993, '> 0.9999'],
    [0.99999961, '> 0.9999'],
  ])('the risk %d is written %s where there is room for five digits', (value, text) =>
    expect(formatRisk(value, 5)).toBe(text),
  );

  test('of two risks the higher one never reads lower, and none below 1 reads 1', () => {
    const nearOne = fc.double({ min: 0.01, max: 15, noNaN: true }).map((nines) => 1 - 10 ** -nines);
    const anyRisk = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), nearOne);
    const read = (risk: number) => Number(formatRisk(risk).replace('> ', ''));
    fc.assert(
      fc.property(anyRisk, anyRisk, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(read(low)).toBeLessThanOrEqual(read(high));
        if (low < 1) expect(read(low)).toBeLessThan(1);
        if (formatRisk(low).startsWith('>')) expect(low).toBeGreaterThan(read(low));
        // Two digits of what is missing to 1: within a twentieth of it.
        if (low < 1 - 1e-10)
          expect(Math.abs(read(low) - low)).toBeLessThanOrEqual(Math.max(1 - low, 0.01) / 20);
      }),
    );
  });

  test('are rounded as numbers are, also where the shortest decimal lies on a half', () => {
    // A few digits more than are written, the last of them often a five.
    const near = fc.integer({ min: 0, max: 2_000_000 }).map((whole) => whole / 100_000);
    fc.assert(
      fc.property(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), near), (value) => {
        expect(formatMeasure(value)).toBe(value.toFixed(3));
        expect(formatFigure(value)).toBe(value.toFixed(4));
        expect(formatPercent(value)).toBe(`${(value * 100).toFixed(1)} %`);
      }),
    );
    expect([0.125, 1.005, 0.285, 1.255].map((value) => formatFixed(value, 2))).toEqual([
      '0.13',
      '1.00',
      '0.28',
      '1.25',
    ]);
    expect([0.0005, 0.0015, -1.0005].map((value) => formatFixed(value, 3))).toEqual([
      '0.001',
      '0.002',
      '-1.000',
    ]);
    expect([0.00125, 0.3335, 0.29455].map((share) => formatPercent(share))).toEqual([
      '0.1 %',
      '33.4 %',
      '29.5 %',
    ]);
    expect(formatCoefficient(-0.0004)).toBe('0.000');
  });
});

test('lengths of time and sizes are told in the units that fit', () => {
  expect(formatDuration(0)).toBe('0 s');
  expect(formatDuration(7_500)).toBe('2 h 5 min');
  expect(formatDuration(86_400)).toBe('1 d');
  expect(formatAge('2026-03-04T16:00:00Z', Date.parse('2026-03-04T16:00:30Z'))).toBe('just now');
  expect(formatAge('2026-03-04T16:00:00Z', Date.parse('2026-03-04T16:05:30Z'))).toBe('5 min');
  expect(formatBytes(512)).toBe('512 B');
  expect(formatBytes(1_400_000)).toBe('1.4 MB');
});

test('days come before months and hours go to 24, wherever the browser is', () => {
  // Months that Britain shortens otherwise than America, an afternoon, and midnight.
  expect(formatMoment('2026-09-04T16:05:00')).toBe('4 Sept 2026, 16:05');
  expect(formatMoment('2026-03-12T00:30:00')).toBe('12 Mar 2026, 00:30');
  expect(formatClock('2026-03-12T00:30:00')).toBe('00:30');
  expect(formatDay('2026-03-04T16:05:00')).toBe('4 Mar 2026');
  expect(formatUtcDay(new Date('2026-03-04T16:05:00Z'))).toBe('4 Mar');
  expect(formatUtcYear(new Date('2026-03-04T16:05:00Z'))).toBe('2026');
  expect(formatUtcDays('2026-01-09', '2026-02-05')).toMatch(/^9 Jan\s–\s5 Feb 2026$/);
});

test('lists and their order are those of the language', () => {
  expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
  expect(formatChoice(['a', 'b'])).toBe('a or b');
  expect(formatListing(['a', 'b', 'c'])).toBe('a, b, c');
  expect(formatListing([])).toBe('');
  expect(['week 10', 'week 9'].sort(compareNames)).toEqual(['week 9', 'week 10']);
});

test('months and languages have names, and what is neither has none', () => {
  expect(formatMonth('2026-03')).toBe('March 2026');
  expect(formatMonth('later')).toBeNull();
  expect(languageName('pt-BR')).toBe('Brazilian Portuguese');
  expect(languageName('zz')).toBeNull();
  expect(languageName('not named')).toBeNull();
});
