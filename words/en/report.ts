import { measures } from './report-measures.ts';
import { sections } from './report-sections.ts';

/** The practice transparency report. Empty tags stand for numbers and names. */
export const report = {
  title: 'Practice transparency report',
  lead: 'Made with Second Look from reviews of synthetic transcripts, for practice. After the findings it follows sections 2.1.1 to 2.1.9 of the European Commission’s report COM(2025) 740 final. Shares are given as k of n with a 95 % interval.',
  findings: 'Findings',
  about: {
    title: 'What this report was made from',
    caption: 'Selection, versions and log head',
    what: 'What',
    value: 'Value',
  },
  definitions: {
    title: 'What the figures mean',
    caption: 'Definitions',
    figure: 'Figure',
    definition: 'Definition',
    source: 'Source',
  },
  /** Of a section that has a number. */
  heading: '{number}. {title}',
  fraction: '<k></k> of <n></n>',
  restsOn: 'n = <n></n>',
  interval: '<low></low> to <high></high>',
  /** A value in a unit that is written out. */
  unit: { days: '{amount} days', seconds: '{amount} seconds' },
  /** What is read aloud of a chart. */
  chart: {
    label: '{caption}: {bars}.',
    overTime: '{caption}, {count} in all, from {first} to {last}.',
    bar: '{name} {value}',
  },
  /** Columns of several tables. */
  column: {
    figure: 'Figure',
    value: 'Value',
    interval: '95 % interval',
    layer: 'Layer',
    month: 'Month',
    locale: 'Locale',
    cases: 'Cases',
    transcripts: 'Transcripts',
    flagged: 'Flagged',
    confirmed: 'Confirmed',
    notConfirmed: 'Not confirmed',
    inconclusive: 'Inconclusive',
  },
  ...sections,
  measures,
} as const;
