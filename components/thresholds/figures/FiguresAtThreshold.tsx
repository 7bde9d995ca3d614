import type { LabFigureId } from '../../../domain/metrics/figures/figure-register.ts';
import type { Quartiles } from '../../../domain/metrics/ranking/lead-time.ts';
import type { LabFigures } from '../../../domain/thresholds/lab.ts';
import type { MeasuredShare } from '../../../domain/thresholds/stratified-share.ts';
import { formatCount, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { EvidenceSource } from '../../../workflows/thresholds/evidence.ts';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { fractionText, intervalText } from '../../ui/figures/share-text.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { ConfusionTable } from './ConfusionTable.tsx';
import classes from './figures.module.css';

const orNull = (value: number | null, format: (value: number) => string) =>
  value === null ? null : format(value);

/** The middle, and what half of all lie between: "12 (5–20)". */
const quartilesText = ({ lower, median, upper }: Quartiles): string =>
  t('thresholds.figures.quartiles', {
    median: formatCount(median),
    range: t('units.range', { low: formatCount(lower), high: formatCount(upper) }),
  });

/** A share; its lines are as many as there are, so that nothing moves while a threshold is dragged. */
function ShareFigure({ id, share }: { id: LabFigureId; share: MeasuredShare }) {
  return (
    <FigureCard
      id={id}
      value={orNull(share.value, formatPercent)}
      details={[fractionText(share), intervalText({ wilson95: share.interval95 })]}
    />
  );
}

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
    <Panel title={t('thresholds.figures.at')} className={classes.panel}>
      <FigureList layout="pairs">
        <ShareFigure id="lab-precision" share={precision} />
        <ShareFigure id="lab-recall" share={recall} />
        <ShareFigure id="lab-specificity" share={specificity} />
        <FigureCard
          id="lab-f1"
          value={orNull(f1, formatPercent)}
          details={[
            fractionText({ k: 2 * tp, n: 2 * tp + fp + fn }),
            weighted
              ? t('thresholds.figures.weighted')
              : intervalText({ wilson95: f1 === null ? null : f1Interval95 }),
          ]}
        />
      </FigureList>
      <p className={classes.hint}>{t('thresholds.figures.hint')}</p>
      <ConfusionTable confusion={confusion} kind={kind} />
      <FigureList layout="lines">
        <FigureCard id="lab-flagged" value={formatCount(flagged)} />
        <FigureCard id="lab-median-messages" value={orNull(latency.medianMessages, formatCount)} />
        <FigureCard id="lab-speed" value={orNull(latency.speed, formatPercent)} />
        <FigureCard id="lab-f-latency" value={orNull(latency.fLatency, formatPercent)} />
        <FigureCard id="lab-erisk-f-latency" value={orNull(latency.eriskFLatency, formatPercent)} />
        <FigureCard
          id="lab-lead-messages"
          value={latency.leadMessages && quartilesText(latency.leadMessages)}
        />
      </FigureList>
    </Panel>
  );
}
