import type { ReactNode } from 'react';
import type { PlotFrame } from '../../ui/charts/PlotFigure.tsx';
import { nearestStep } from '../../ui/keys/unit-steps.ts';
import { ChartDrag } from './ChartDrag.tsx';
import classes from './charts.module.css';
import { BOTTOM, TOP } from './threshold-frame.ts';

interface ThresholdRuleProps {
  /** Of the operating point, which names its chart. */
  label: string;
  frame: PlotFrame;
  threshold: number;
  /** The threshold of the active policy, marked while another is being drafted. */
  active?: number;
  /** What the threshold does, in words. */
  result: string;
  /** What stands beside the line. */
  reading: string;
  onChange: (threshold: number) => void;
  /** The margins of a chart that is not of `thresholdFrame`, in pixels. */
  top?: number;
  bottom?: number;
  /** What lies below the line, as SVG. */
  children?: ReactNode;
}

/** The threshold across a chart whose horizontal axis it is: a line that is dragged, or moved by key. */
export function ThresholdRule(props: ThresholdRuleProps) {
  const { frame, threshold, active, onChange, top = TOP, bottom = BOTTOM } = props;
  const x: number = frame.x.apply(threshold);
  const foot = frame.height - bottom;
  const beside = threshold > 0.5 ? { x: x - 8, textAnchor: 'end' as const } : { x: x + 8 };
  return (
    <ChartDrag
      label={props.label}
      frame={frame}
      threshold={threshold}
      result={props.result}
      thresholdAt={(at) => nearestStep(frame.x.invert?.(at))}
      onChange={onChange}
    >
      {props.children}
      {active !== undefined && active !== threshold && (
        <path className={classes.guide} d={`M${frame.x.apply(active)},${top}V${foot}`} />
      )}
      <line className={classes.rule} x1={x} x2={x} y1={top - 6} y2={foot} />
      <circle className={classes.point} cx={x} cy={top - 6} r={5} />
      <text className={classes.reading} y={top - 4} {...beside}>
        {props.reading}
      </text>
    </ChartDrag>
  );
}
