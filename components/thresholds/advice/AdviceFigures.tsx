import type { Interval } from '../../../domain/metrics/intervals.ts';
import type { AdviceCertainty } from '../../../domain/thresholds/advice-bootstrap.ts';
import { wider } from '../../../domain/thresholds/interval-hull.ts';
import type { LabFigures } from '../../../domain/thresholds/lab.ts';
import {
  type Assumptions,
  flagsOf,
  operatingLoad,
  operatingRanges,
} from '../../../domain/thresholds/operating-load.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { formatPercent, formatRisk, formatThreshold } from '../../ui/text/format.ts';
import { shareText } from '../../ui/text/Ratio.tsx';
import { amountRangeText, amountText, fineShareText } from '../load/amounts.ts';

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

const shares = ([low, high]: Interval) => `${(low * 100).toFixed(1)} – ${formatPercent(high)}`;
const thresholds = ([low, high]: Interval) => `${formatRisk(low)} – ${formatRisk(high)}`;

/** What an advised threshold does, each figure with the wider of its bootstrap and its Wilson interval. */
export function AdviceFigures({ figures, assumptions, plain, certainty, pending }: AdviceFiguresProps) {
  const load = operatingLoad(flagsOf(figures), assumptions);
  const ranges = operatingRanges(figures, assumptions, plain);
  const range = (
    of: 'threshold' | 'precision' | 'recall' | 'casesPerDay',
    limits: Interval | null,
    words: (interval: Interval) => string,
  ) => {
    if (!certainty) return pending ? '…' : 'no interval';
    const interval = wider(certainty[of], limits);
    return interval ? words(interval) : 'no interval';
  };
  const prevalence = load.prevalence === null ? '' : ` at ${fineShareText(load.prevalence)} prevalence`;
  return (
    <DataTable
      caption="What the advised threshold does"
      hideCaption
      columns={['', { title: 'Estimate', numeric: true }, { title: '95 % interval', numeric: true }]}
      rows={[
        {
          key: 'threshold',
          cells: ['Threshold', formatThreshold(figures.threshold), range('threshold', null, thresholds)],
        },
        {
          key: 'precision',
          cells: [
            `Precision${prevalence}`,
            shareText({ value: load.precision }),
            range('precision', ranges.precision, shares),
          ],
        },
        {
          key: 'recall',
          cells: ['Recall', shareText(figures.recall), range('recall', figures.recall.interval95, shares)],
        },
        {
          key: 'cases',
          cells: [
            'Cases a day',
            amountText(load.casesPerDay),
            range('casesPerDay', ranges.casesPerDay, amountRangeText),
          ],
        },
      ]}
    />
  );
}
