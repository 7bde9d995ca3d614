import { corrected, cusum } from './statistics-corrected.ts';
import { exporting } from './statistics-export.ts';
import { behind, flow, headline } from './statistics-headline.ts';
import { groups, published, quality, time } from './statistics-parts.ts';
import { reviewers } from './statistics-reviewers.ts';
import { sameMix, selection } from './statistics-selection.ts';

/** How good detection and reviewing are: figures, groups, published figures beside own ones, exports. */
export const statistics = {
  corrected,
  cusum,
  sections: {
    figures: 'Figures',
    groups: 'Groups',
    quality: 'Quality',
    reviewers: 'Reviewers',
    time: 'Over time',
    published: 'Published',
    export: 'Export',
    cohort: 'Cohort',
    definitions: 'Definitions',
  },
  loading: 'Calculating statistics',
  unreadable: 'Could not calculate the statistics',
  nothingLeft: {
    label: 'No cases',
    title: 'No case matches the filter',
    text: 'Change the filter above, or show everything.',
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
    clusters: 'Clusters',
    all: {
      layer: 'All layers',
      reviewer: 'All reviewers',
      policy: 'All policies',
      model: 'All models',
      stage: 'All stages',
      clusters: 'All decisions',
    },
    /** Between the two days: “Flagged … to …”. */
    flagged: 'Flagged',
    until: 'to',
    clearOne: 'Clear {side}',
    nothingFound: 'No match',
    policyVersion: 'Policy {version}',
    stages: {
      'first-review': 'First review',
      'second-review': 'Second review',
      appeal: 'Appeal',
    },
    clusterChoices: { 'looked-at': 'Looked at' },
    shown: 'Shown: <data>{filter}</data>',
    clear: 'Clear filters',
    period: {
      label: 'Period',
      'last-7': '7 days',
      'last-28': '28 days',
      'last-90': '90 days',
      'this-month': 'This month',
      'last-month': 'Last month',
      all: 'All',
    },
    backwards: 'The first day comes after the last: no case can lie between them.',
    versus: {
      label: 'Compare with',
      short: 'vs',
      before: 'Previous period',
      chosen: 'Other period',
      from: 'Compare from',
      to: 'Compare to',
    },
    interval: {
      label: '95 % interval',
      wilson: 'Wilson',
      'clopper-pearson': 'Clopper–Pearson',
    },
  },
  /** Below a saved chart. */
  caption: {
    shown: 'Practice on synthetic transcripts. Shown: {filter}.',
    asOf: 'Second Look, as of {moment}.',
    asOfEntry: 'Second Look, as of {moment}, log entry {seq}, {hash}.',
  },
  column: {
    interval: '95 % interval',
    kOfN: 'k of n',
    /** Numerator and denominator of a figure. */
    fraction: '{title}, k of n',
  },
  rate: {
    none: {
      title: 'No verdicts yet',
      text: 'Rates need at least one reviewed case. Until then they are undefined, not 0 %.',
      review: 'Review next case',
    },
  },
  ratios: {
    title: 'Other rates and error ratios',
    description:
      'Published reports use three error ratios. They answer different questions and cannot be compared with each other. A zero denominator is undefined, not 0 %.',
  },
  maturity: {
    title: 'Not settled yet',
    description:
      'Second reviews, first reviews and appeals that are still to come, and what they may change. The plain figures stay as they are.',
    reversed: 'Confirmed cases reversed, by days since the decision',
    within: 'Within {days} days',
    column: {
      days: 'After the decision',
      reversed: 'Reversed',
      interval: '95 % interval',
      watched: 'Cases watched so long',
    },
    decidedBeforeFlagged:
      '{count, plural, one {# decision is} other {# decisions are}} dated before the case was flagged: a clock was wrong. The verdicts count.',
  },
  cases: 'Cases',
  waiting: {
    title: 'Waiting',
    description: 'Flagged cases without a final verdict, and how long they have waited.',
  },
  handling: {
    title: 'Handling time',
    description: 'Active time per first or second review, where recorded.',
  },
  appeals: {
    title: 'Appeals',
    description: 'Flagged cases with an appeal, each counted once.',
  },
  recall: {
    title: 'Recall',
    estimated: 'Estimated from the latest audit sample. Quality shows its score bands.',
    undefined: 'Recall is undefined until an audit sample has been drawn and reviewed, under Quality.',
  },
  log: {
    unreadable: 'Could not load the log',
    verifying: 'Verifying the log.',
    breaks: 'The log breaks at entry {seq, number}. Do not rely on these figures.',
    disagrees:
      'The log is intact, but {count, plural, one {# case does} other {# cases do}} not agree with it. Do not rely on these figures.',
    verifies:
      'The log is intact: {entries, plural, one {# entry} other {# entries}}{purged, plural, =0 {} other {, # purged}}. All cases agree with it.',
    open: 'Open the log',
    purged: 'Purged cases',
  },
  definitions: {
    find: 'Find a definition',
    none: 'No definition matches.',
    figures: { title: 'Figures', caption: 'Definitions of figures' },
    intervals: { title: 'Intervals', caption: 'Definitions of intervals' },
    scopes: { title: 'Scopes', caption: 'Definitions of scopes' },
    column: { name: 'Name', meaning: 'Meaning and source', id: 'ID in exports' },
    full: {
      title: 'Full definitions',
      description: 'Every figure with its formula and source (docs/metrics.md).',
    },
  },
  headline,
  behind,
  flow,
  groups,
  selection,
  sameMix,
  quality,
  reviewers,
  time,
  published,
  export: exporting,
} as const;
