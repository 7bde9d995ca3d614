/** Recommending a threshold. */
export const advice = {
  title: 'Recommend a threshold',
  description: 'Calculated from the evidence and scaled to the traffic you assume.',
  chooseBy: 'Optimise for',
  ask: {
    capacity: { name: 'Capacity', explanation: 'The most cases your team can review in a day.' },
    precision: {
      name: 'Minimum precision',
      explanation: 'Catch as much as possible while this share of flags is right in real traffic.',
    },
    recall: {
      name: 'Minimum recall',
      explanation: 'Review as little as possible while catching this share of risky transcripts.',
    },
    cost: {
      name: 'Lowest cost',
      explanation: 'Weigh a miss against a false alarm. Any unit works: only the ratio counts.',
    },
    'f-beta': {
      name: 'F-beta',
      explanation: 'Balance precision in real traffic against recall. Recall counts beta times as much.',
    },
  },
  field: {
    casesPerDay: 'Maximum cases per day',
    precisionFloor: 'Minimum precision',
    recallFloor: 'Minimum recall',
    miss: 'Cost of a miss',
    falseAlarm: 'Cost of a false alarm',
    beta: 'Beta',
  },
  none: 'No threshold found',
  /** What the recommended threshold does. */
  answer: {
    capacity: 'The lowest threshold that flags at most {casesPerDay} cases per day.',
    precision: 'The lowest threshold that keeps at least {floor} of flags right in the assumed traffic.',
    recall: 'The highest threshold that catches at least {floor} of risky transcripts.',
    cost: 'The threshold with the lowest expected cost if a miss costs {miss} and a false alarm {falseAlarm}.',
    'f-beta': 'The threshold with the highest F-beta in the assumed traffic, for beta {beta}.',
  },
  advised: '<unseen>Recommended threshold: </unseen>{threshold}',
  same: 'Any threshold above {from} and up to {to} flags the same transcripts.',
  only: 'Only a threshold of {threshold} flags this many.',
  mind: 'Caveats',
  try: 'Use this threshold',
  tried: 'The draft threshold is now {threshold}. Nothing changes until you activate it.',
  /** Why an answer should not be trusted, or why there is none, and what to do about it. */
  problem: {
    'no-positives':
      'The evidence has no risky transcripts, so recall cannot be measured. Choose evidence that has some.',
    'no-negatives':
      'The evidence has no benign transcripts, so false alarms cannot be measured. Choose evidence that has some.',
    'few-positives':
      'The evidence has only {n, plural, one {# risky transcript} other {# risky transcripts}}. Recall may be far off. Use evidence with at least {fewest, number} before you rely on this.',
    'few-negatives':
      'The evidence has only {n, plural, one {# benign transcript} other {# benign transcripts}}. The false alarm rate may be far off. Use evidence with at least {fewest, number} before you rely on this.',
    'no-false-alarms':
      'This threshold flags {n, plural, one {not even the one benign transcript} other {none of the # benign transcripts}}, so the false alarm rate is uncertain. Plan for the upper end of the cases per day, or add benign transcripts.',
    ties: 'No threshold comes closer. The next lower score, {at}, is shared: it would flag {transcripts} transcripts at once and overshoot your target.',
  },
  /** No threshold does what was asked: what comes nearest, and what can be done. */
  unreachable: {
    nothing:
      'No threshold works: this rule catches nothing risky in the evidence. Turn on another layer, or choose other evidence.',
    capacity:
      'No threshold flags so few. Even {at} brings {best} cases per day. Plan for that many, or let fewer layers or characteristics flag on their own.',
    precision:
      'No threshold reaches {floor} precision. The best is {best}, at {at}. Lower your target, or check the assumed prevalence: the rarer the risk, the lower the precision.',
    recall:
      'No threshold reaches {floor} recall. The best is {best}, at {at}. Lower your target, or turn on the classifier.',
    other: 'No threshold works. The best is {best}, at {at}.',
  },
  /** How often resampled evidence had a threshold that does what was asked. */
  resamples: {
    pending: 'Resampling…',
    failed: 'No intervals available',
    none: 'No threshold works in any of {resamples, plural, one {# resample} other {# resamples}} either.',
    some: 'Some threshold works in {count, number} of {resamples, plural, one {# resample} other {# resamples}} ({share}). Other evidence might reach your target.',
    every:
      'Some threshold meets your target in {resamples, plural, one {the one resample} other {all # resamples}}.',
    notEvery:
      'No threshold meets your target in {count, number} of {resamples, plural, one {# resample} other {# resamples}} ({share}). The evidence supports it only in part.',
  },
  /** What the interval of the threshold holds, and what the second column takes off. */
  method: {
    capacity: 'Threshold interval: every threshold whose interval of cases per day includes your capacity.',
    precision:
      'Threshold interval: from the lowest threshold that may reach your target to the lowest that clearly exceeds it, or to 1 if none does. This assumes that precision rises with the threshold.',
    recall:
      'Threshold interval: every threshold that catches neither too few nor too many for your target, beyond chance.',
    cost: 'Threshold interval: every threshold whose cost is not higher than the lowest beyond chance.',
    'f-beta': 'Threshold interval: every threshold whose F-beta is not lower than the highest beyond chance.',
    optimism:
      'A threshold looks better on the evidence it was chosen on. “On new evidence” takes off the average gain that resampling shows. This assumes that new evidence is like this evidence.',
  },
  figures: {
    caption: 'Expected results at the recommended threshold',
    estimate: 'Estimate, 95 % interval',
    elsewhere: 'On new evidence',
    pending: '…',
    threshold: 'Threshold',
    precision: 'Precision',
    precisionAt: 'Precision at {prevalence} prevalence',
    recall: 'Recall',
    casesPerDay: 'Cases per day',
  },
} as const;

/** What a threshold would bring each day in the assumed traffic. */
export const load = {
  title: 'Daily workload',
  description: 'What this threshold would bring in real traffic.',
  loading: 'Loading your assumptions',
  unreadable: 'Could not load your assumptions',
  notMeasurable: 'The evidence needs both risky and benign transcripts to estimate real traffic.',
  hint: 'Per day, for {transcripts} transcripts of which {prevalence} are risky. The range below each figure follows from the 95 % intervals of recall and specificity.',
  noRange: 'no range',
  assumed: 'Assumed traffic',
  field: {
    transcriptsPerDay: 'Transcripts per day',
    minutesPerCase: 'Minutes per case',
    prevalence: 'Prevalence',
  },
  asInEvidence: 'Same as the evidence',
  asInEvidenceOf: 'Same as the evidence ({prevalence})',
  prevalenceHint: 'Prevalence is the share of transcripts that are risky.',
  notKept: 'Your assumptions were not saved',
  /** After a number typed in percent. */
  percentSuffix: ' %',
  /** Why a number that was typed cannot be used; the bounds are written with their unit. */
  problem: {
    fromTo:
      '{whole, select, yes {Enter a whole number from {low} to {high}.} other {Enter a number from {low} to {high}.}}',
    aboveUpTo:
      '{whole, select, yes {Enter a whole number above {low}, up to {high}.} other {Enter a number above {low}, up to {high}.}}',
    fromBelow:
      '{whole, select, yes {Enter a whole number of at least {low} and below {high}.} other {Enter a number of at least {low} and below {high}.}}',
    aboveBelow:
      '{whole, select, yes {Enter a whole number above {low} and below {high}.} other {Enter a number above {low} and below {high}.}}',
  },
} as const;
