/** Section 2.1.7 of the report: what keeps errors down, and how well it did. */
export const measures = {
  title: 'Measures applied to limit the error rate and the error rate achieved',
  list: {
    layers: 'Several layers of detection, each counted separately; the policy says which of them flag.',
    person: 'A person reviews every flagged case before it counts as confirmed.',
    second: 'Second reviews with the first verdict hidden, and adjudication where two verdicts disagree.',
    blind:
      'Blind first reviews, with score and evidence hidden, to test whether the score sways the verdict.',
    golden: 'Golden items with a known answer, to measure reviewers.',
    audit: 'Audit samples from below the threshold, to estimate what was missed.',
    appeals: 'Appeals, decided by someone not involved in the case.',
    versions:
      'Versioned thresholds and review policies; each case keeps the versions it was flagged and reviewed under.',
    guidance:
      'Definitions, benign look-alikes and guidance beside every case; each decision records their version.',
    breaks: 'Breaks and daily limits for reviewers.',
  },
  achieved: { caption: 'Error rates achieved', fraction: 'k of n', method: 'Interval by' },
  published:
    'Published confirmation rates with the same definition. Providers, detectors and traffic differ.',
  audit: {
    none: 'The selection has no audit sample, so recall is undefined.',
    withoutDraw:
      '{count, plural, one {# audit sample names} other {# audit samples name}} no draw; grouped by score band, share drawn and time.',
    ungrouped:
      '{count, plural, one {# audit sample does} other {# audit samples do}} not say what share was drawn, represent no other transcript, and count once when missed.',
    caption: 'Audit sample by score band (lower bound included, upper bound excluded)',
    band: 'Band',
    population: 'Population',
    drawn: 'Drawn',
    reviewed: 'Reviewed',
    misses: 'Misses',
  },
  time: {
    none: 'No verdicts yet.',
    chart: 'Weekly confirmation rate, with 95 % intervals',
    caption: 'Weekly confirmation rate, by the ISO week of the final verdict',
    week: 'Week',
    rate: 'Rate',
    running:
      'Up to the end of {day} the rate was <value></value> (<fraction></fraction>). The confidence sequence, valid however often you look, runs from <interval></interval>.',
  },
  drift: 'Score drift of flagged cases: {current} against {reference}',
  /** Of a period, or a band of scores. */
  period: '{from} to {to}',
} as const;
