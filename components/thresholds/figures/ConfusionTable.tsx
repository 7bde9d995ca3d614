import { formatCount } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import type { EvidenceSource } from '../../../workflows/thresholds/evidence.ts';
import table from '../../ui/tables/table.module.css';
import classes from './figures.module.css';

interface ConfusionTableProps {
  confusion: { tp: number; fp: number; fn: number; tn: number };
  /** What tells the outcomes. */
  kind: EvidenceSource['kind'];
}

/** What a threshold flags, against the truth. */
export function ConfusionTable({ confusion: { tp, fp, fn, tn }, kind }: ConfusionTableProps) {
  const cell = (count: number, name: 'caught' | 'missed' | 'falseAlarms' | 'passed') => (
    <td className={table.numeric}>
      {rich(`thresholds.figures.confusion.${name}`, {
        count: formatCount(count),
        what: (chunks) => <span className={classes.what}>{chunks}</span>,
      })}
    </td>
  );
  return (
    <table className={table.table} data-dense>
      <caption>{t('thresholds.figures.confusion.caption')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className={table.numeric}>
            {t('thresholds.figures.confusion.flagged')}
          </th>
          <th scope="col" className={table.numeric}>
            {t('thresholds.figures.confusion.notFlagged')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t(`thresholds.evidence.outcome.${kind}.risk`)}</th>
          {cell(tp, 'caught')}
          {cell(fn, 'missed')}
        </tr>
        <tr>
          <th scope="row">{t(`thresholds.evidence.outcome.${kind}.benign`)}</th>
          {cell(fp, 'falseAlarms')}
          {cell(tn, 'passed')}
        </tr>
      </tbody>
    </table>
  );
}
