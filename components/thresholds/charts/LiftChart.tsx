import { barY, type PlotOptions, ruleY } from '@observablehq/plot';
import { memo, useCallback, useMemo } from 'react';
import { type LiftTenth, liftByTenth } from '../../../domain/metrics/ranking/lift.ts';
import type { Lab } from '../../../domain/thresholds/lab.ts';
import { formatAmount, formatCount, formatFixed, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import classes from './charts.module.css';
import { curveHeight } from './curve-height.ts';

function LiftTable({ tenths }: { tenths: readonly LiftTenth[] }) {
  return (
    <DataTable
      caption={t('thresholds.charts.lift.caption')}
      columns={[
        { title: t('thresholds.charts.lift.tenth'), numeric: true },
        { title: t('thresholds.charts.lift.risky'), numeric: true },
        { title: t('thresholds.charts.lift.lift'), numeric: true },
        { title: t('thresholds.charts.lift.gain'), numeric: true },
        { title: t('thresholds.charts.lift.soFar'), numeric: true },
      ]}
      rows={tenths.map(({ tenth, positives, lift, gain, liftSoFar }) => ({
        key: tenth,
        cells: [
          formatCount(tenth),
          formatAmount(positives),
          formatFixed(lift, 2),
          formatPercent(gain),
          formatFixed(liftSoFar, 2),
        ],
      }))}
    />
  );
}

interface LiftChartProps {
  ranked: Lab['ranked'];
  caption: () => readonly string[];
}

/** How many times more risky transcripts each tenth of the scores holds than by chance. */
export const LiftChart = memo(function LiftChart({ ranked, caption }: LiftChartProps) {
  const tenths = useMemo(() => {
    const { scores, positive, weight } = ranked;
    return liftByTenth(
      Array.from(scores, (score, place) => ({
        score,
        positive: positive[place] === 1,
        weight: weight[place]!,
      })),
    );
  }, [ranked]);
  const options = useCallback(
    (width: number): PlotOptions => ({
      height: curveHeight(width),
      marginLeft: 46,
      marginBottom: 36,
      marginTop: 26,
      marginRight: 14,
      x: {
        type: 'band',
        label: t('thresholds.charts.lift.tenth'),
        labelAnchor: 'center',
        tickFormat: formatCount,
        padding: 0.2,
      },
      y: {
        label: t('thresholds.charts.lift.lift'),
        ticks: 5,
        grid: true,
        tickFormat: formatCount,
        nice: true,
      },
      marks: [
        barY(tenths, { x: 'tenth', y: 'lift', fill: 'var(--mantine-color-anchor)', fillOpacity: 0.75 }),
        ruleY([1], { stroke: 'var(--sl-border-strong)', strokeDasharray: '4 3' }),
        ruleY([0], { stroke: 'var(--sl-border-strong)' }),
      ],
    }),
    [tenths],
  );
  const table = useMemo(() => <LiftTable tenths={tenths} />, [tenths]);
  const title = t('thresholds.charts.lift.title');
  if (tenths.length === 0)
    return (
      <Panel title={title}>
        <p className={classes.undrawn}>{t('thresholds.charts.lift.undrawn')}</p>
      </Panel>
    );
  return (
    <ChartFigure
      title={title}
      note={t('thresholds.charts.lift.note')}
      label={t('thresholds.charts.lift.label')}
      options={options}
      table={table}
      caption={caption}
    />
  );
});
