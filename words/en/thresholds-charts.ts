/** The figures at a threshold; what they are called and mean stands with all figures. */
export const figures = {
  title: 'Definitions',
  hint: 'Below each: k of n, and the 95 % interval.',
  weighted: 'no interval: weighted',
  interval: {
    name: '95 % interval',
    meaning:
      'Wilson’s score interval for shares; weighted evidence counts with its effective size. For the ranking figures the middle 95 % of resamples. Where evidence is small it is wide, and the figure says little.',
  },
  undefined: { name: 'Undefined', meaning: 'There is nothing to divide by. That is not 0 %.' },
  confusion: {
    caption: 'What would be flagged',
    flagged: 'Flagged',
    notFlagged: 'Not flagged',
    caught: '{count} <what>caught</what>',
    missed: '{count} <what>missed</what>',
    falseAlarms: '{count} <what>false alarms</what>',
    passed: '{count} <what>passed</what>',
  },
} as const;

/** How well the risk ranks and how true it is as a probability. */
export const ranking = {
  title: 'Ranking and calibration',
  description: 'Of the risk after the last message, whatever the threshold. Below each, the 95 % interval.',
  pending: 'resampling…',
  resampling: 'Resampling for the intervals…',
  resamples: 'Intervals from {count, number} resamples.',
  failed: 'There are no intervals',
} as const;

export const charts = {
  threshold: 'Threshold',
  thresholdIs: 'Threshold {threshold}',
  /** In place of a threshold above every score. */
  any: 'any',
  valueText: '{threshold}: {result}',
  precisionRecall: {
    title: 'Precision–recall curve',
    point: 'Operating point on the precision–recall curve',
    note: '{same, select, yes {Average precision {own}.} other {Average precision {own}; {final} by the risk after the last message.}} Dashed: the share that is risky, {share}.',
    undrawn: 'Without a risky transcript there is no recall.',
    x: 'Recall',
    y: 'Precision',
    xIs: 'Recall {rate}',
    yIs: 'Precision {rate}',
    bothAre: 'Precision {y}, Recall {x}',
    label: 'Precision against Recall, for every threshold. The table below has the same values.',
    caption: 'Precision–recall curve: Precision and Recall by threshold',
  },
  roc: {
    title: 'ROC curve',
    point: 'Operating point on the ROC curve',
    note: '{same, select, yes {Area under the curve {own}.} other {Area under the curve {own}; {final} by the risk after the last message.}} Dashed: chance.',
    undrawn: 'It takes risky and benign transcripts to draw it.',
    x: 'False-positive rate',
    y: 'Recall',
    xIs: 'False-positive rate {rate}',
    yIs: 'Recall {rate}',
    bothAre: 'Recall {y}, False-positive rate {x}',
    label: 'Recall against False-positive rate, for every threshold. The table below has the same values.',
    caption: 'ROC curve: Recall and False-positive rate by threshold',
  },
  histogram: {
    title: 'Risk by outcome',
    point: 'Operating point on the histogram',
    caption: 'Transcripts by risk',
    risk: 'Risk',
    otherwise: '{count} are flagged whatever the threshold, by a layer or a characteristic.',
    above: { labels: 'Labelled risk, above the line', reviews: 'Confirmed, above the line' },
    below: { labels: 'Labelled benign, below it', reviews: 'Not confirmed, below it' },
    highestRisk: 'Highest risk of the transcript',
    finalRisk: 'Risk after the last message',
    flagged: '{count} flagged',
    thresholdFlagged: '{threshold} · {count} flagged',
    label: 'Histogram of {count, number} transcripts by risk. The table below has the same counts.',
  },
  reliability: {
    title: 'Reliability diagram',
    note: 'Brier score {brier}, calibration error {ece}. On the dashed line risk is a true probability. Above: transcripts in each tenth of risk; bars: 95 % intervals.',
    label: 'Share of risky transcripts by mean risk, in ten bins. The table below has the same values.',
    caption: 'Reliability by bin of risk',
    risk: 'Risk',
    transcripts: 'Transcripts',
    meanRisk: 'Mean risk',
    risky: 'Risky',
    shareRisky: 'Share that is risky',
    interval: '95 % interval',
  },
} as const;

/** What a precision becomes where risk is rarer. */
export const prevalence = {
  title: 'Precision in real traffic',
  description:
    'Evidence is far richer in risk than traffic. Recall and specificity carry over; precision does not.',
  notMeasurable:
    'The evidence lacks risky or benign transcripts, so its precision cannot be carried anywhere.',
  inEvidence: 'In the evidence, {prevalence} risky',
  inTraffic: 'In traffic, {prevalence} risky',
  interval: '95 % interval {low} – {high}',
  noInterval: 'no interval: nothing is flagged',
  hint: 'Of what the threshold {threshold} flags. The assumed prevalence is set under “Load a day”.',
  chart: {
    title: 'Precision by prevalence',
    note: 'Full point and dashed line: the assumed traffic. Empty point: the evidence. Band: 95 % interval.',
    label:
      'Precision over prevalence from {least} to {most}. At the assumed {assumed} it is {precision}. The table below has the same values.',
    caption: 'Precision by prevalence, with its interval',
    prevalence: 'Prevalence',
    precision: 'Precision',
    interval: '95 % interval',
    assumed: '{prevalence}, assumed',
  },
  example: {
    title: 'A worked example: what a precision does not say',
    noRate: '{precision} precision is not a {rate} false-positive rate',
    setting:
      'What is missing from the precision is a share of the flags. The false-positive rate is a share of the benign transcripts. Of {transcripts, number} transcripts with {prevalence} risky, {risky} are risky and {benign} benign. A detector that catches {recall} of the risky ones flags {caught} of them.',
    ofPrecision:
      'With {precision} precision, {rest} of the flags are false alarms: {falseAlarms} beside those {caught}. As a share of the benign transcripts that is {rate}.',
    ofRate:
      'With a {rate} false-positive rate, {falseAlarms} benign transcripts are flagged, {times, number} times as many. The precision is {precision}.',
    rarer: 'The same detector where risk is rarer',
    field: { precision: 'Precision', from: 'Risky where measured', to: 'Risky in traffic' },
    source:
      '87 % has been published as the confirmation rate of a platform. Here it is only the number in the arithmetic: the 20 % and the 2 % are made up, and nothing is said of any detector.',
    measured:
      'Where {from} are risky, {hits} of {flags, number} flags are right and {falseAlarms} are false alarms.',
    risky:
      'Where {to} are risky, the same amount of traffic holds {times} times as many risky transcripts, so {hits} right flags become {carried}.',
    benign: 'It holds {times} times as many benign ones, so {falseAlarms} false alarms become {carried}.',
    outcome:
      '{hits} of {flags} flags are right: <strong>a precision of {before} has become {after}.</strong>',
    unchanged: 'The detector has not changed: it catches as much and errs as often. Only the traffic has.',
  },
} as const;
