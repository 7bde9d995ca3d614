/** Files that take the figures, and the rows that they follow from, out. */
export const exporting = {
  title: 'Take out',
  description:
    'Every file says what it was made from: filter, period, versions, when, and the last entry of the log. Somebody else gets the same figures from the rows, to the last digit.',
  facts: {
    filter: 'Filter',
    leaves: 'What it leaves',
    left: '{count, plural, one {# case} other {# cases}}, with all rows of theirs that it leaves',
    withheld: 'Left out',
    asOf: 'Ages as of',
    head: 'Last entry of the log',
    none: 'none yet',
  },
  saveAs: 'Save {name}',
  format: {
    'outcomes-csv': {
      name: 'Outcomes as CSV',
      what: 'The rows that every figure follows from: one a decision, and one for each stage that still waits. The command stats and the import of a cohort read it. Cells that a spreadsheet would compute begin with an apostrophe.',
    },
    'outcomes-jsonl': {
      name: 'Outcomes as JSON Lines',
      what: 'The same rows, one JSON object a line.',
    },
    'statistics-json': {
      name: 'Statistics as JSON',
      what: 'The object that stats --json prints, the list of all figures, their definitions, and the published figures.',
    },
    'figures-csv': {
      name: 'Figures as CSV',
      what: 'One figure a row: k, n, value, both bounds, unit, definition and filter. Nothing is rounded.',
    },
    workbook: {
      name: 'Workbook (XLSX)',
      what: 'Sheets for outcomes, figures, definitions and where they come from. Numbers are numbers; texts are never computed.',
    },
    'indicators-csv': {
      name: 'Indicators as CSV',
      what: 'Precision, recall, accuracy, error rates, appeals and times, in the columns that transparency reports use: indicator, scope, value, context.',
    },
  },
  report: {
    title: 'Practice transparency report',
    description:
      'In the order of sections 2.1.1 to 2.1.9 of the report COM(2025) 740 final, with layers and totals and no reviewer’s name. One HTML file that needs nothing beside itself; open it and print it to make a PDF.',
    show: 'Show the report',
    save: 'Save the report as HTML',
    failed: 'The report could not be made',
    preview: 'Preview of the report',
  },
} as const;
