/** The rates of every group of the cases. */
export const groups = {
  label: 'Figures of each group',
  rate: 'Confirmation rate',
  ratios: 'Error ratios',
  none: 'Nothing to group yet.',
  /** The name of a group of cases that do not say it. */
  unknown: 'unknown',
  column: {
    'cases-flagged': 'Flagged',
    'cases-pending': 'Pending',
    'cases-reviewed': 'Reviewed',
    'handling-median': 'Median time',
    'handling-percentile-90': '90th percentile',
  },
  by: {
    layer: {
      head: 'Layer',
      title: 'By layer',
      caption: 'Figures by layer',
      description: 'Cases that the layer flagged; a case counts in each of its layers.',
    },
    characteristic: {
      head: 'Characteristic',
      title: 'By characteristic',
      caption: 'Figures by characteristic',
      description: 'Cases whose final review marked it. A case may count in several rows.',
    },
    locale: {
      head: 'Locale',
      title: 'By locale',
      caption: 'Figures by locale',
      description: 'Flagged cases; “unknown” where none is named.',
    },
    channel: {
      head: 'Channel',
      title: 'By channel',
      caption: 'Figures by channel',
      description: 'Flagged cases; “unknown” where none is named.',
    },
    policy: {
      head: 'Policy',
      title: 'By policy version',
      caption: 'Figures by policy version',
      description: 'Cases that this version of the policy flagged.',
    },
    model: {
      head: 'Model',
      title: 'By model version',
      caption: 'Figures by model version',
      description: 'Cases that this version of the model scored.',
    },
    reviewer: {
      head: 'Reviewer',
      title: 'By reviewer',
      caption: 'Figures by reviewer',
      description: 'Cases that they reviewed, each once. Practice figures: they do not rank people.',
    },
    month: {
      head: 'Month',
      title: 'By month',
      caption: 'Figures by month',
      description: 'Cases that were flagged in that month (UTC).',
    },
  },
} as const;

/** How well people review, and what detection misses. */
export const quality = {
  agreement: {
    title: 'Agreement of first and second reviews',
    description:
      'Over cases with a first and a second review by different people; adjudications do not count. The coefficients take away what chance would give.',
    none: 'No case has two independent reviews yet.',
    confusion: 'First verdict (row) against second verdict (column): cases',
    first: 'First review',
    byCharacteristic: 'Agreement by characteristic: marked or not',
    characteristic: 'Characteristic',
  },
  labelled: {
    title: 'Accuracy on labelled cases',
    description:
      'Against the known answer: over all labelled cases, and over golden items alone. Confirmed counts as a yes, anything else as a no. Of a golden item the first answer counts.',
    byReviewer: 'Accuracy on labelled cases by reviewer',
    reviewer: 'Reviewer',
    column: {
      'golden-sensitivity': 'Sensitivity',
      'golden-specificity': 'Specificity',
      'golden-item-sensitivity': 'Sensitivity, golden items',
      'golden-item-specificity': 'Specificity, golden items',
    },
  },
  anchoring: {
    title: 'Score anchoring',
    description:
      'First reviews with score and evidence hidden against those that saw them. High and low risk are parted at the median.',
    notComparable:
      'It takes blind and shown first reviews to compare them; the share of blind ones is set under Settings, Review policy.',
  },
  recall: {
    title: 'Recall from audit samples',
    description:
      'Caught ÷ (caught + misses expected). Misses are found by reviewing a random sample of what was not flagged, band by band.',
    noSample:
      'No audit sample was drawn and reviewed in what the filter leaves. Draw one under Quality, Audit samples.',
    tooFew: 'The sample is not reviewed far enough for an estimate.',
    noMiss:
      'No miss was found, which does not mean that there is none: the interval says how many there may be.',
    drawn: 'The latest sample was drawn on {day}.',
    unsampled:
      '{count, plural, one {# transcript lies} other {# transcripts lie}} in bands of which nothing was reviewed; the upper bound counts them in.',
    bands: 'Audit sample by score band',
    column: {
      band: 'Score band',
      population: 'Population',
      drawn: 'Drawn',
      reviewed: 'Reviewed',
      misses: 'Misses',
    },
    notNamed: 'not named',
  },
} as const;

/** How the confirmation rate and the scores went. */
export const time = {
  none: 'No case has a final verdict yet, so that there is nothing to draw.',
  column: { confirmed: 'Confirmed', rate: 'Rate', interval: '95 % interval' },
  weekly: {
    title: 'Confirmation rate by week',
    note: 'Of the flagged cases whose final verdict was given in that week. Bars: 95 % Wilson intervals, each for its own week: among twenty weeks one is off by chance alone.',
    label:
      'Weekly confirmation rate over {count, plural, one {# week} other {# weeks}}. The table below has the same values.',
    head: 'Week',
  },
  running: {
    title: 'Running confirmation rate',
    note: 'Of everything decided up to the end of each day. The band is a confidence sequence: it holds on all days at once, so that looking every day, and stopping when you like, is no mistake.',
    label:
      'Running confirmation rate over {count, plural, one {# day} other {# days}} with its confidence sequence. The table below has the same values.',
    head: 'Up to',
  },
  drift: {
    title: 'Score drift',
    description:
      'Whether the risks of flagged cases of one period are those of another, by the population stability index and its level by chance for as many cases.',
    oneMonth: 'Cases were flagged in one month only. Choose two periods, or wait for another month.',
    field: {
      reference: { from: 'Reference from', to: 'Reference to' },
      current: { from: 'Compared from', to: 'Compared to' },
    },
    lastTwoMonths: 'Last two months',
    nothing: 'One of the periods has no scored case, so that there is nothing to compare.',
    moved:
      'With so many cases chance alone shows {expected} on average, and more than {most} once in twenty times. {psi} is more than chance explains (p = {p}): the scores have moved.',
    stayed:
      'With so many cases chance alone shows {expected} on average, and more than {most} once in twenty times. {psi} is within what chance explains (p = {p}).',
  },
  scores: {
    title: 'Scores by period',
    note: 'Share of each period’s cases by tenth of the risk. Reference: {reference}; compared: {current}.',
    label: 'Share of cases by risk, in two periods. The table below has the same values.',
    period:
      '{openStart, select, yes {the beginning} other {{from}}} to {openEnd, select, yes {the end} other {{to}}}',
    axis: 'Risk from',
    risk: 'Risk',
    reference: 'Reference',
    current: 'Compared',
  },
} as const;

/** Own figures beside published ones. */
export const published = {
  title: 'Beside published figures',
  text: 'A figure stands beside a published one only where both are defined alike. Even so they do not compare like with like: these are practice cases on synthetic transcripts, with far more risk among them than real traffic holds, and the published ones are about real reports and other detectors. Source of the published figures: <data>{source}</data>.',
  caption: '{figure}, here and published',
  column: {
    whose: 'Whose',
    what: 'What',
    value: 'Value',
    fraction: 'k of n',
    interval: '95 % interval',
    of: 'Of what',
    reason: 'Why it stands apart',
    section: 'Section',
  },
  here: 'Here',
  ownCases: 'practice on synthetic transcripts',
  several: 'Several',
  notGiven: 'not given',
  notPublished: 'not published',
  amount: '{value} {unit}',
  apart: {
    title: 'Published, and not comparable',
    description: 'Figures of the same source that are defined otherwise, or not known well enough.',
    caption: 'Published figures that stand apart',
  },
} as const;
