import { secondOpinions } from './statistics-second-opinions.ts';

/** The rates of every group of the cases. */
export const groups = {
  label: 'Figures shown',
  rate: 'Confirmation rate',
  ratios: 'Error ratios',
  none: 'No cases to group yet.',
  /** The name of a group of cases that do not say it. */
  unknown: 'unknown',
  characteristics: {
    title: 'Confirmation by characteristic',
    note: 'Cases whose final review marked the characteristic, with 95 % intervals. Dashed: the rate of all cases. A case may count in several rows.',
    label:
      'Confirmation rate of {count, plural, one {# characteristic} other {# characteristics}} with intervals. The table below has the same values.',
  },
  funnel: {
    title: 'Reviewers and chance',
    note: 'Confirmation rate over number of cases. The band holds 95 % of reviewers, the dashed lines 99.8 %, if all confirmed at the same rate. {outside, plural, =0 {No reviewer lies} one {# reviewer lies} other {# reviewers lie}} outside the band, of {reviewers, plural, one {# reviewer} other {# reviewers}}; {expected} would by chance alone. This is no ranking: reviewers get different cases.',
    label:
      'Funnel plot of {count, plural, one {# reviewer} other {# reviewers}} against the limits of chance. The table below has the same values.',
    axis: 'Cases reviewed',
    limits95: '95 % limits',
    limits998: '99.8 % limits',
    where: 'Position',
    inside: 'Inside',
    outside95: 'Outside 95 %',
    outside998: 'Outside 99.8 %',
  },
  column: {
    'cases-flagged': 'Flagged',
    'cases-pending': 'Pending',
    'cases-reviewed': 'Reviewed',
    'handling-median': 'Median time',
    'handling-percentile-90': '90th percentile',
    'confirmation-rate': 'Confirmed',
  },
  by: {
    layer: {
      head: 'Layer',
      title: 'By layer',
      caption: 'Figures by layer',
      description: 'A case counts under each layer that flagged it.',
    },
    characteristic: {
      head: 'Characteristic',
      title: 'By characteristic',
      caption: 'Figures by characteristic',
      description: 'By what the final review marked. A case may count in several rows.',
    },
    locale: {
      head: 'Locale',
      title: 'By locale',
      caption: 'Figures by locale',
      description: 'Flagged cases; “unknown” where the transcript gives none.',
    },
    channel: {
      head: 'Channel',
      title: 'By channel',
      caption: 'Figures by channel',
      description: 'Flagged cases; “unknown” where the transcript gives none.',
    },
    policy: {
      head: 'Policy',
      title: 'By policy version',
      caption: 'Figures by policy version',
      description: 'Cases flagged under that version.',
    },
    model: {
      head: 'Model',
      title: 'By model version',
      caption: 'Figures by model version',
      description: 'Cases scored by that version.',
    },
    reviewer: {
      head: 'Reviewer',
      title: 'By reviewer',
      caption: 'Figures by reviewer',
      description: 'Cases each reviewer reviewed, counted once. Practice figures, not a ranking.',
    },
    month: {
      head: 'Month',
      title: 'By month',
      caption: 'Figures by month',
      description: 'Cases flagged in that month (UTC).',
    },
  },
} as const;

/** How well people review, and what detection misses. */
export const quality = {
  agreement: {
    title: 'Agreement of first and second reviews',
    description:
      'Cases with a first and a second review by different people, without adjudications. The coefficients correct for chance agreement.',
    none: 'No case has two independent reviews yet.',
    confusion: 'Cases by first verdict (rows) and second verdict (columns)',
    first: 'First review',
    byCharacteristic: 'Agreement on each characteristic, marked or not',
    characteristic: 'Characteristic',
  },
  ...secondOpinions,
  labelled: {
    title: 'Accuracy on labelled cases',
    description:
      'Verdicts against the known answer, on all labelled cases and on golden items alone. Confirmed counts as yes, anything else as no. On a golden item the first answer counts.',
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
      'Does seeing the score sway the verdict? First reviews with score and evidence hidden (blind) against those with both shown. High and low risk split at the median. Pictures, which have no risk, are left out.',
    notComparable:
      'This needs both blind and shown first reviews. Set the share of blind ones under Settings, Review policy.',
  },
  recall: {
    title: 'Recall from audit samples',
    description:
      'Caught ÷ (caught + expected misses), of transcripts: pictures are compared, not scored, and left out. Reviewing a random sample of what was not flagged, band by band, shows the misses.',
    noSample: 'The selection has no reviewed audit sample. Draw one under Quality, Audit samples.',
    tooFew: 'Too little of the sample has been reviewed for an estimate.',
    noMiss: 'No miss was found. There may still be some: the interval says how many.',
    drawn: 'Latest sample drawn on {day}.',
    unsampled:
      '{count, plural, one {# transcript is} other {# transcripts are}} in bands without a review; the upper bound includes them.',
    withoutDraw:
      '{count, plural, one {# audit sample names} other {# audit samples name}} no draw. Score band, share drawn and time say which belong together.',
    ungrouped:
      '{count, plural, one {# audit sample does} other {# audit samples do}} not say what share was drawn and could not be grouped. A miss among them counts once.',
    bandDrawn: '{band} ({share} drawn)',
    bands: 'Audit sample by score band',
    column: {
      band: 'Score band',
      population: 'Population',
      drawn: 'Drawn',
      reviewed: 'Reviewed',
      misses: 'Misses',
    },
    notNamed: 'unknown',
  },
} as const;

