import type { ReactNode } from 'react';
import { formatThreshold } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { DragSurface } from '../../ui/charts/DragSurface.tsx';
import type { PlotFrame } from '../../ui/charts/PlotFigure.tsx';
import classes from './charts.module.css';

interface ChartDragProps {
  /** Of the operating point, which names its chart. */
  label: string;
  frame: PlotFrame;
  threshold: number;
  /** What the threshold does, in words. */
  result: string;
  /** The threshold at a place of the chart, in pixels; null for none. */
  thresholdAt: (x: number, y: number) => number | null;
  onChange: (threshold: number) => void;
  /** The operating point, as SVG in the chart's own pixels. */
  children: ReactNode;
}

/** The operating point over a chart: dragged with the pointer, moved by key, and kept in saved pictures. */
export function ChartDrag({
  label,
  frame,
  threshold,
  result,
  thresholdAt,
  onChange,
  children,
}: ChartDragProps) {
  return (
    <DragSurface
      label={label}
      value={threshold}
      valueText={t('thresholds.charts.valueText', { threshold: formatThreshold(threshold), result })}
      valueAt={thresholdAt}
      onChange={onChange}
      className={classes.surface}
    >
      <svg
        data-layer
        aria-hidden
        className={classes.layer}
        width={frame.width}
        height={frame.height}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
      >
        {children}
      </svg>
    </DragSurface>
  );
}
