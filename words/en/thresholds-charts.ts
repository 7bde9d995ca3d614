/** The figures at a threshold; what they are called and mean stands with all figures. */
export const figures = {
  title: 'Definitions',
  at: 'At this threshold',
  hint: 'Each figure with its counts and 95 % interval.',
  weighted: 'no interval (weighted)',
  /** The middle value, and the quartiles that half of all lie between. */
  quartiles: '{median} ({range})',
  interval: {
    name: '95 % interval',
    meaning:
      'Wilson’s score interval for shares; weighted evidence counts at its effective size. ROC AUC has Newcombe’s interval, average precision that of its log-odds, the Brier score the middle 95 % of resamples. Little evidence means a wide interval and an uncertain figure.',
  },
  undefined: { name: 'Undefined', meaning: 'The denominator is zero. This is not 0 %.' },
  confusion: {
    caption: 'Confusion matrix',
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
  description:
    'Based on the risk after the last message, at any threshold. Each figure with its 95 % interval.',
  pending: 'resampling…',
  resampling: 'Resampling to estimate intervals…',
  resamples: 'Intervals from {count, number} resamples.',
  failed: 'No intervals available',
  byChance: 'by chance {expected} ({p})',
  lessChance: 'less chance {less}',
  upTo: 'below {most} nineteen times in twenty',
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
    note: '{same, select, yes {Average precision {own}.} other {Average precision {own}; {final} using the risk after the last message.}} Dashed line: share of risky transcripts, {share}.',
    undrawn: 'Recall needs at least one risky transcript.',
    x: 'Recall',
    y: 'Precision',
    xIs: 'Recall {rate}',
    yIs: 'Precision {rate}',
    bothAre: 'Precision {y}, recall {x}',
    label: 'Precision against recall at every threshold. The table below has the same values.',
    caption: 'Precision–recall curve: precision and recall by threshold',
  },
  roc: {
    title: 'ROC curve',
    point: 'Operating point on the ROC curve',
    note: '{same, select, yes {Area under the curve {own}.} other {Area under the curve {own}; {final} using the risk after the last message.}} Dashed line: chance.',
    undrawn: 'This curve needs both risky and benign transcripts.',
    x: 'False-positive rate',
    y: 'Recall',
    xIs: 'False-positive rate {rate}',
    yIs: 'Recall {rate}',
    bothAre: 'Recall {y}, false-positive rate {x}',
    label: 'Recall against false-positive rate at every threshold. The table below has the same values.',
    caption: 'ROC curve: recall and false-positive rate by threshold',
  },
  gain: {
    title: 'Cumulative gain',
    point: 'Operating point on the gain curve',
    note: 'What share of the risky is found by reviewing the highest scores first. Dashed lines: chance, and a perfect ranking.',
    undrawn: 'This curve needs at least one risky transcript.',
    x: 'Share flagged',
    y: 'Recall',
    xIs: 'Share flagged {rate}',
    yIs: 'Recall {rate}',
    bothAre: 'Recall {y}, share flagged {x}',
    label:
      'Recall against the share of transcripts flagged, at every threshold. The table below has the same values.',
    caption: 'Cumulative gain: recall and share flagged by threshold',
  },
  lift: {
    title: 'Lift by tenth',
    note: 'Share of risky in each tenth of the scores, highest first, ÷ share of risky in all. Dashed line: 1, as by chance. Equal scores that lie across two tenths are divided in proportion.',
    undrawn: 'Lift needs at least one risky transcript.',
    label: 'Lift in each tenth of the scores. The table below has the same values.',
    caption: 'Lift and gain by tenth of the scores',
    tenth: 'Tenth of scores',
    risky: 'Risky',
    lift: 'Lift',
    gain: 'Cumulative gain',
    soFar: 'Cumulative lift',
  },
  histogram: {
    title: 'Risk by outcome',
    point: 'Operating point on the histogram',
    caption: 'Transcripts by risk',
    risk: 'Risk',
    otherwise: 'A layer or characteristic flags {count} at any threshold.',
    above: { labels: 'Labelled risk, above the line', reviews: 'Confirmed, above the line' },
    below: { labels: 'Labelled benign, below the line', reviews: 'Not confirmed, below the line' },
    highestRisk: 'Highest risk of the transcript',
    finalRisk: 'Risk after the last message',
    flagged: '{count} flagged',
    thresholdFlagged: '{threshold} · {count} flagged',
    label: 'Histogram of {count, number} transcripts by risk. The table below has the same counts.',
  },
  reliability: {
    title: 'Reliability diagram',
    note: 'Brier score {brier}, calibration error {ece}{known, select, yes { (by chance {expected})} other {}}. Points on the dashed line are perfectly calibrated. Top: transcripts per bin. Bars: 95 % intervals.',
    label: 'Share of risky transcripts by mean risk in ten bins. The table below has the same values.',
    caption: 'Reliability by risk bin',
    risk: 'Risk',
    transcripts: 'Transcripts',
    meanRisk: 'Mean risk',
    risky: 'Risky',
    shareRisky: 'Share risky',
    interval: '95 % interval',
  },
  cost: {
    title: 'Expected cost',
    point: 'Operating point on the cost curve',
    note: 'Per {count, number} transcripts of which {prevalence} are risky, if a miss costs {miss} and a false alarm {falseAlarm}. Lowest at a threshold of {lowest}. {marked, select, yes {Dotted line: active policy. } other {}}Set the costs under “Recommend a threshold”, “Lowest cost”.',
    line: 'Misses and false alarms',
    noCosts: 'Enter both costs under “Recommend a threshold”, “Lowest cost”.',
    is: 'Expected cost {cost}',
    reading: '{threshold} · cost {cost}',
    label: 'Expected cost at every threshold. The table below has the same values.',
    caption: 'Expected cost per {count, number} transcripts by threshold',
  },
  decision: {
    title: 'Decision curve',
    point: 'Operating point on the decision curve',
    caption: 'Net benefit by threshold',
    note: 'Net benefit: the share caught, minus false alarms at their price. At a threshold of 0.2, one caught case is worth four false alarms. The rule is worth using where its line is highest; flagging nothing is 0. {marked, select, yes {Dotted line: active policy. } other {}}At the share of risk in the evidence, not in real traffic.',
    is: 'Net benefit {benefit}',
    reading: '{threshold} · benefit {benefit}',
    model: 'By risk',
    all: 'Flag everything',
    label:
      'Net benefit of flagging by risk and of flagging everything, at every threshold. The table below has the same values.',
  },
} as const;

