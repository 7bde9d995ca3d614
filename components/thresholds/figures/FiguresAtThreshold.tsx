import type { LabFigures } from '../../../domain/thresholds/lab.ts';
import { formatCount, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { EvidenceSource } from '../../../workflows/thresholds/evidence.ts';
import { fractionText, intervalText } from '../../ui/text/Ratio.tsx';
import { ConfusionTable } from './ConfusionTable.tsx';
import classes from './figures.module.css';
import { LabFigure, ShareFigure } from './LabFigure.tsx';

const orNull = (value: number | null, format: (value: number) => string) =>
  value === null ? null : format(value);

interface FiguresAtThresholdProps {
  figures: LabFigures;
  /** What tells the outcomes. */
  kind: EvidenceSource['kind'];
  /** Whether every transcript counts once. */
  plain: boolean;
}

/** Everything that changes with the threshold. */
export function FiguresAtThreshold({ figures, kind, plain }: FiguresAtThresholdProps) {
  const { precision, recall, specificity, f1, f1Interval95, flagged, confusion, latency } = figures;
  const { tp, fp, fn } = confusion;
  const weighted = f1 !== null && !plain;
  return (
    <>
      <dl className={classes.figures}>
        <ShareFigure id="precision" share={precision} />
        <ShareFigure id="recall" share={recall} />
        <ShareFigure id="specificity" share={specificity} />
        <LabFigure
          id="f1"
          value={orNull(f1, formatPercent)}
          details={[
            fractionText({ k: 2 * tp, n: 2 * tp + fp + fn }),
            weighted
              ? t('thresholds.figures.weighted')
              : intervalText({ wilson95: f1 === null ? null : f1Interval95 }),
          ]}
        />
      </dl>
      <p className={classes.hint}>{t('thresholds.figures.hint')}</p>
      <ConfusionTable confusion={confusion} kind={kind} />
      <dl className={classes.figures}>
        <LabFigure id="flagged" value={formatCount(flagged)} />
        <LabFigure id="medianMessages" value={orNull(latency.medianMessages, formatCount)} />
        <LabFigure id="speed" value={orNull(latency.speed, formatPercent)} />
        <LabFigure id="fLatency" value={orNull(latency.fLatency, formatPercent)} />
      </dl>
    </>
  );
}
