import { line, type PlotOptions, ruleY } from '@observablehq/plot';
import { memo, useCallback, useMemo } from 'react';
import { type DecisionPoint, decisionCurve } from '../../../domain/metrics/decision-curve.ts';
import type { EvidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import { formatPercent, formatSigned } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { curveHeight } from './curve-height.ts';

/** Every tenth point stands in the table. */
const EVERY = 10;
/** Net benefits far below 0 say no more than that flagging everything is wrong. */
const LOWEST = -0.1;
const OTHER = 'var(--sl-border-strong)';
const MODEL = 'var(--mantine-color-anchor)';

const percentTick = (share: number) => formatPercent(share, 0);
const signedPercent = (value: number) => formatSigned(value, formatPercent);

interface DecisionCurveChartProps {
  set: Pick<EvidenceSet, 'risk' | 'positive' | 'weight'>;
  caption: () => readonly string[];
}

function curveOf({ risk, positive, weight }: DecisionCurveChartProps['set']): DecisionPoint[] {
  return decisionCurve(
    Array.from(risk, (score, item) => ({ score, positive: positive[item] === 1, weight: weight[item]! })),
  );
}

/** What flagging by the risk is worth at every price of a false alarm, beside flagging everything and nothing. */
export const DecisionCurveChart = memo(function DecisionCurveChart({
  set,
  caption,
}: DecisionCurveChartProps) {
  const points = useMemo(() => curveOf(set), [set]);
  const options = useCallback(
    (width: number): PlotOptions => {
      const highest = Math.max(0.05, ...points.map(({ model }) => model));
      return {
        height: curveHeight(width),
        marginLeft: 46,
        marginBottom: 36,
        marginRight: 14,
        x: {
          domain: [0, 1],
          label: t('thresholds.charts.decision.x'),
          labelAnchor: 'center',
          ticks: 5,
          tickFormat: percentTick,
        },
        y: { domain: [LOWEST, highest], label: null, ticks: 5, tickFormat: signedPercent, grid: true },
        marks: [
          ruleY([0], { stroke: OTHER }),
          line(
            points.filter(({ all }) => all >= LOWEST),
            { x: 'threshold', y: 'all', stroke: OTHER, strokeDasharray: '4 3' },
          ),
          line(
            points.filter(({ model }) => model >= LOWEST),
            { x: 'threshold', y: 'model', stroke: MODEL, strokeWidth: 2 },
          ),
        ],
      };
    },
    [points],
  );
  return (
    <ChartFigure
      title={t('thresholds.charts.decision.title')}
      note={t('thresholds.charts.decision.note')}
      legend={[
        { name: t('thresholds.charts.decision.model'), colour: MODEL },
        { name: t('thresholds.charts.decision.all'), colour: OTHER },
      ]}
      label={t('thresholds.charts.decision.label')}
      options={options}
      caption={caption}
      table={
        <DataTable
          caption={t('thresholds.charts.decision.caption')}
          columns={[
            t('thresholds.charts.threshold'),
            { title: t('thresholds.charts.decision.model'), numeric: true },
            { title: t('thresholds.charts.decision.all'), numeric: true },
          ]}
          rows={points
            .filter((_, index) => (index + 1) % EVERY === 0)
            .map(({ threshold, model, all }) => ({
              key: threshold,
              cells: [formatPercent(threshold, 0), signedPercent(model), signedPercent(all)],
            }))}
        />
      }
    />
  );
});
