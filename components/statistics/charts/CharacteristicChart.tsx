import { dot, type PlotOptions, ruleX, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import type { Interval } from '../../../domain/metrics/intervals/intervals.ts';
import { formatPercent } from '../../../words/format.ts';
import { nameOf } from '../../../words/name-of.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { CasesOpener } from '../../ui/figures/CasesOpener.tsx';
import { boundsText, restText, valueText } from '../../ui/figures/figure-text.ts';
import { useShown } from '../../ui/figures/shown-bounds.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { useChartCaption } from './useChartCaption.ts';

const COLOUR = 'var(--mantine-color-anchor)';
const ROW = 28;
/** In pixels, less than the numbers of five ticks need. */
const NARROW = 360;

interface Point {
  name: string;
  value: number;
  low: number;
  high: number;
}

/** The confirmation rate of each characteristic with its interval, beside that of all cases. */
export function CharacteristicChart({ reading }: { reading: StatisticsReading }) {
  const { figures, statistics } = reading;
  const caption = useChartCaption(reading);
  const shown = useShown();
  const rates = figures.groups('characteristic').flatMap(({ name, figures: own }) => {
    const found = own.get('confirmation-rate');
    return found && found.value !== null
      ? [{ name: nameOf('characteristic', name), figure: shown(found) }]
      : [];
  });
  // As text it tells whether anything changed: what is drawn stays the same otherwise.
  const key = JSON.stringify(
    rates.map(({ name, figure: { value, low, high } }) => ({ name, value, low, high })),
  );
  const points = useMemo(() => JSON.parse(key) as Point[], [key]);
  const all = statistics.confirmationRate.value;
  const options = useCallback(
    (width: number): PlotOptions => {
      const lowest = Math.min(...points.map(({ low }) => low), all ?? 1);
      const domain: Interval = [Math.max(0, Math.floor(lowest * 10 - 0.5) / 10), 1];
      return {
        height: 44 + ROW * points.length,
        marginLeft: 148,
        marginRight: 16,
        marginTop: 8,
        marginBottom: 28,
        x: {
          domain,
          label: null,
          grid: true,
          ticks: width < NARROW ? 2 : 5,
          tickFormat: (share: number) => formatPercent(share, 0),
        },
        y: { domain: points.map(({ name }) => name), label: null, tickSize: 0, type: 'band' },
        marks: [
          ...(all === null ? [] : [ruleX([all], { stroke: 'var(--sl-threshold)', strokeDasharray: '3 3' })]),
          ruleY(points, {
            y: 'name',
            x1: 'low',
            x2: 'high',
            stroke: COLOUR,
            strokeWidth: 3,
            strokeOpacity: 0.45,
          }),
          dot(points, { x: 'value', y: 'name', r: 4, fill: COLOUR }),
        ],
      };
    },
    [points, all],
  );
  if (rates.length === 0) return null;
  return (
    <ChartFigure
      title={t('statistics.groups.characteristics.title')}
      note={t('statistics.groups.characteristics.note')}
      label={t('statistics.groups.characteristics.label', { count: rates.length })}
      options={options}
      caption={caption}
      table={
        <DataTable
          caption={t('statistics.groups.characteristics.title')}
          columns={[
            t('statistics.groups.by.characteristic.head'),
            numeric(t('statistics.column.kOfN')),
            numeric(t('figures.name.confirmation-rate')),
            numeric(t('statistics.column.interval')),
          ]}
          rows={rates.map(({ name, figure }) => ({
            key: name,
            cells: [
              name,
              <CasesOpener key="cases" figure={figure} text={restText(figure) ?? ''} />,
              valueText(figure),
              boundsText(figure),
            ],
          }))}
        />
      }
    />
  );
}
