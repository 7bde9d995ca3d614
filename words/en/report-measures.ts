/** Section 2.1.7 of the report: what keeps errors down, and how well it did. */
export const measures = {
  title: 'Measures applied to limit the error rate and the error rate achieved',
  list: {
    layers: 'Several layers of detection, each counted by itself; the policy says which of them flag.',
    person: 'A person reviews every flagged case before it counts as confirmed.',
    second:
      'Second reviews that do not show the first verdict, and adjudication where two verdicts disagree.',
    blind: 'Blind first reviews, with score and evidence hidden, to see whether the score moves the verdict.',
    golden: 'Golden items, whose answer is known, to check reviewers.',
    audit: 'Audit samples from below the threshold, to estimate what was missed.',
    appeals: 'Appeals, decided by somebody who had no hand in the case.',
    versions:
      'Thresholds and review policies with versions; each case keeps those it was flagged and reviewed under.',
    guidance:
      'Definitions, benign look-alikes and guidance beside every case, with a version that each decision keeps.',
    breaks: 'Breaks and a limit of the working day for reviewers.',
  },
  achieved: { caption: 'What was achieved', fraction: 'k of n', method: 'Interval by' },
  published:
    'Beside published confirmation rates of the same definition. Providers, detectors and traffic differ.',
  audit: {
    none: 'No audit sample was drawn from what the filter leaves: recall is undefined.',
    caption: 'The audit sample by score band, from, inclusive, to, exclusive',
    band: 'Band',
    population: 'Population',
    drawn: 'Drawn',
    reviewed: 'Reviewed',
    misses: 'Misses',
  },
  time: {
    none: 'Nothing was decided yet, so nothing went up or down.',
    chart: 'Weekly confirmation rate, with 95 % intervals',
    caption: 'Weekly confirmation rate, by the ISO week of the final verdict',
    week: 'Week',
    rate: 'Rate',
    running:
      'Up to the end of {day} the rate was <value></value> (<fraction></fraction>), and from <interval></interval> by a confidence sequence, which holds however often one looks.',
  },
  drift: 'Score drift of flagged cases: {current} against {reference}',
  /** Of a period, or a band of scores. */
  period: '{from} to {to}',
} as const;
