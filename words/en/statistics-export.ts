/** Exports of the figures and of the rows behind them. */
export const exporting = {
  title: 'Export',
  description:
    'Every file records its filter, period, versions, time and log head. Anyone can recompute the figures from the rows, to the last digit.',
  facts: {
    filter: 'Filter',
    leaves: 'Included',
    left: '{count, plural, one {# case and its rows} other {# cases and their rows}}',
    withheld: 'Left out',
    asOf: 'Ages as of',
    head: 'Log head',
    none: 'none yet',
  },
  saveAs: 'Save {name}',
  format: {
    'outcomes-csv': {
      name: 'Outcomes as CSV',
      what: 'One row per decision, and one per pending stage. The stats command and cohort import read it. Cells that a spreadsheet would take for a formula begin with an apostrophe.',
    },
    'outcomes-jsonl': {
      name: 'Outcomes as JSON Lines',
      what: 'The same rows, one JSON object per line.',
    },
    'statistics-json': {
      name: 'Statistics as JSON',
      what: 'The output of stats --json, the list of figures with definitions, the period comparison and the published figures.',
    },
    'figures-csv': {
      name: 'Figures as CSV',
      what: 'One figure per row: k, n, value, interval, unit, definition and filter. Nothing is rounded.',
    },
    workbook: {
      name: 'Workbook (XLSX)',
      what: 'Sheets for outcomes, figures, definitions and source, formatted as numbers and percentages, with frozen headings. Text is never run as a formula.',
    },
    'indicators-csv': {
      name: 'Indicators as CSV',
      what: 'Precision, recall, accuracy, error rates, appeals and times, in the columns of transparency reports: indicator, scope, value, context.',
    },
  },
  report: {
    title: 'Practice transparency report',
    description:
      'Findings in sentences, then sections 2.1.1 to 2.1.9 in the order of COM(2025) 740 final, by layer and in total. It names no reviewer. One self-contained HTML file: print it to make a PDF.',
    show: 'Preview report',
    save: 'Save as HTML',
    failed: 'Could not make the report',
    preview: 'Report preview',
  },
} as const;