/** How the confirmation rate and the scores went. */
export const time = {
  none: 'No case has a final verdict yet.',
  column: { confirmed: 'Confirmed', rate: 'Rate', interval: '95 % interval' },
  weekly: {
    title: 'Confirmation rate by week',
    note: 'By week of the final verdict. Dashed: control limits, 3 standard deviations around the rate of all weeks (solid line) for each week’s own number of cases. Diamonds lie outside. {outside, plural, =0 {No week does} one {# week does} other {# weeks do}}, of {weeks, plural, one {# week} other {# weeks}}; if nothing changed, {expected} would on average. The 95 % interval of {missed, plural, =0 {no week} one {# week} other {# weeks}} leaves out the rate of all weeks; if nothing changed, {expectedMissed} would. {begun, select, yes {Hollow circle: this week, not over yet.} other {}}',
    label:
      'Control chart of the weekly confirmation rate over {count, plural, one {# week} other {# weeks}}. The table below has the same values.',
    head: 'Week',
    limits: 'Control limits',
    where: 'Position',
    inside: 'Inside',
    outside: 'Outside',
  },
  running: {
    title: 'Running confirmation rate',
    note: 'All verdicts up to the end of each day. The band is a confidence sequence: it holds on every day at once, so you may look daily and stop whenever you like.',
    label:
      'Running confirmation rate over {count, plural, one {# day} other {# days}} with its confidence sequence. The table below has the same values.',
    head: 'Up to',
  },
  drift: {
    title: 'Score drift',
    description:
      'Have the risk scores of flagged transcripts shifted between two periods? The population stability index, against the level chance gives for as many cases.',
    oneMonth: 'All cases were flagged in one month. Choose two periods to compare.',
    field: {
      reference: { from: 'Reference from', to: 'Reference to' },
      current: { from: 'Compared from', to: 'Compared to' },
    },
    lastTwoMonths: 'Last two months',
    nothing: 'One of the periods has no scored case.',
    moved:
      'The scores have shifted: {psi} is more than chance explains ({p}). With this many cases, chance alone gives {expected} on average and exceeds {most} one time in twenty.',
    stayed:
      'No shift: {psi} is within chance ({p}). With this many cases, chance alone gives {expected} on average and exceeds {most} one time in twenty.',
  },
  scores: {
    title: 'Scores by period',
    note: 'Share of each period’s cases by decile of risk. Reference: {reference}; compared: {current}.',
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
  text: 'A figure stands beside a published one only if both share a definition. They still do not compare like with like: these are practice cases on synthetic transcripts, with far more risk than real traffic; the published figures come from real reports and other detectors. Source: <data>{source}</data>.',
  caption: '{figure}, here and published',
  column: {
    whose: 'Provider',
    what: 'Figure',
    value: 'Value',
    fraction: 'k of n',
    interval: '95 % interval',
    /** Over bars that lie on it. */
    scale: '{scale}',
    section: 'Section',
  },
  here: 'Here',
  ownCases: 'Practice on synthetic transcripts',
  several: 'Several',
  notGiven: 'not given',
  notPublished: 'not published',
  amount: '{value} {unit}',
  apart: {
    title: 'Published, not comparable',
    description: 'Figures from the same source with another definition, or an unclear one.',
    of: {
      method: {
        title: 'Error ratios without a method',
        why: 'The source does not say which of the three methods was used.',
      },
      accuracy: {
        title: 'Accuracy',
        why: 'Accuracy is the share of all items classified correctly, most of them never flagged. The confirmation rate is a share of flagged cases.',
      },
      complaints: {
        title: 'Complaints',
        why: 'A count depends on the size of the service. Only ratios of the same method compare.',
      },
      cases: {
        title: 'Cases identified',
        why: 'Counts at other services. Cases here are practice transcripts.',
      },
      retention: {
        title: 'Retention periods',
        why: 'Retention periods are a setting here, not a review figure.',
      },
    },
  },
} as const;
