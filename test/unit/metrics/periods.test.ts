import { describe, expect, test } from 'vitest';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { filterCases, statisticsUnder } from '../../../domain/metrics/filter/filter-cases.ts';
import { comparedPeriods, periodComparison } from '../../../domain/metrics/filter/period-comparison.ts';
import {
  PERIOD_PRESETS,
  periodBefore,
  presetOf,
  presetPeriod,
} from '../../../domain/metrics/filter/period-presets.ts';
import { NO_FILTER } from '../../../domain/metrics/filter/statistics-filter.ts';
import { difference } from '../../../domain/metrics/intervals/difference.ts';
import { madeOutcomes } from '../../fixtures/made-outcomes.ts';

const NOW = Date.parse('2026-03-05T10:00:00Z');

describe('presets of periods', () => {
  test.each([
    ['last-7', '2026-02-27', '2026-03-05'],
    ['last-28', '2026-02-06', '2026-03-05'],
    ['last-90', '2025-12-06', '2026-03-05'],
    ['this-month', '2026-03-01', '2026-03-05'],
    ['last-month', '2026-02-01', '2026-02-28'],
    ['all', null, null],
  ] as const)('%s', (preset, from, to) => {
    expect(presetPeriod(preset, '2026-03-05')).toEqual({ from, to });
    expect(presetOf({ from, to }, '2026-03-05')).toBe(preset);
  });

  test('the month before January is December, and other days are no preset', () => {
    expect(presetPeriod('last-month', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(presetOf({ from: '2026-01-02', to: null }, '2026-03-05')).toBeNull();
    expect(PERIOD_PRESETS).toHaveLength(6);
  });
});

describe('the period before', () => {
  test.each([
    ['2026-02-06', '2026-03-05', '2026-01-09', '2026-02-05'],
    ['2026-03-05', '2026-03-05', '2026-03-04', '2026-03-04'],
    // Of a whole month the month before, however long.
    ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31'],
  ])('of %s to %s', (from, to, first, last) => {
    expect(periodBefore(from, to)).toEqual({ from: first, to: last });
  });

  test('without a beginning the last 28 days are compared, without an end all up to today', () => {
    const open = { from: null, to: null };
    expect(comparedPeriods(open, null, NOW)).toEqual({
      current: { from: '2026-02-06', to: '2026-03-05' },
      before: { from: '2026-01-09', to: '2026-02-05' },
    });
    expect(comparedPeriods({ from: '2026-03-01', to: null }, null, NOW).current.to).toBe('2026-03-05');
    const chosen = { from: '2025-01-01', to: '2025-12-31' };
    expect(comparedPeriods(open, chosen, NOW).before).toBe(chosen);
  });
});

describe('the comparison of two periods', () => {
  const cases = gatherCases(madeOutcomes(4_000)).cases();
  const rate = (from: string | null, to: string | null) =>
    statisticsUnder(cases, { ...NO_FILTER, layer: 'rules', from, to }, { now: NOW }).confirmationRate;

  test('is of the figures under either filter, with Newcombe’s interval of their difference', () => {
    const filter = { ...NO_FILTER, layer: 'rules' as const, from: '2026-01-01', to: '2026-01-31' };
    const found = periodComparison(cases, filter, null, NOW)!;
    expect(found.current.confirmationRate).toEqual(rate('2026-01-01', '2026-01-31'));
    expect(found.before).toMatchObject({ from: '2025-12-01', to: '2025-12-31' });
    expect(found.before.confirmationRate).toEqual(rate('2025-12-01', '2025-12-31'));
    expect(found.before.confirmationRate.n).toBeGreaterThan(5);
    expect(found.change).toEqual(difference(found.current.confirmationRate, found.before.confirmationRate));
  });

  test('has the twelve weeks up to its end, whenever their cases were flagged', () => {
    const filter = { ...NO_FILTER, from: '2026-01-26', to: '2026-02-01' };
    const { weeks } = periodComparison(cases, filter, null, NOW)!;
    const whole = statisticsUnder(filterCases(cases, NO_FILTER), NO_FILTER, { now: NOW }).overTime.weeks;
    expect(weeks.map(({ week }) => week)).toEqual([
      ...['2025-W46', '2025-W47', '2025-W48', '2025-W49', '2025-W50', '2025-W51', '2025-W52'],
      ...['2026-W01', '2026-W02', '2026-W03', '2026-W04', '2026-W05'],
    ]);
    for (const week of weeks) expect(whole).toContainEqual(week);
  });

  test('of nothing there is none, and of an empty period no change', () => {
    expect(periodComparison([], NO_FILTER, null, null)).toBeNull();
    const empty = periodComparison(cases, { ...NO_FILTER, from: '2031-01-01' }, null, NOW)!;
    expect(empty.change).toEqual({ value: null, newcombe95: null });
  });
});
