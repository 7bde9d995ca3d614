import { axisY, type PlotOptions, rectY, ruleX, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import type { Lab } from '../../domain/thresholds/lab.ts';
import { type ScoreBand, scoreHistogram } from '../../domain/thresholds/score-histogram.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { formatCount, formatRisk } from '../ui/format.ts';
import { PlotFigure } from '../ui/PlotFigure.tsx';
import classes from './thresholds.module.css';

const CHART_BANDS = 40;
const TABLE_BANDS = 10;

/** Labelled transcripts by risk, the two outcomes on either side of the axis, with the threshold across. */
export function Histogram({ lab, threshold }: { lab: Lab; threshold: number }) {
  const bands = useMemo(() => scoreHistogram(lab.set, lab.decisive, CHART_BANDS), [lab]);
  const options = useCallback(
    (): PlotOptions => ({
      height: 240,
      marginLeft: 44,
      marginBottom: 34,
      x: { domain: [0, 1], label: 'Risk (highest of the transcript)', ticks: 10 },
      y: { label: null, grid: true, nice: true },
      marks: [
        axisY({ tickFormat: (count: number) => String(Math.abs(count)), label: null, ticks: 6 }),
        rectY(bands, { x1: 'from', x2: 'to', y: 'risk', fill: 'var(--sl-risk)', insetLeft: 1 }),
        rectY(bands, {
          x1: 'from',
          x2: 'to',
          y: (band: ScoreBand) => -band.benign,
          fill: 'var(--sl-benign)',
          insetLeft: 1,
        }),
        ruleY([0], { stroke: 'var(--sl-threshold)' }),
        ruleX([threshold], { stroke: 'var(--sl-threshold)', strokeWidth: 2, strokeDasharray: '5 3' }),
      ],
    }),
    [bands, threshold],
  );
  const label = `Histogram of ${formatCount(lab.set.size)} labelled risks. The threshold is ${formatRisk(threshold)}. The table below has the same counts.`;
  return (
    <div>
      <p className={classes.legend} aria-hidden>
        <span className={classes.riskKey} /> labelled risk, above the line
        <span className={classes.benignKey} /> labelled benign, below it
      </p>
      <PlotFigure label={label} options={options} />
      <details className={classes.details}>
        <summary>The same as a table</summary>
        <DataTable
          caption="Labelled transcripts by risk"
          columns={[
            'Risk',
            { title: 'Labelled risk', numeric: true },
            { title: 'Labelled benign', numeric: true },
          ]}
          rows={scoreHistogram(lab.set, lab.decisive, TABLE_BANDS).map(({ from, to, risk, benign }) => ({
            key: from,
            cells: [`${from.toFixed(1)} – ${to.toFixed(1)}`, formatCount(risk), formatCount(benign)],
          }))}
        />
      </details>
    </div>
  );
}
