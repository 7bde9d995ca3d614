import type { Interval } from '../../../domain/metrics/intervals.ts';
import classes from './IntervalBar.module.css';

/** As style sheets write it. */
const percent = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`;

/** A share on a line from 0 to 1 with its interval; the same stands beside it as text. */
export function IntervalBar({ value, interval }: { value: number; interval: Interval | null }) {
  return (
    <span className={classes.bar} aria-hidden>
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
