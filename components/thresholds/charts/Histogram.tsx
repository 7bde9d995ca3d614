import { axisY, type PlotOptions, rectY, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import type { Lab, LabFigures } from '../../../domain/thresholds/lab.ts';
import { type ScoreBand, scoreHistogram } from '../../../domain/thresholds/score-histogram.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import type { PlotFrame } from '../../ui/charts/PlotFigure.tsx';
import { nearestStep } from '../../ui/keys/unit-steps.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { formatCount, formatThreshold } from '../../ui/text/format.ts';
import type { OutcomeNames } from '../evidence/evidence-words.ts';
import { ChartDrag } from './ChartDrag.tsx';
import classes from './charts.module.css';

const CHART_BANDS = 40;
const TABLE_BANDS = 10;
const TOP = 18;
const BOTTOM = 34;

interface HistogramProps {
  lab: Lab;
  figures: LabFigures;
  names: OutcomeNames;
  caption: () => readonly string[];
  onChange: (threshold: number) => void;
}

function HistogramTable({ lab, names }: Pick<HistogramProps, 'lab' | 'names'>) {
  return (
    <DataTable
      caption="Transcripts by risk"
      columns={['Risk', { title: names.risk, numeric: true }, { title: names.benign, numeric: true }]}
      rows={scoreHistogram(lab.set, lab.decisive, TABLE_BANDS).map(({ from, to, risk, benign }) => ({
        key: from,
        cells: [`${from.toFixed(1)} – ${to.toFixed(1)}`, formatCount(risk), formatCount(benign)],
      }))}
    />
  );
}

/** How many are flagged by something else than their risk. */
function otherwiseNote({ decisive, set }: Lab): string | undefined {
  const flagged = decisive.scores.reduce(
    (sum, score, item) => sum + (score === Number.POSITIVE_INFINITY ? set.weight[item]! : 0),
    0,
  );
  return flagged === 0
    ? undefined
    : `${formatCount(flagged)} are flagged whatever the threshold, by a layer or a characteristic.`;
}

/** Transcripts by risk, the two outcomes on either side of the axis; the threshold across is dragged. */
export function Histogram({ lab, figures, names, caption, onChange }: HistogramProps) {
  const bands = useMemo(() => scoreHistogram(lab.set, lab.decisive, CHART_BANDS), [lab]);
  const note = useMemo(() => otherwiseNote(lab), [lab]);
  const table = useMemo(() => <HistogramTable lab={lab} names={names} />, [lab, names]);
  const legend = useMemo(
    () => [
      { name: `${names.risk}, above the line`, colour: 'var(--sl-risk)' },
      { name: `${names.benign}, below it`, colour: 'var(--sl-benign)' },
    ],
    [names],
  );
  const risk = lab.shape.latching ? 'Highest risk of the transcript' : 'Risk after the last message';
  const options = useCallback(
    (): PlotOptions => ({
      height: 210,
      marginTop: TOP,
      marginLeft: 44,
      marginRight: 16,
      marginBottom: BOTTOM,
      x: { domain: [0, 1], label: risk, ticks: 10 },
      y: { label: null, grid: true, nice: true },
      marks: [
        axisY({ tickFormat: (count: number) => formatCount(Math.abs(count)), label: null, ticks: 5 }),
        rectY(bands, { x1: 'from', x2: 'to', y: 'risk', fill: 'var(--sl-risk)', insetLeft: 1 }),
        rectY(bands, {
          x1: 'from',
          x2: 'to',
          y: (band: ScoreBand) => -band.benign,
          fill: 'var(--sl-benign)',
          insetLeft: 1,
        }),
        ruleY([0], { stroke: 'var(--sl-threshold)' }),
      ],
    }),
    [bands, risk],
  );
  const { threshold, flagged } = figures;
  const overlay = (frame: PlotFrame) => {
    const x: number = frame.x.apply(threshold);
    const right: number = frame.x.apply(1);
    const bottom = frame.height - BOTTOM;
    const text = formatThreshold(threshold);
    const beside = threshold > 0.5 ? { x: x - 6, textAnchor: 'end' as const } : { x: x + 6 };
    return (
      <ChartDrag
        name="the histogram"
        frame={frame}
        threshold={threshold}
        result={`${formatCount(flagged)} flagged`}
        thresholdAt={(at) => nearestStep(frame.x.invert?.(at))}
        onChange={onChange}
      >
        <rect className={classes.flagged} x={x} y={TOP} width={right - x} height={bottom - TOP} />
        <line className={classes.rule} x1={x} x2={x} y1={TOP - 6} y2={bottom} />
        <circle className={classes.point} cx={x} cy={TOP - 6} r={5} />
        <text className={classes.reading} y={TOP - 4} {...beside}>
          {text} · {formatCount(flagged)} flagged
        </text>
      </ChartDrag>
    );
  };
  return (
    <ChartFigure
      title="Risk by outcome"
      className={classes.wide}
      note={note}
      legend={legend}
      label={`Histogram of ${formatCount(lab.set.size)} transcripts by risk. The table below has the same counts.`}
      options={options}
      overlay={overlay}
      table={table}
      caption={caption}
    />
  );
}
