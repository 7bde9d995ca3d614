/** What *Figures* begins with. */
export const headline = {
  title: 'At a glance',
  few: '{count, plural, one {Based on # reviewed case only} other {Based on # reviewed cases only}}: read the interval, not the value.',
  scale: {
    label:
      'The confirmation rate and its 95 % interval beside the previous period and the published rate. The sentences beside it say the same.',
    shown: 'Selection',
    lately: 'Last 28 days',
    before: 'Previous',
    publishedAt: 'Published {rate} ({provider})',
  },
  weeks: {
    label:
      'Confirmation rate of the last twelve weeks: {first} in {firstWeek}, {last} in {lastWeek}, between {lowest} and {highest}.',
    caption: 'Last twelve weeks, by week of verdict',
    none: 'No verdicts in the last twelve weeks',
  },
  badge: {
    up: '{points} points up',
    down: '{points} points down',
    same: 'No change',
    within: 'within chance',
    beyond: 'more than chance',
    lately: 'last 28 days',
  },
} as const;

/** The cases behind a figure. */
export const behind = {
  title: '{name}: cases',
  loading: 'Loading the cases',
  failed: 'Could not load the cases',
  show: 'Cases to show',
  counted: 'Counted ({count})',
  all: 'All ({count})',
  none: 'There is no case to list any more.',
  caption: 'Cases behind {name}',
  unnamed: 'Waiting, not shown',
  open: 'Open case {id}',
  column: {
    case: 'Case',
    flagged: 'Flagged',
    risk: 'Risk',
    verdict: 'Final verdict',
    reviewer: 'Reviewer',
    standing: 'Standing outcome',
  },
  outcome: {
    confirmed: 'Confirmed',
    'not-confirmed': 'Not confirmed',
    inconclusive: 'Inconclusive',
    reversed: 'Reversed on appeal',
    pending: 'Pending',
  },
} as const;

/** From the flag to the outcome that stands. */
export const flow = {
  title: 'From flag to standing outcome',
  note: 'All flagged cases, after each step. “Reversed” are decisions that an appeal reversed.',
  label:
    'What became of {count, plural, one {# flagged case} other {# flagged cases}}, step by step. The table below has the same values.',
  cases: 'Cases',
  step: { first: 'First review', final: 'Final verdict', standing: 'Standing' },
  kind: {
    confirmed: 'Confirmed',
    reversed: 'Reversed',
    inconclusive: 'Inconclusive',
    'not-confirmed': 'Not confirmed',
    'left-out': 'Filtered out',
    pending: 'Pending',
  },
} as const;
