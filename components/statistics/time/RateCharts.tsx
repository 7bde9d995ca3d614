import { areaY, dot, line, type PlotOptions, ruleX, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { beginOf, mondayOf } from '../../../domain/metrics/calendar.ts';
import { formatPercent, formatUtcDay, formatUtcYear } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { fractionText, intervalText, shareText } from '../../ui/figures/share-text.ts';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { useChartCaption } from './useChartCaption.ts';

const COLUMNS = [
  numeric(t('statistics.time.column.confirmed')),
  numeric(t('statistics.time.column.rate')),
  numeric(t('statistics.time.column.interval')),
];
const PAGE = 20;

/** A rate at a moment with its interval. */
interface Point {
  name: string;
  at: Date;
  k: number;
  n: number;
  value: number;
  low: number;
  high: number;
}

const FRAME = {
  height: 240,
  marginLeft: 48,
  marginRight: 16,
  marginBottom: 34,
  y: {
    domain: [0, 1],
    label: null,
    grid: true,
    ticks: 5,
    tickFormat: (share: number) => formatPercent(share, 0),
  },
} satisfies PlotOptions;
const COLOUR = 'var(--mantine-color-anchor)';
const WEEK = 7 * 86_400_000;

/** What was reached stays until something else is decided. */
const HELD = { x: 'at', curve: 'step-after' } as const;

/** Points with the number of the unbroken run of weeks that they stand in: no line leads over weeks without any. */
function inRuns(points: readonly Point[]) {
  let run = 0;
  return points.map((point, index) => {
    const before = points[index - 1];
    if (before && point.at.getTime() - before.at.getTime() > WEEK) run += 1;
    return { ...point, run };
  });
}

function PointTable({ caption, head, points }: { caption: string; head: string; points: readonly Point[] }) {
  // The latest first: the early ones are many and far away.
  const newest = useMemo(() => points.toReversed(), [points]);
  return (
    <PagedTable
      caption={caption}
      columns={[head, ...COLUMNS]}
      page={PAGE}
      count={newest.length}
      rowsTo={(end) =>
        newest.slice(0, end).map(({ name, k, n, value, low, high }) => ({
          key: name,
          cells: [
            <span key="name" translate="no">
              {name}
            </span>,
            fractionText({ k, n }),
            shareText({ value }),
            intervalText({ wilson95: [low, high] }),
          ],
        }))
      }
    />
  );
}

const formatTick = (at: Date): string => `${formatUtcDay(at)}\n${formatUtcYear(at)}`;

const xOf = (points: readonly Point[]): PlotOptions['x'] => ({
  type: 'utc',
  label: null,
  tickFormat: formatTick,
  // A single moment has no extent of its own.
  ...(points.length === 1 && {
    domain: [new Date(points[0]!.at.getTime() - WEEK), new Date(points[0]!.at.getTime() + WEEK)],
  }),
});

/** The confirmation rate of each week, with its interval. */
export function WeeklyChart({ reading }: { reading: StatisticsReading }) {
  const { weeks } = reading.statistics.overTime;
  const caption = useChartCaption(reading);
  const points = useMemo(
    () =>
      weeks.flatMap(({ week, confirmationRate: { k, n, value, wilson95 } }): Point[] =>
        value === null || !wilson95
          ? []
          : [{ name: week, at: new Date(mondayOf(week)), k, n, value, low: wilson95[0], high: wilson95[1] }],
      ),
    [weeks],
  );
  const options = useCallback(
    (): PlotOptions => ({
      ...FRAME,
      x: xOf(points),
      marks: [
        ruleY([0]),
        ruleX(points, { x: 'at', y1: 'low', y2: 'high', stroke: COLOUR, strokeWidth: 2, strokeOpacity: 0.5 }),
        line(inRuns(points), { x: 'at', y: 'value', z: 'run', stroke: COLOUR, strokeOpacity: 0.5 }),
        dot(points, { x: 'at', y: 'value', r: 3.5, fill: COLOUR }),
      ],
    }),
    [points],
  );
  return (
    <ChartFigure
      title={t('statistics.time.weekly.title')}
      note={t('statistics.time.weekly.note')}
      label={t('statistics.time.weekly.label', { count: points.length })}
      options={options}
      table={
        <PointTable
          caption={t('statistics.time.weekly.title')}
          head={t('statistics.time.weekly.head')}
          points={points}
        />
      }
      caption={caption}
    />
  );
}

/** The confirmation rate of everything decided so far, with an interval that holds on every day at once. */
export function RunningChart({ reading }: { reading: StatisticsReading }) {
  const { running } = reading.statistics.overTime;
  const caption = useChartCaption(reading);
  const points = useMemo(
    () =>
      running.map(({ day, k, n, value, anytime95: [low, high] }): Point => {
        return { name: day, at: new Date(beginOf(day)), k, n, value, low, high };
      }),
    [running],
  );
  const options = useCallback(
    (): PlotOptions => ({
      ...FRAME,
      x: xOf(points),
      marks: [
        ruleY([0]),
        areaY(points, { ...HELD, y1: 'low', y2: 'high', fill: COLOUR, fillOpacity: 0.16 }),
        line(points, { ...HELD, y: 'value', stroke: COLOUR, strokeWidth: 2 }),
        dot(points.slice(-1), { x: 'at', y: 'value', r: 4, fill: COLOUR }),
      ],
    }),
    [points],
  );
  return (
    <ChartFigure
      title={t('statistics.time.running.title')}
      note={t('statistics.time.running.note')}
      label={t('statistics.time.running.label', { count: points.length })}
      options={options}
      table={
        <PointTable
          caption={t('statistics.time.running.title')}
          head={t('statistics.time.running.head')}
          points={points}
        />
      }
      caption={caption}
    />
  );
}
