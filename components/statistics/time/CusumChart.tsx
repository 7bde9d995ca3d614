import { dot, line, type PlotOptions, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { mondayOf } from '../../../domain/metrics/cases/calendar.ts';
import { formatFigure, formatList, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { useChartCaption } from '../charts/useChartCaption.ts';
import classes from '../statistics.module.css';
import { timeAxis } from './time-axis.ts';

const PAGE = 20;
const RISE = 'var(--mantine-color-anchor)';
const FALL = 'var(--sl-border-strong)';

type Charted = StatisticsReading['statistics']['cusum']['weeks'][number];

/** The weeks that signal one way, or "none". */
function signalled(weeks: readonly Charted[], way: 'up' | 'down'): string {
  const names = weeks.flatMap(({ week, signal }) => (signal === way ? [week] : []));
  return names.length === 0 ? 'none' : formatList(names);
}

function CusumTable({ weeks }: { weeks: readonly Charted[] }) {
  const newest = useMemo(() => weeks.toReversed(), [weeks]);
  return (
    <PagedTable
      caption={t('statistics.cusum.title')}
      columns={[
        t('statistics.cusum.head'),
        numeric(t('statistics.cusum.up')),
        numeric(t('statistics.cusum.down')),
        t('statistics.cusum.signal'),
      ]}
      page={PAGE}
      count={newest.length}
      rowsTo={(end) =>
        newest.slice(0, end).map(({ week, up, down, signal }) => ({
          key: week,
          cells: [
            <span key="week" translate="no">
              {week}
            </span>,
            formatFigure(up),
            formatFigure(down),
            signal ? t(`statistics.cusum.${signal}`) : t('statistics.cusum.noSignal'),
          ],
        }))
      }
    />
  );
}

/** The evidence for a change of the weekly rate, summed upwards and downwards against what the first weeks were. */
export function CusumChart({ reading }: { reading: StatisticsReading }) {
  const { reference, referenceWeeks, limit, falseAlarms, weeks, signals } = reading.statistics.cusum;
  const caption = useChartCaption(reading);
  const points = useMemo(
    () => weeks.map((each) => ({ ...each, at: new Date(mondayOf(each.week)) })),
    [weeks],
  );
  const options = useCallback(
    (): PlotOptions => ({
      height: 220,
      marginLeft: 48,
      marginRight: 16,
      marginBottom: 34,
      x: timeAxis(points),
      y: { label: null, grid: true, ticks: 5 },
      marks: [
        ruleY([0], { stroke: 'var(--sl-border-strong)' }),
        ruleY(limit === null ? [] : [limit, -limit], {
          stroke: 'var(--sl-border-strong)',
          strokeDasharray: '4 3',
        }),
        line(points, { x: 'at', y: 'up', stroke: RISE, strokeWidth: 2 }),
        line(points, { x: 'at', y: ({ down }: Charted) => -down, stroke: FALL, strokeWidth: 2 }),
        dot(points, {
          x: 'at',
          y: 'up',
          r: ({ signal }: Charted) => (signal === 'up' ? 6 : 3),
          symbol: ({ signal }: Charted) => (signal === 'up' ? 'diamond' : 'circle'),
          fill: RISE,
        }),
        dot(points, {
          x: 'at',
          y: ({ down }: Charted) => -down,
          r: ({ signal }: Charted) => (signal === 'down' ? 6 : 3),
          symbol: ({ signal }: Charted) => (signal === 'down' ? 'diamond' : 'circle'),
          fill: FALL,
        }),
      ],
    }),
    [points, limit],
  );
  if (limit === null)
    return (
      <Panel title={t('statistics.cusum.title')}>
        <p className={classes.caution}>{t('statistics.cusum.tooFew')}</p>
      </Panel>
    );
  const found = t('statistics.cusum.signals', {
    count: signals,
    up: signalled(weeks, 'up'),
    down: signalled(weeks, 'down'),
  });
  const note = t('statistics.cusum.note', {
    reference: formatPercent(reference.value!),
    weeks: referenceWeeks,
    falseAlarms: formatPercent(falseAlarms!),
  });
  return (
    <ChartFigure
      title={t('statistics.cusum.title')}
      note={`${found} ${note}`}
      legend={[
        { name: t('statistics.cusum.up'), colour: RISE },
        { name: t('statistics.cusum.down'), colour: FALL },
      ]}
      label={t('statistics.cusum.label', { count: points.length })}
      options={options}
      table={<CusumTable weeks={weeks} />}
      caption={caption}
    />
  );
}
