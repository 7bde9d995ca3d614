import { lineY, type Markish, type PlotOptions } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { evenly } from '../../../domain/thresholds/spread-choice.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import type { PlotFrame } from '../../ui/charts/PlotFigure.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { formatPercent, formatThreshold } from '../../ui/text/format.ts';
import { ChartDrag } from './ChartDrag.tsx';
import classes from './charts.module.css';
import { nearestPlace } from './nearest-place.ts';

const TABLE_ROWS = 20;
const LEFT = 46;
const BOTTOM = 36;
const TOP = 26;

/** A point of a curve; both rates from 0 to 1. */
export interface RatePoint {
  threshold: number;
  x: number;
  y: number;
}

interface CurveChartProps {
  title: string;
  note: string;
  /** Why there is no curve; null when there is one. */
  undrawn: string | null;
  /** Names of the two rates. */
  rates: { x: string; y: string };
  /** From the highest threshold down; wrap it in useMemo. */
  points: readonly RatePoint[];
  /** How the line goes from point to point. */
  interpolation: 'linear' | 'step-before';
  /** What lies below the line; wrap it in useMemo. */
  background: Markish;
  /** The corner, below, that the curve leaves free for figures. */
  readingAt: 'left' | 'right';
  threshold: number;
  /** The operating point; a rate is null where it is undefined. */
  at: { x: number | null; y: number | null };
  /** The threshold whose score this is. */
  thresholdOf: (score: number) => number;
  caption: () => readonly string[];
  onChange: (threshold: number) => void;
}

const percentTick = (share: number) => `${Math.round(share * 100)} %`;

/** A curve of two rates over all thresholds, with the operating point, which is dragged along it. */
export function CurveChart(props: CurveChartProps) {
  const { title, note, rates, points, interpolation, background, threshold, at, thresholdOf } = props;
  const name = title.toLowerCase().replace('roc', 'ROC');
  const options = useCallback(
    (): PlotOptions => ({
      height: 270,
      marginLeft: LEFT,
      marginBottom: BOTTOM,
      marginTop: TOP,
      marginRight: 14,
      x: {
        domain: [0, 1],
        label: rates.x,
        ticks: 5,
        tickFormat: percentTick,
        labelAnchor: 'center',
        grid: true,
      },
      y: { domain: [0, 1], label: rates.y, ticks: 5, tickFormat: percentTick, grid: true },
      marks: [
        background,
        lineY(points, {
          x: 'x',
          y: 'y',
          curve: interpolation,
          stroke: 'var(--mantine-color-anchor)',
          strokeWidth: 2,
        }),
      ],
    }),
    [points, interpolation, background, rates],
  );
  const table = useMemo(
    () => (
      <DataTable
        caption={`${title}: ${rates.y} and ${rates.x} by threshold`}
        columns={['Threshold', { title: rates.y, numeric: true }, { title: rates.x, numeric: true }]}
        rows={evenly(points, TABLE_ROWS).map(({ threshold: score, x, y }, index) => ({
          key: index,
          cells: [
            score > 1 ? 'any' : formatThreshold(thresholdOf(score)),
            formatPercent(y),
            formatPercent(x),
          ],
        }))}
      />
    ),
    [title, rates, points, thresholdOf],
  );
  const words = (value: number | null) => (value === null ? 'undefined' : formatPercent(value));
  const overlay = (frame: PlotFrame) => {
    const thresholdAt = (x: number, y: number) => {
      const places = points.map((point) => ({ x: frame.x.apply(point.x), y: frame.y.apply(point.y) }));
      const nearest = points[nearestPlace(places, x, y)];
      return nearest ? thresholdOf(nearest.threshold) : null;
    };
    const [x, y] = [at.x === null ? null : frame.x.apply(at.x), at.y === null ? null : frame.y.apply(at.y)];
    const lines = [`${rates.y} ${words(at.y)}`, `${rates.x} ${words(at.x)}`];
    const bottom = frame.height - BOTTOM;
    return (
      <ChartDrag
        name={`the ${name}`}
        frame={frame}
        threshold={threshold}
        result={lines.join(', ')}
        thresholdAt={thresholdAt}
        onChange={props.onChange}
      >
        {x !== null && y !== null && (
          <>
            <path className={classes.guide} d={`M${LEFT},${y}H${x}V${bottom}`} />
            <circle className={classes.point} cx={x} cy={y} r={7} />
          </>
        )}
        {[`Threshold ${formatThreshold(threshold)}`, ...lines].map((line, index) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place
            key={index}
            className={classes.reading}
            x={frame.x.apply(props.readingAt === 'left' ? 0 : 1) + (props.readingAt === 'left' ? 8 : -8)}
            y={bottom - 44 + index * 17}
            textAnchor={props.readingAt === 'left' ? 'start' : 'end'}
          >
            {line}
          </text>
        ))}
      </ChartDrag>
    );
  };
  if (props.undrawn !== null)
    return (
      <Panel title={title}>
        <p className={classes.undrawn}>{props.undrawn}</p>
      </Panel>
    );
  return (
    <ChartFigure
      title={title}
      note={note}
      label={`${rates.y} against ${rates.x}, for every threshold. The table below has the same values.`}
      options={options}
      overlay={overlay}
      table={table}
      caption={props.caption}
    />
  );
}
