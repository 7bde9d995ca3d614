import { exporting } from './statistics-export.ts';
import { groups, published, quality, time } from './statistics-parts.ts';

/** How good detection and reviewing are: figures, groups, published figures beside own ones, files to take out. */
export const statistics = {
  sections: {
    figures: 'Figures',
    groups: 'Groups',
    quality: 'Quality',
    time: 'Over time',
    published: 'Published',
    export: 'Export',
    cohort: 'Cohort',
    definitions: 'Definitions',
  },
  loading: 'Computing the statistics',
  unreadable: 'The statistics could not be computed',
  nothingLeft: {
    label: 'No case is left',
    title: 'No case matches the filter',
    text: 'Change a side of the filter above, or show everything again.',
    showAll: 'Show everything',
  },
  filter: {
    label: 'Filter',
    from: 'Flagged from',
    to: 'Flagged to',
    layer: 'Layer',
    reviewer: 'Reviewer',
    policy: 'Policy',
    model: 'Model',
    stage: 'Stage',
    all: 'All',
    clearOne: 'Clear {side}',
    nothingFound: 'Nothing found',
    policyVersion: 'Policy {version}',
    stages: {
      'first-review': 'First review',
      'second-review': 'Second review',
      appeal: 'Appeal',
    },
    shown: 'Shown: <data>{filter}</data>',
    clear: 'Clear filters',
  },
  /** Below a saved chart. */
  caption: {
    shown: 'Practice on synthetic transcripts. Shown: {filter}.',
    asOf: 'Second Look, as of {moment}.',
    asOfEntry: 'Second Look, as of {moment}, log entry {seq}, {hash}.',
  },
  column: {
    interval: '95 % interval',
    /** Numerator and denominator of a figure. */
    fraction: '{title}, k of n',
  },
  rate: {
    title: 'Confirmation rate',
    description:
      'Confirmed ÷ reviewed, over flagged cases with a final verdict. Inconclusive counts as reviewed; the second form leaves it out.',
    few: '{count, plural, one {# reviewed case says} other {# reviewed cases say}} little: look at the intervals before the values.',
    none: {
      title: 'No decisions yet',
      text: 'The rates need at least one reviewed case. Until then they are undefined, which is not 0 %.',
      review: 'Review next case',
    },
  },
  ratios: {
    title: 'Error ratios',
    description:
      'Three published definitions. They answer different questions; a zero denominator is undefined, not 0 %.',
  },
  cases: 'Cases',
  waiting: {
    title: 'Waiting',
    description: 'Flagged cases without a final verdict, and how long they wait.',
  },
  handling: {
    title: 'Handling time',
    description: 'Active time of first and second reviews, where known.',
  },
  appeals: {
    title: 'Appeals',
    description: 'Flagged cases on which an appeal was opened, each once.',
  },
  recall: {
    title: 'Recall',
    estimated: 'Estimated from the latest audit sample; the score bands stand under Quality.',
    undefined:
      'What detection misses can be estimated once an audit sample was drawn and reviewed (under Quality). Until then recall is undefined.',
  },
  log: {
    unreadable: 'The log could not be read',
    verifying: 'The log is being verified.',
    breaks: 'The log breaks at entry {seq, number}. Do not rely on figures that follow from it.',
    disagrees:
      'The log chain verifies, but {count, plural, one {# case does} other {# cases do}} not agree with it. Do not rely on figures that follow from them.',
    verifies:
      'The log chain verifies: {entries, plural, one {# entry} other {# entries}}{purged, plural, =0 {} other {, # of them purged}}. The cases agree with it.',
    open: 'Open the log',
    purged: 'What is left of purged cases',
  },
  definitions: {
    figures: { title: 'Figures', caption: 'Definitions of figures' },
    intervals: { title: 'Intervals', caption: 'Definitions of intervals' },
    scopes: { title: 'What figures are taken over', caption: 'Definitions of scopes' },
    column: { name: 'Name', meaning: 'Meaning', source: 'Source', id: 'Id in exports' },
    full: {
      title: 'In full',
      description: 'docs/metrics.md: every figure with its formula and source.',
    },
  },
  groups,
  quality,
  time,
  published,
  export: exporting,
} as const;
