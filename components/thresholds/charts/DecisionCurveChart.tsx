import { line, type PlotOptions, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { decisionCurve, netBenefitOf } from '../../../domain/metrics/ranking/decision-curve.ts';
import type { Lab, LabFigures } from '../../../domain/thresholds/lab.ts';
import { formatFixed, formatPercent, formatSigned, formatThreshold } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { ThresholdRule } from './ThresholdRule.tsx';
import { thresholdFrame } from './threshold-frame.ts';

/** Every tenth point stands in the table. */
const EVERY = 10;
/** Net benefits far below 0 say no more than that flagging everything is wrong. */
const LOWEST = -0.1;
const OTHER = 'var(--sl-border-strong)';
const MODEL = 'var(--mantine-color-anchor)';

const signedPercent = (value: number) => formatSigned(value, formatPercent);

interface DecisionCurveChartProps {
  lab: Lab;
  figures: LabFigures;
  /** The threshold of the active policy. */
  active: number;
  caption: () => readonly string[];
  onChange: (threshold: number) => void;
}

/** What flagging by the risk is worth at every price of a false alarm, beside flagging everything and nothing. */
export function DecisionCurveChart({ lab, figures, active, caption, onChange }: DecisionCurveChartProps) {
  const { risk, positive, weight } = lab.set;
  const benefitAt = useMemo(
    () =>
      netBenefitOf(
        Array.from(risk, (score, item) => ({
          score,
          positive: positive[item] === 1,
          weight: weight[item]!,
        })),
      ),
    [risk, positive, weight],
  );
  const points = useMemo(() => decisionCurve(benefitAt), [benefitAt]);
  const options = useCallback(
    (width: number): PlotOptions => {
      const highest = Math.max(0.05, ...points.map(({ model }) => model));
      return {
        ...thresholdFrame(width),
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
  const table = useMemo(
    () => (
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
            cells: [formatFixed(threshold, 1), signedPercent(model), signedPercent(all)],
          }))}
      />
    ),
    [points],
  );
  const { threshold } = figures;
  const at = benefitAt(threshold);
  const benefit = at === null ? t('units.undefined') : signedPercent(at.model);
  return (
    <ChartFigure
      title={t('thresholds.charts.decision.title')}
      note={t('thresholds.charts.decision.note', { marked: threshold === active ? 'no' : 'yes' })}
      legend={[
        { name: t('thresholds.charts.decision.model'), colour: MODEL },
        { name: t('thresholds.charts.decision.all'), colour: OTHER },
      ]}
      label={t('thresholds.charts.decision.label')}
      options={options}
      caption={caption}
      overlay={(frame) => (
        <ThresholdRule
          label={t('thresholds.charts.decision.point')}
          frame={frame}
          threshold={threshold}
          active={active}
          result={t('thresholds.charts.decision.is', { benefit })}
          reading={t('thresholds.charts.decision.reading', {
            threshold: formatThreshold(threshold),
            benefit,
          })}
          onChange={onChange}
        />
      )}
      table={table}
    />
  );
}
