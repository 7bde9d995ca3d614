import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { steppedByKey } from '../keys/unit-steps.ts';
import classes from './DragSurface.module.css';

interface DragSurfaceProps {
  /** Name of the slider. */
  label: string;
  /** 0 to 1. */
  value: number;
  /** The value in words. */
  valueText: string;
  /** The value at a place, in pixels from the top left of the surface, which is so wide; null for none. */
  valueAt: (x: number, y: number, width: number) => number | null;
  onChange: (value: number) => void;
  describedBy?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A surface that is dragged over to choose a number from 0 to 1; by keyboard it is a slider. */
export function DragSurface(props: DragSurfaceProps) {
  const { label, value, valueText, valueAt, onChange, describedBy, className, children } = props;
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const next = valueAt(event.clientX - left, event.clientY - top, width);
    if (next !== null && next !== value) onChange(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    follow(event);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? null : steppedByKey(event, value);
    if (next === null) return;
    event.preventDefault();
    if (next !== value) onChange(next);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={value}
      aria-valuetext={valueText}
      aria-describedby={describedBy}
      className={className ? `${classes.surface} ${className}` : classes.surface}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
