import { formatRisk } from '../../../words/format.ts';
import classes from './RiskMeter.module.css';

/** A risk as a number and a small bar, with a tick at the threshold when there is one. */
export function RiskMeter({ risk, threshold }: { risk: number; threshold?: number }) {
  return (
    <span className={classes.meter}>
      <span className={classes.number}>{formatRisk(risk)}</span>
      <span className={classes.track} data-track aria-hidden>
        <span className={classes.bar} style={{ width: `${risk * 100}%` }} />
        {threshold !== undefined && (
          <span className={classes.tick} style={{ insetInlineStart: `${threshold * 100}%` }} />
        )}
      </span>
    </span>
  );
}
