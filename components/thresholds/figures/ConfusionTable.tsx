import { formatCount } from '../../ui/text/format.ts';
import type { OutcomeNames } from '../evidence/evidence-words.ts';
import classes from './figures.module.css';

interface ConfusionTableProps {
  confusion: { tp: number; fp: number; fn: number; tn: number };
  names: OutcomeNames;
}

/** What a threshold flags, against the truth. */
export function ConfusionTable({ confusion: { tp, fp, fn, tn }, names }: ConfusionTableProps) {
  const cell = (count: number, what: string) => (
    <td>
      {formatCount(count)} <span className={classes.what}>{what}</span>
    </td>
  );
  return (
    <table className={classes.confusion}>
      <caption>What would be flagged</caption>
      <thead>
        <tr>
          <td className={classes.corner} />
          <th scope="col">Flagged</th>
          <th scope="col">Not flagged</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{names.risk}</th>
          {cell(tp, 'caught')}
          {cell(fn, 'missed')}
        </tr>
        <tr>
          <th scope="row">{names.benign}</th>
          {cell(fp, 'false alarms')}
          {cell(tn, 'passed')}
        </tr>
      </tbody>
    </table>
  );
}
