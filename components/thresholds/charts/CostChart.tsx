import { lineY, type PlotOptions, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { adviseThreshold, expectedCost } from '../../../domain/thresholds/advice.ts';
import { type Costs, costCurve } from '../../../domain/thresholds/cost-curve.ts';
import type { Lab, LabFigures } from '../../../domain/thresholds/lab.ts';
import { type Assumptions, flagsOf } from '../../../domain/thresholds/operating-load.ts';
import { formatAmount, formatFineShare, formatFixed, formatThreshold } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { ThresholdRule } from './ThresholdRule.tsx';
import { thresholdFrame } from './threshold-frame.ts';

/** Costs are told for so many transcripts: of one they are too small to read. */
const PER = 1000;
/** Every fiftieth point, each tenth of the axis, stands in the table. */
const EVERY = 50;
const LINE = 'var(--mantine-color-anchor)';

interface CostChartProps {
  lab: Lab;
  figures: LabFigures;
  /** Of the active policy. */
  active: number;
  costs: Costs;
  assumptions: Assumptions;
  caption: () => readonly string[];
  onChange: (threshold: number) => void;
}

/** What misses and false alarms cost in the assumed traffic, at every threshold. Both classes are in the evidence. */
export function CostChart(props: CostChartProps) {
  const { lab, figures, active, costs, assumptions, caption, onChange } = props;
  const { ranked } = lab;
  const points = useMemo(
    () =>
      costCurve(ranked, costs, assumptions).map(({ threshold, cost }) => ({ threshold, cost: cost * PER })),
    [ranked, costs, assumptions],
  );
  const lowest = useMemo(
    () => adviseThreshold(ranked, { kind: 'cost', ...costs }, assumptions).threshold,
    [ranked, costs, assumptions],
  );
  const options = useCallback(
    (width: number): PlotOptions => ({
      ...thresholdFrame(width),
      y: { zero: true, nice: true, label: null, ticks: 5, tickFormat: formatAmount, grid: true },
      marks: [
        ruleY([0], { stroke: 'var(--sl-border-strong)' }),
        lineY(points, {
          x: 'threshold',
          y: 'cost',
          curve: 'step-before',
          stroke: LINE,
          strokeWidth: 2,
        }),
      ],
    }),
    [points],
  );
  const table = useMemo(
    () => (
      <DataTable
        caption={t('thresholds.charts.cost.caption', { count: PER })}
        columns={[
          t('thresholds.charts.threshold'),
          { title: t('thresholds.charts.cost.title'), numeric: true },
        ]}
        rows={points
          .filter((_, index) => index % EVERY === 0)
          .map(({ threshold, cost }) => ({
            key: threshold,
            cells: [formatFixed(threshold, 1), formatAmount(cost)],
          }))}
      />
    ),
    [points],
  );
  const { threshold } = figures;
  const flags = flagsOf(figures);
  const cost = formatAmount(expectedCost(costs, assumptions, flags)(flags.tp, flags.fp) * PER);
  const risky = assumptions.prevalence ?? flags.positives / (flags.positives + flags.negatives);
  return (
    <ChartFigure
      title={t('thresholds.charts.cost.title')}
      note={t('thresholds.charts.cost.note', {
        count: PER,
        prevalence: formatFineShare(risky),
        miss: formatAmount(costs.miss),
        falseAlarm: formatAmount(costs.falseAlarm),
        marked: threshold === active ? 'no' : 'yes',
        lowest: lowest === null ? t('units.undefined') : formatThreshold(lowest),
      })}
      legend={[{ name: t('thresholds.charts.cost.line'), colour: LINE }]}
      label={t('thresholds.charts.cost.label')}
      options={options}
      overlay={(frame) => (
        <ThresholdRule
          label={t('thresholds.charts.cost.point')}
          frame={frame}
          threshold={threshold}
          active={active}
          result={t('thresholds.charts.cost.is', { cost })}
          reading={t('thresholds.charts.cost.reading', { threshold: formatThreshold(threshold), cost })}
          onChange={onChange}
        />
      )}
      table={table}
      caption={caption}
    />
  );
}
