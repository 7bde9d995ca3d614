/** Asking for a threshold instead of looking for one. */
export const advice = {
  title: 'Ask for a threshold',
  description: 'Answered from the evidence, carried to the assumed traffic.',
  chooseBy: 'Choose by',
  ask: {
    capacity: { name: 'Capacity', explanation: 'As much as can be reviewed a day, and no more.' },
    precision: {
      name: 'Precision, at least',
      explanation: 'The most that can be caught while so many of the flags are right, in real traffic.',
    },
    recall: {
      name: 'Recall, at least',
      explanation: 'The least that must be reviewed to catch so many of the risky ones.',
    },
    cost: {
      name: 'Cost of a miss against a false alarm',
      explanation: 'The least cost a day, in any unit: only how the two compare counts.',
    },
    'f-beta': {
      name: 'F-beta',
      explanation: 'The best mean of precision in real traffic and recall, which counts beta times as much.',
    },
  },
  field: {
    casesPerDay: 'Cases a day, at most',
    precisionFloor: 'Precision, at least',
    recallFloor: 'Recall, at least',
    miss: 'A miss costs',
    falseAlarm: 'A false alarm costs',
    beta: 'Beta',
  },
  none: 'No threshold',
  /** What the threshold below is the answer to. */
  answer: {
    capacity: 'The lowest threshold that flags at most {casesPerDay} cases a day.',
    precision:
      'The lowest threshold at which at least {floor} of the flags are right in the assumed traffic.',
    recall: 'The highest threshold that catches at least {floor} of the risky transcripts.',
    cost: 'The threshold with the least expected cost when a miss costs {miss} and a false alarm {falseAlarm}.',
    'f-beta': 'The threshold with the highest F-beta in the assumed traffic, with beta {beta}.',
  },
  advised: '<unseen>Advised threshold: </unseen>{threshold}',
  same: 'Every threshold above {from} up to {to} flags the same.',
  only: 'Only a threshold of {threshold} flags so much.',
  mind: 'What to mind',
  try: 'Try this threshold',
  tried: 'Threshold {threshold} is being tried. Nothing changes until you activate it.',
  /** Why an answer should not be trusted, or why there is none, and what to do about it. */
  problem: {
    'no-positives':
      'The evidence has no risky transcript, so nobody can say what a threshold would catch. Choose evidence that has some.',
    'no-negatives':
      'The evidence has no benign transcript, so nobody can say what a threshold would flag wrongly. Choose evidence that has some.',
    'few-positives':
      'The evidence has only {n, plural, one {# risky transcript} other {# risky transcripts}}. Recall may be far off: choose evidence with {fewest, number} or more before you rely on this.',
    'few-negatives':
      'The evidence has only {n, plural, one {# benign transcript} other {# benign transcripts}}. False alarms may be far more or fewer: choose evidence with {fewest, number} or more before you rely on this.',
    'no-false-alarms':
      'None of the {n, plural, one {# benign transcript} other {# benign transcripts}} is flagged here, so the evidence hardly says how many false alarms real traffic brings: mind the upper end of the cases a day. More benign transcripts would tell.',
    ties: 'It cannot be met more closely: {transcripts} transcripts share the next lower score, {at}, and would all be flagged at once, which is past what you asked.',
  },
  /** No threshold does what was asked: what comes nearest, and what can be done. */
  unreachable: {
    nothing:
      'No threshold does it: this rule catches nothing risky in the evidence. Let another layer count, or choose other evidence.',
    capacity:
      'No threshold flags so few: even at {at} it is {best} cases a day. Plan for that many, or let fewer layers or characteristics flag by themselves.',
    precision:
      'No threshold reaches {floor} precision. The best is {best}, at the threshold {at}. Ask for less, or check the assumed prevalence: the rarer risk is, the lower the precision.',
    recall:
      'No threshold reaches {floor} recall. The best is {best}, at the threshold {at}. Ask for less, or let the classifier count.',
    other: 'No threshold does it. The best is {best}, at the threshold {at}.',
  },
  /** How often resampled evidence had a threshold that does what was asked. */
  resamples: {
    pending: 'Resampling…',
    failed: 'There are no intervals',
    none: 'In none of {resamples, plural, one {# resample} other {# resamples}} does any threshold do it either.',
    some: 'In {count, number} of {resamples, plural, one {# resample} other {# resamples}} ({share}) some threshold does it: with other evidence it might be reached.',
    every:
      'In every one of {resamples, plural, one {# resample} other {# resamples}} some threshold does what you asked.',
    notEvery:
      'In {count, number} of {resamples, plural, one {# resample} other {# resamples}} ({share}) no threshold does what you asked: the evidence supports it only so far.',
  },
  figures: {
    caption: 'What the advised threshold does',
    estimate: 'Estimate',
    interval: '95 % interval',
    pending: '…',
    threshold: 'Threshold',
    precision: 'Precision',
    precisionAt: 'Precision at {prevalence} prevalence',
    recall: 'Recall',
    casesPerDay: 'Cases a day',
  },
} as const;

/** What a threshold would bring each day in the assumed traffic. */
export const load = {
  title: 'Load a day',
  description: 'What this threshold would bring in real traffic.',
  loading: 'Reading the assumptions',
  unreadable: 'The assumptions could not be read',
  notMeasurable: 'The evidence lacks risky or benign transcripts, so nothing can be carried to real traffic.',
  hint: 'Each a day, of {transcripts} transcripts with {prevalence} risky. Below each, the range that the 95 % intervals of recall and specificity leave.',
  noRange: 'no range',
  assumed: 'Assumed traffic',
  field: {
    transcriptsPerDay: 'Transcripts a day',
    minutesPerCase: 'Minutes per case',
    prevalence: 'Prevalence',
  },
  asInEvidence: 'As in the evidence',
  asInEvidenceOf: 'As in the evidence ({prevalence})',
  prevalenceHint: 'Prevalence is the share of risky transcripts.',
  notKept: 'The assumptions were not kept',
  /** After a number typed in percent. */
  percentSuffix: ' %',
  /** Why a number that was typed cannot be used; the bounds are written with their unit. */
  problem: {
    fromTo:
      '{whole, select, yes {Type a whole number from {low} to {high}.} other {Type a number from {low} to {high}.}}',
    aboveUpTo:
      '{whole, select, yes {Type a whole number above {low}, up to {high}.} other {Type a number above {low}, up to {high}.}}',
    fromBelow:
      '{whole, select, yes {Type a whole number from {low} and below {high}.} other {Type a number from {low} and below {high}.}}',
    aboveBelow:
      '{whole, select, yes {Type a whole number above {low} and below {high}.} other {Type a number above {low} and below {high}.}}',
  },
} as const;
