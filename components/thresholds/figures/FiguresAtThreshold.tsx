import type { LabFigures } from '../../../domain/thresholds/lab.ts';
import { formatCount } from '../../ui/text/format.ts';
import { fractionText, intervalText } from '../../ui/text/Ratio.tsx';
import type { OutcomeNames } from '../evidence/evidence-words.ts';
import { ConfusionTable } from './ConfusionTable.tsx';
import classes from './figures.module.css';
import { LabFigure, ShareFigure, shareOrUndefined } from './LabFigure.tsx';

interface FiguresAtThresholdProps {
  figures: LabFigures;
  names: OutcomeNames;
  /** Whether every transcript counts once. */
  plain: boolean;
}

/** Everything that changes with the threshold. */
export function FiguresAtThreshold({ figures, names, plain }: FiguresAtThresholdProps) {
  const { precision, recall, specificity, f1, f1Interval95, flagged, confusion, latency } = figures;
  const { tp, fp, fn } = confusion;
  const f1Interval = plain ? intervalText({ wilson95: f1Interval95 }) : 'no interval: weighted';
  return (
    <>
      <dl className={classes.figures}>
        <ShareFigure id="precision" share={precision} />
        <ShareFigure id="recall" share={recall} />
        <ShareFigure id="specificity" share={specificity} />
        <LabFigure
          id="f1"
          value={shareOrUndefined(f1)}
          details={[
            fractionText({ k: 2 * tp, n: 2 * tp + fp + fn }),
            f1 === null ? 'no interval' : f1Interval,
          ]}
        />
      </dl>
      <p className={classes.hint}>Below each: k of n, and the 95 % interval.</p>
      <ConfusionTable confusion={confusion} names={names} />
      <dl className={classes.figures}>
        <LabFigure id="flagged" value={formatCount(flagged)} />
        <LabFigure
          id="medianMessages"
          value={latency.medianMessages === null ? 'undefined' : formatCount(latency.medianMessages)}
        />
        <LabFigure id="speed" value={shareOrUndefined(latency.speed)} />
        <LabFigure id="fLatency" value={shareOrUndefined(latency.fLatency)} />
      </dl>
    </>
  );
}
