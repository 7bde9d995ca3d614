import Papa from 'papaparse';
import { hasRecallOnly, type Slice } from '../thresholds/slices.ts';
import { guardCell } from './outcome-files.ts';

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
];

const cell = (value: number | null | undefined) => (value == null ? '' : String(value));

/**
 * Slices as CSV (RFC 4180, CRLF, a header), safe to open in a spreadsheet; what is undefined or means nothing is empty. n, risky and
 * flagged count transcripts; tp, fp, fn and tn are sums of weights where evidence is weighted.
 */
export function slicesToCsv(slices: readonly Slice[]): string {
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
      guardCell(value),
      ...[figures.threshold, n, positives, flagged, tp, fp, fn, tn].map(String),
      ...shares.flatMap((share) =>
        hasRecallOnly(slice) && share.name !== 'recall'
          ? ['', '', '']
          : [cell(share.value), cell(share.interval?.[0]), cell(share.interval?.[1])],
      ),
      fewPositives ? 'yes' : 'no',
      fewFlagged ? 'yes' : 'no',
    ];
  });
  return `${Papa.unparse({ fields: COLUMNS, data: rows }, { newline: '\r\n' })}\r\n`;
}
