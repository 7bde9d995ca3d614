import type { ExportFormat } from '../../../workflows/exports/exports.ts';

/** What can be saved, what is in it, and for whom. */
export const EXPORT_FORMATS: readonly { format: ExportFormat; name: string; what: string }[] = [
  {
    format: 'outcomes-csv',
    name: 'Outcomes as CSV',
    what: 'The rows that every figure follows from: one a decision, and one for each stage that still waits. The command stats and the import of a cohort read it. Cells that a spreadsheet would compute begin with an apostrophe.',
  },
  {
    format: 'outcomes-jsonl',
    name: 'Outcomes as JSON Lines',
    what: 'The same rows, one JSON object a line.',
  },
  {
    format: 'statistics-json',
    name: 'Statistics as JSON',
    what: 'The object that stats --json prints, the list of all figures, their definitions, and the published figures.',
  },
  {
    format: 'figures-csv',
    name: 'Figures as CSV',
    what: 'One figure a row: k, n, value, both bounds, unit, definition and filter. Nothing is rounded.',
  },
  {
    format: 'workbook',
    name: 'Workbook (XLSX)',
    what: 'Sheets for outcomes, figures, definitions and where they come from. Numbers are numbers; texts are never computed.',
  },
  {
    format: 'indicators-csv',
    name: 'Indicators as CSV',
    what: 'Precision, recall, accuracy, error rates, appeals and times, in the columns that transparency reports use: indicator, scope, value, context.',
  },
];
