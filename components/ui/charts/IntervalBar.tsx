import type { Interval } from '../../../domain/metrics/intervals/intervals.ts';
import classes from './IntervalBar.module.css';

interface IntervalBarProps {
  value: number;
  interval: Interval | null;
  /** The share at the end of the line. */
  max?: number;
  /** As wide as its place: in a column of a table. */
  fills?: boolean;
}

/** A share on a line from 0 with its interval; the same stands beside it as text. */
export function IntervalBar({ value, interval, max = 1, fills = false }: IntervalBarProps) {
  /** As style sheets write it. */
  const percent = (share: number) => `${Math.min(1, Math.max(0, share / max)) * 100}%`;
  return (
    <span className={classes.bar} data-fills={fills || undefined} aria-hidden>
      {interval && (
        <span
          className={classes.interval}
          style={{ insetInlineStart: percent(interval[0]), width: percent(interval[1] - interval[0]) }}
        />
      )}
      <span className={classes.tick} style={{ insetInlineStart: percent(value) }} />
    </span>
  );
}
