/** How well reviewers review: all of them, and one who is chosen. */
export const reviewers = {
  all: {
    title: 'All reviewers on labelled cases',
    description:
      'Several reviewers answer the same items, so answers are no independent trials. The interval by item takes that into account and stands beside Wilson’s. It assumes that the items are a random sample.',
    none: 'No labelled case has been decided. Leads add golden items under Quality, Golden items.',
    caption: 'Accuracy of all reviewers, interval by answer and by item',
    figure: 'Figure',
    value: 'Value',
    wilson: 'By answer (Wilson)',
    byItem: 'By item',
    labelled:
      '{risk, plural, one {# risk} other {# risks}} and {benign, plural, one {# benign case} other {# benign cases}} answered.',
    short: 'With few items answered nearly alike by many, the interval by item may cover 90 % only.',
  },
  decided: {
    title: 'Decided verdicts by reviewer',
    description:
      'Shares that leave inconclusive verdicts out, and how often each reviewer gives one. In order of names; no ranking.',
    caption: 'Decided accuracy and share of inconclusive by reviewer',
    column: {
      'golden-decided-sensitivity': 'Decided sensitivity',
      'golden-decided-specificity': 'Decided specificity',
      'golden-inconclusive-risk': 'Inconclusive on risk',
      'golden-inconclusive-benign': 'Inconclusive on benign',
    },
  },
  reviewer: 'Reviewer',
  funnel: {
    sensitivity: 'Sensitivity and chance',
    specificity: 'Specificity and chance',
    axis: 'Labelled cases answered',
    note: 'The band holds 95 % of reviewers, the dashed lines 99.8 %, if all were equally accurate on items equally hard. {outside, plural, =0 {No reviewer lies} one {# reviewer lies} other {# reviewers lie}} outside the band, of {reviewers, plural, one {# reviewer} other {# reviewers}}; {expected} would by chance alone.',
    label:
      '{title}: {count, plural, one {# reviewer} other {# reviewers}} against the limits of chance. The table below has the same values.',
  },
  severity: {
    title: 'Severity with the case mix held still',
    description:
      'How readily each reviewer confirms in first reviews, compared within tenth of risk and locale (pictures: within what matched) and drawn towards the others as far as chance may explain. It assumes that, given these, cases come by chance. Above 0 means more readily; it does not say who is right.',
    none: 'This needs three reviewers with at least ten first reviews each of comparable cases.',
    caption: 'Severity by reviewer, in order of names',
    column: {
      'severity-observed': 'Confirmed',
      'severity-expected': 'Expected',
      'severity-same-mix': 'Rate, same case mix',
      'severity-unshrunken': 'Not shrunken',
      severity: 'Severity',
    },
  },
  one: {
    title: 'One reviewer',
    choose: 'Figures of',
    confusion: 'Known answer (rows) against verdict (columns)',
    known: 'Known answer',
    risk: 'Risk',
    benign: 'Benign',
    noAnswers: 'No answer to a labelled case yet, so nothing can be said of accuracy.',
    noDetection: 'd′ and criterion need answers to both risks and benign cases.',
    noSeverity: 'Too few comparable first reviews to tell severity: it takes ten, and three such reviewers.',
    noChange:
      'Too few to tell how accuracy changes: it takes 20 answers to labelled cases, with 3 right and 3 wrong.',
  },
  learning: {
    accuracy: 'Right verdicts over reviews',
    time: 'Handling time over reviews',
    accuracyNote:
      'Each point covers as many reviews as all before it together, with its own 95 % Wilson interval. A change may also come from harder or easier cases.',
    timeNote:
      'Median of each step, which covers as many reviews as all before it together. A change may also come from longer or shorter cases.',
    label: '{title} in {count, plural, one {# step} other {# steps}}. The table below has the same values.',
    axis: 'Reviews up to then',
    step: 'Reviews',
    median: 'Median time',
    timed: 'Timed reviews',
  },
} as const;
