import type { SliceComparisons } from '../thresholds/slice-comparisons.ts';
import { hasRecallOnly, type Slice } from '../thresholds/slices.ts';
import { type Cell, tableToCsv } from './table.ts';

const SHARES = ['precision', 'recall', 'specificity'] as const;

const COLUMNS = [
  'facet',
  'value',
  'threshold',
  'n',
  'risky',
  'flagged',
  'tp',
  'fp',
  'fn',
  'tn',
  ...[...SHARES, 'f1'].flatMap((name) => [name, `${name}_low`, `${name}_high`]),
  'few_risky',
  'few_flagged',
  'precision_p_adjusted',
  'recall_p_adjusted',
  'comparisons',
];

/**
 * Slices as CSV (RFC 4180, CRLF, a header), safe to open in a spreadsheet; what is undefined or means nothing is empty. n, risky and
 * flagged count transcripts; tp, fp, fn and tn are sums of weights where evidence is weighted. The p-values are adjusted
 * by Holm for the comparisons of all slices, which the last column counts.
 */
export function slicesToCsv(slices: readonly Slice[], { adjusted, comparisons }: SliceComparisons): string {
  const rows = slices.map((slice) => {
    const { facet, value, n, positives, flagged, figures, fewPositives, fewFlagged } = slice;
    const { confusion, f1, f1Interval95 } = figures;
    const { tp, fp, fn, tn } = confusion;
    const shares = [
      ...SHARES.map((name) => ({ name, value: figures[name].value, interval: figures[name].interval95 })),
      { name: 'f1', value: f1, interval: f1Interval95 },
    ];
    return [
      facet,
      value,
      ...[figures.threshold, n, positives, flagged, tp, fp, fn, tn],
      ...shares.flatMap((share): Cell[] =>
        hasRecallOnly(slice) && share.name !== 'recall'
          ? [null, null, null]
          : [share.value, share.interval?.[0] ?? null, share.interval?.[1] ?? null],
      ),
      fewPositives ? 'yes' : 'no',
      fewFlagged ? 'yes' : 'no',
      ...[adjusted(slice, 'precision'), adjusted(slice, 'recall'), comparisons],
    ];
  });
  return tableToCsv({ columns: COLUMNS, rows });
}
