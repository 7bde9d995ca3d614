import type { Interval } from '../../../domain/metrics/intervals/intervals.ts';
import { type AdviceCertainty, withoutOptimism } from '../../../domain/thresholds/advice-bootstrap.ts';
import { intervalHull } from '../../../domain/thresholds/interval-hull.ts';
import type { LabFigures } from '../../../domain/thresholds/lab.ts';
import {
  type Assumptions,
  flagsOf,
  operatingLoad,
  operatingRanges,
} from '../../../domain/thresholds/operating-load.ts';
import {
  formatAmount,
  formatFineShare,
  formatFixed,
  formatPercent,
  formatRisk,
  formatThreshold,
} from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { shareText } from '../../ui/figures/share-text.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { loadText } from '../load/load-text.ts';
import classes from './advice.module.css';

interface AdviceFiguresProps {
  /** Of the advised threshold. */
  figures: LabFigures;
  assumptions: Assumptions;
  /** Whether the evidence is counted and not weighted. */
  plain: boolean;
  /** Null while it is resampled, or when that failed. */
  certainty: AdviceCertainty | null;
  pending: boolean;
}

const shares = ([low, high]: Interval) =>
  t('units.range', { low: formatFixed(low * 100, 1), high: formatPercent(high) });
const thresholds = ([low, high]: Interval) =>
  t('units.range', { low: formatRisk(low), high: formatRisk(high) });
const loadRange = ([low, high]: Interval) =>
  t('units.range', { low: formatAmount(low), high: formatAmount(high) });

/** What an advised threshold does: plain, less optimism, and with the wider of its bootstrap and its Wilson interval. */
export function AdviceFigures({ figures, assumptions, plain, certainty, pending }: AdviceFiguresProps) {
  const load = operatingLoad(flagsOf(figures), assumptions);
  const ranges = operatingRanges(figures, assumptions, plain);
  const range = (
    of: 'threshold' | 'precision' | 'recall' | 'casesPerDay',
    limits: Interval | null,
    words: (interval: Interval) => string,
  ) => {
    if (!certainty) return t(pending ? 'thresholds.advice.figures.pending' : 'ui.noInterval');
    const interval = intervalHull(certainty[of], limits);
    return interval ? words(interval) : t('ui.noInterval');
  };
  const elsewhere = (
    of: keyof AdviceCertainty['optimism'],
    value: number | null,
    words: (value: number | null) => string,
  ) => {
    if (!certainty) return pending ? t('thresholds.advice.figures.pending') : '';
    return words(withoutOptimism(value, certainty.optimism[of], of === 'casesPerDay' ? undefined : 1));
  };
  const share = (value: number | null) => shareText({ value });
  const estimate = (value: string, interval: string) => (
    <>
      {value}
      <span className={classes.interval}>{interval}</span>
    </>
  );
  return (
    <DataTable
      caption={t('thresholds.advice.figures.caption')}
      hideCaption
      columns={[
        '',
        { title: t('thresholds.advice.figures.estimate'), numeric: true },
        { title: t('thresholds.advice.figures.elsewhere'), numeric: true },
      ]}
      rows={[
        {
          key: 'threshold',
          cells: [
            t('thresholds.advice.figures.threshold'),
            estimate(formatThreshold(figures.threshold), range('threshold', null, thresholds)),
            '',
          ],
        },
        {
          key: 'precision',
          cells: [
            load.prevalence === null
              ? t('thresholds.advice.figures.precision')
              : t('thresholds.advice.figures.precisionAt', { prevalence: formatFineShare(load.prevalence) }),
            estimate(share(load.precision), range('precision', ranges.precision, shares)),
            elsewhere('precision', load.precision, share),
          ],
        },
        {
          key: 'recall',
          cells: [
            t('thresholds.advice.figures.recall'),
            estimate(shareText(figures.recall), range('recall', figures.recall.interval95, shares)),
            elsewhere('recall', figures.recall.value, share),
          ],
        },
        {
          key: 'cases',
          cells: [
            t('thresholds.advice.figures.casesPerDay'),
            estimate(loadText(load.casesPerDay), range('casesPerDay', ranges.casesPerDay, loadRange)),
            elsewhere('casesPerDay', load.casesPerDay, loadText),
          ],
        },
      ]}
    />
  );
}
