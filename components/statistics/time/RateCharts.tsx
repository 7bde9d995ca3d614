import { areaY, dot, line, type PlotOptions, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { beginOf } from '../../../domain/metrics/cases/calendar.ts';
import { formatFixed, formatPercent } from '../../../words/format.ts';
import { orderFinding } from '../../../words/selection-words.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { CasesOpener } from '../../ui/figures/CasesOpener.tsx';
import { boundsText, restText, valueText } from '../../ui/figures/figure-text.ts';
import { fractionText, intervalText, shareText } from '../../ui/figures/share-text.ts';
import { useShown } from '../../ui/figures/shown-bounds.ts';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { useChartCaption } from '../charts/useChartCaption.ts';
import { type ControlPoint, controlPoints, type Point } from './control-points.ts';
import { timeAxis } from './time-axis.ts';

const COLUMNS = [
  numeric(t('statistics.time.column.confirmed')),
  numeric(t('statistics.time.column.rate')),
  numeric(t('statistics.time.column.interval')),
];
const PAGE = 20;

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

/** The p-chart: the confirmation rate of each week against the limits of ordinary variation. */
export function WeeklyChart({ reading }: { reading: StatisticsReading }) {
  const { control } = reading.statistics;
  const caption = useChartCaption(reading);
  const points = useMemo(() => controlPoints(reading), [reading]);
  const centre = control.centre.value;
  const options = useCallback((): PlotOptions => {
    // A few days have limits that say little, and would stretch the scale.
    const whole = points.filter(({ begun }) => !begun);
    const lowest = Math.min(...points.map(({ value }) => value), ...whole.map(({ lower }) => lower));
    const limit = {
      x: 'at',
      curve: 'step',
      stroke: 'var(--sl-border-strong)',
      strokeDasharray: '4 3',
    } as const;
    return {
      ...FRAME,
      y: { ...FRAME.y, domain: [Math.max(0, Math.floor(lowest * 10 - 0.5) / 10), 1] },
      x: timeAxis(points),
      marks: [
        line(whole, { ...limit, y: 'lower' }),
        line(whole, { ...limit, y: 'upper' }),
        ...(centre === null ? [] : [ruleY([centre], { stroke: 'var(--sl-border-strong)' })]),
        line(inRuns(whole), {
          ...{ x: 'at', y: 'value', z: 'run' },
          ...{ stroke: COLOUR, strokeOpacity: 0.5 },
        }),
        dot(points, {
          x: 'at',
          y: 'value',
          r: ({ outside }: ControlPoint) => (outside ? 6 : 3.5),
          symbol: ({ outside }: ControlPoint) => (outside ? 'diamond' : 'circle'),
          fill: ({ outside, begun }: ControlPoint) => (outside || begun ? 'var(--sl-surface)' : COLOUR),
          stroke: COLOUR,
          strokeWidth: 2,
        }),
      ],
    };
  }, [points, centre]);
  return (
    <ChartFigure
      title={t('statistics.time.weekly.title')}
      note={t('statistics.time.weekly.note', {
        outside: control.outside,
        weeks: points.length,
        expected: formatFixed(control.expectedOutside ?? 0, 2),
        missed: control.missed,
        expectedMissed: formatFixed(control.expectedMissed ?? 0, 1),
        begun: points.at(-1)?.begun ? 'yes' : 'no',
      })}
      label={t('statistics.time.weekly.label', { count: points.length })}
      options={options}
      table={<WeekTable points={points} reading={reading} />}
      caption={caption}
    />
  );
}

function WeekTable({ points, reading }: { points: readonly ControlPoint[]; reading: StatisticsReading }) {
  const newest = useMemo(() => points.toReversed(), [points]);
  const shown = useShown();
  return (
    <PagedTable
      caption={t('statistics.time.weekly.title')}
      columns={[
        t('statistics.time.weekly.head'),
        ...COLUMNS,
        numeric(t('statistics.time.weekly.limits')),
        t('statistics.time.weekly.where'),
      ]}
      page={PAGE}
      count={newest.length}
      rowsTo={(end) =>
        newest.slice(0, end).map(({ name, lower, upper, outside }) => {
          const figure = shown(reading.figures.get('weekly-rate', `week:${name}`));
          return {
            key: name,
            cells: [
              <span key="name" translate="no">
                {name}
              </span>,
              <CasesOpener key="cases" figure={figure} text={restText(figure) ?? ''} />,
              valueText(figure),
              boundsText(figure),
              t('units.range', { low: formatPercent(lower), high: formatPercent(upper) }),
              t(`statistics.time.weekly.${outside ? 'outside' : 'inside'}`),
            ],
          };
        })
      }
    />
  );
}

/** The confirmation rate of everything decided so far, with an interval that holds on every day at once. */
export function RunningChart({ reading }: { reading: StatisticsReading }) {
  const { overTime, selection } = reading.statistics;
  const { running } = overTime;
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
      x: timeAxis(points),
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
      note={`${t('statistics.time.running.note')} ${orderFinding(selection.order)}`}
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
