import { expect, test } from 'vitest';
import { controlPoints } from '../../../components/statistics/time/control-points.ts';
import { proportion } from '../../../domain/metrics/intervals/intervals.ts';
import { controlChart } from '../../../domain/metrics/time/control-chart.ts';
import type { OverTime } from '../../../domain/metrics/time/over-time.ts';

const weeks: OverTime['weeks'] = [
  { week: '2026-W38', confirmationRate: proportion(30, 40) },
  { week: '2026-W39', confirmationRate: proportion(0, 0) },
  { week: '2026-W40', confirmationRate: proportion(2, 2) },
];
const statistics = { overTime: { weeks, running: [] }, control: controlChart(weeks) };

test('a week of which days are still to come is told from those that are over', () => {
  const at = (moment: string) =>
    controlPoints({ asOf: Date.parse(moment), statistics }).map(({ name, begun }) => [name, begun]);
  expect(at('2026-09-28T00:00:00Z')).toEqual([
    ['2026-W38', false],
    ['2026-W40', true],
  ]);
  expect(at('2026-10-04T23:59:59Z').at(-1)).toEqual(['2026-W40', true]);
  expect(at('2026-10-05T00:00:00Z').at(-1)).toEqual(['2026-W40', false]);
});
