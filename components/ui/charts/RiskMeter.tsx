import { formatRisk } from '../../../words/format.ts';
import classes from './RiskMeter.module.css';

interface RiskMeterProps {
  risk: number;
  threshold?: number;
  /** Most digits there is room for. */
  digits?: number;
}

/** A risk as a number and a small bar, with a tick at the threshold when there is one. */
export function RiskMeter({ risk, threshold, digits }: RiskMeterProps) {
  return (
    <span className={classes.meter}>
      <span className={classes.number}>{formatRisk(risk, digits)}</span>
      <span className={classes.track} data-track aria-hidden>
        <span className={classes.bar} style={{ width: `${risk * 100}%` }} />
        {threshold !== undefined && (
          <span className={classes.tick} style={{ insetInlineStart: `${threshold * 100}%` }} />
        )}
      </span>
    </span>
  );
}
