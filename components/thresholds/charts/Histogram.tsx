import { axisY, type PlotOptions, rectY, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import type { Lab, LabFigures } from '../../../domain/thresholds/lab.ts';
import { type ScoreBand, scoreHistogram } from '../../../domain/thresholds/score-histogram.ts';
import { formatCount, formatFixed, formatThreshold } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { EvidenceSource } from '../../../workflows/thresholds/evidence.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import type { PlotFrame } from '../../ui/charts/PlotFigure.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import classes from './charts.module.css';
import { ThresholdRule } from './ThresholdRule.tsx';

const CHART_BANDS = 40;
const TABLE_BANDS = 10;
const TOP = 18;
const BOTTOM = 34;

interface HistogramProps {
  lab: Lab;
  figures: LabFigures;
  /** What tells the outcomes. */
  kind: EvidenceSource['kind'];
  caption: () => readonly string[];
  onChange: (threshold: number) => void;
}

function HistogramTable({ lab, kind }: Pick<HistogramProps, 'lab' | 'kind'>) {
  return (
    <DataTable
      caption={t('thresholds.charts.histogram.caption')}
      columns={[
        t('thresholds.charts.histogram.risk'),
        { title: t(`thresholds.evidence.outcome.${kind}.risk`), numeric: true },
        { title: t(`thresholds.evidence.outcome.${kind}.benign`), numeric: true },
      ]}
      rows={scoreHistogram(lab.set, lab.decisive, TABLE_BANDS).map(({ from, to, risk, benign }) => ({
        key: from,
        cells: [
          t('units.range', { low: formatFixed(from, 1), high: formatFixed(to, 1) }),
          formatCount(risk),
          formatCount(benign),
        ],
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
    : t('thresholds.charts.histogram.otherwise', { count: formatCount(flagged) });
}

/** Transcripts by risk, the two outcomes on either side of the axis; the threshold across is dragged. */
export function Histogram({ lab, figures, kind, caption, onChange }: HistogramProps) {
  const bands = useMemo(() => scoreHistogram(lab.set, lab.decisive, CHART_BANDS), [lab]);
  const note = useMemo(() => otherwiseNote(lab), [lab]);
  const table = useMemo(() => <HistogramTable lab={lab} kind={kind} />, [lab, kind]);
  const legend = useMemo(
    () => [
      { name: t(`thresholds.charts.histogram.above.${kind}`), colour: 'var(--sl-risk)' },
      { name: t(`thresholds.charts.histogram.below.${kind}`), colour: 'var(--sl-benign)' },
    ],
    [kind],
  );
  const risk = t(
    lab.shape.latching ? 'thresholds.charts.histogram.highestRisk' : 'thresholds.charts.histogram.finalRisk',
  );
  const options = useCallback(
    (): PlotOptions => ({
      height: 190,
      marginTop: TOP,
      marginLeft: 44,
      marginRight: 16,
      marginBottom: BOTTOM,
      x: { domain: [0, 1], label: risk, ticks: 10, tickFormat: (score: number) => formatFixed(score, 1) },
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
    return (
      <ThresholdRule
        label={t('thresholds.charts.histogram.point')}
        frame={frame}
        threshold={threshold}
        result={t('thresholds.charts.histogram.flagged', { count: formatCount(flagged) })}
        reading={t('thresholds.charts.histogram.thresholdFlagged', {
          threshold: formatThreshold(threshold),
          count: formatCount(flagged),
        })}
        top={TOP}
        bottom={BOTTOM}
        onChange={onChange}
      >
        <rect className={classes.flagged} x={x} y={TOP} width={right - x} height={bottom - TOP} />
      </ThresholdRule>
    );
  };
  return (
    <ChartFigure
      title={t('thresholds.charts.histogram.title')}
      className={classes.wide}
      note={note}
      legend={legend}
      label={t('thresholds.charts.histogram.label', { count: lab.set.size })}
      options={options}
      overlay={overlay}
      table={table}
      caption={caption}
    />
  );
}
