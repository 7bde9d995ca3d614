import { lineY, type Markish, type PlotOptions } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { spreadChoice } from '../../../domain/thresholds/spread-choice.ts';
import { formatPercent, formatThreshold } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import type { PlotFrame } from '../../ui/charts/PlotFigure.tsx';
import { shareText } from '../../ui/figures/share-text.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { ChartDrag } from './ChartDrag.tsx';
import classes from './charts.module.css';
import { curveHeight } from './curve-height.ts';
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
  /** Names the chart and its two rates. */
  curve: 'precisionRecall' | 'roc' | 'gain';
  note: string;
  /** Whether there is no curve to draw. */
  undrawn: boolean;
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

const percentTick = (share: number) => formatPercent(share, 0);

/** A curve of two rates over all thresholds, with the operating point, which is dragged along it. */
export function CurveChart(props: CurveChartProps) {
  const { curve, note, points, interpolation, background, threshold, at, thresholdOf } = props;
  const title = t(`thresholds.charts.${curve}.title`);
  const options = useCallback(
    (width: number): PlotOptions => ({
      height: curveHeight(width),
      marginLeft: LEFT,
      marginBottom: BOTTOM,
      marginTop: TOP,
      marginRight: 14,
      x: {
        domain: [0, 1],
        label: t(`thresholds.charts.${curve}.x`),
        ticks: 5,
        tickFormat: percentTick,
        labelAnchor: 'center',
        grid: true,
      },
      y: {
        domain: [0, 1],
        label: t(`thresholds.charts.${curve}.y`),
        ticks: 5,
        tickFormat: percentTick,
        grid: true,
      },
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
    [points, interpolation, background, curve],
  );
  const table = useMemo(
    () => (
      <DataTable
        caption={t(`thresholds.charts.${curve}.caption`)}
        columns={[
          t('thresholds.charts.threshold'),
          { title: t(`thresholds.charts.${curve}.y`), numeric: true },
          { title: t(`thresholds.charts.${curve}.x`), numeric: true },
        ]}
        rows={spreadChoice(points, TABLE_ROWS).map(({ threshold: score, x, y }, index) => ({
          key: index,
          cells: [
            score > 1 ? t('thresholds.charts.any') : formatThreshold(thresholdOf(score)),
            formatPercent(y),
            formatPercent(x),
          ],
        }))}
      />
    ),
    [curve, points, thresholdOf],
  );
  const overlay = (frame: PlotFrame) => {
    const thresholdAt = (x: number, y: number) => {
      const places = points.map((point) => ({ x: frame.x.apply(point.x), y: frame.y.apply(point.y) }));
      const nearest = points[nearestPlace(places, x, y)];
      return nearest ? thresholdOf(nearest.threshold) : null;
    };
    const [x, y] = [at.x === null ? null : frame.x.apply(at.x), at.y === null ? null : frame.y.apply(at.y)];
    const rates = { x: shareText({ value: at.x }), y: shareText({ value: at.y }) };
    const lines = [
      t('thresholds.charts.thresholdIs', { threshold: formatThreshold(threshold) }),
      t(`thresholds.charts.${curve}.yIs`, { rate: rates.y }),
      t(`thresholds.charts.${curve}.xIs`, { rate: rates.x }),
    ];
    const bottom = frame.height - BOTTOM;
    return (
      <ChartDrag
        label={t(`thresholds.charts.${curve}.point`)}
        frame={frame}
        threshold={threshold}
        result={t(`thresholds.charts.${curve}.bothAre`, rates)}
        thresholdAt={thresholdAt}
        onChange={props.onChange}
      >
        {x !== null && y !== null && (
          <>
            <path className={classes.guide} d={`M${LEFT},${y}H${x}V${bottom}`} />
            <circle className={classes.point} cx={x} cy={y} r={7} />
          </>
        )}
        {lines.map((line, index) => (
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
  if (props.undrawn)
    return (
      <Panel title={title}>
        <p className={classes.undrawn}>{t(`thresholds.charts.${curve}.undrawn`)}</p>
      </Panel>
    );
  return (
    <ChartFigure
      title={title}
      note={note}
      label={t(`thresholds.charts.${curve}.label`)}
      options={options}
      overlay={overlay}
      table={table}
      caption={props.caption}
    />
  );
}