/** Precision where risk is rarer. */
export const prevalence = {
  title: 'Precision in real traffic',
  description:
    'Evidence holds far more risk than real traffic does. Recall and specificity carry over; precision does not.',
  notMeasurable:
    'The evidence needs both risky and benign transcripts to estimate precision in real traffic.',
  inEvidence: 'In the evidence ({prevalence} risky)',
  inTraffic: 'In real traffic ({prevalence} risky)',
  interval: '95 % interval {low} – {high}',
  noInterval: 'no interval (nothing flagged)',
  hint: 'At threshold {threshold}. Set the assumed prevalence under “Daily workload”.',
  chart: {
    title: 'Precision by prevalence',
    note: 'Filled point and dashed line: assumed traffic. Hollow point: evidence. Band: 95 % interval.',
    label:
      'Precision by prevalence, from {least} to {most}. At the assumed {assumed} it is {precision}. The table below has the same values.',
    caption: 'Precision by prevalence, with intervals',
    prevalence: 'Prevalence',
    precision: 'Precision',
    interval: '95 % interval',
    assumed: '{prevalence}, assumed',
  },
  example: {
    title: 'Worked example: precision is not the false-positive rate',
    noRate: '{precision} precision is not a {rate} false-positive rate',
    setting:
      'Precision is a share of flags. The false-positive rate is a share of benign transcripts. Take {transcripts, number} transcripts of which {prevalence} are risky: {risky} risky, {benign} benign. A detector with {recall} recall flags {caught} of the risky ones.',
    ofPrecision:
      'At {precision} precision, {rest} of flags are false alarms: {falseAlarms} on top of those {caught}. That is {rate} of benign transcripts.',
    ofRate:
      'At a {rate} false-positive rate, the detector flags {falseAlarms} benign transcripts, {times, number} times as many. Precision is {precision}.',
    rarer: 'The same detector where risk is rarer',
    field: { precision: 'Precision', from: 'Prevalence in test data', to: 'Prevalence in traffic' },
    source:
      'One platform has published a confirmation rate of 87 %. Here it only serves the arithmetic. The 20 % and 2 % are made up, and none of this describes a real detector.',
    measured:
      'With {from} prevalence, {hits} of {flags, number} flags are right and {falseAlarms} are false alarms.',
    risky:
      'With {to} prevalence, the same traffic holds {times} times as many risky transcripts, so {hits} right flags become {carried}.',
    benign:
      'It holds {times} times as many benign transcripts, so {falseAlarms} false alarms become {carried}.',
    outcome: '{hits} of {flags} flags are right: <strong>precision drops from {before} to {after}.</strong>',
    unchanged:
      'The detector is the same, with the same recall and false-positive rate. Only the traffic changed.',
  },
} as const;
