/** Recall and prevalence corrected for reviewer error, below the plain figures. */
export const corrected = {
  prevalence: 'Prevalence from audit samples',
  golden: {
    title: 'Corrected by golden items',
    text: 'Assumes that reviewers err on these cases as often as on golden items, where they were right on {sensitivity} of {risk, plural, one {# risk item} other {# risk items}} and {specificity} of {benign, plural, one {# benign item} other {# benign items}}.',
    missing: {
      'no-sample': 'This needs a reviewed audit sample.',
      'few-golden':
        'Too few golden items for a correction: it takes {fewest} of each kind with a yes or no. There are {risk, plural, one {# risk item} other {# risk items}} and {benign, plural, one {# benign item} other {# benign items}}.',
      'no-discrimination':
        'On golden items, reviewers confirm benign ones perhaps as often as risk. Nothing can be corrected by that.',
      contradiction:
        'The audit contradicts the golden items: fewer cases were confirmed than reviewers’ errors on golden items alone would give. The golden items are probably harder than ordinary cases.',
    },
    clipped: {
      misses:
        'The formula gives {side, select, below {fewer than 0} other {more misses than there are cases}}; the nearest possible number is shown.',
      caught:
        'The formula gives more or fewer caught cases than possible; the nearest possible number is shown.',
    },
    noPrevalence:
      'More flagged cases were confirmed than the sensitivity on golden items allows, so the prevalence is left out.',
  },
  labels: {
    title: 'Corrected by labels',
    text: 'Verdicts predict, labels correct them (prediction-powered inference). Assumes that which cases are labelled does not depend on what they are.',
    missing: {
      'no-sample': 'This needs a reviewed audit sample.',
      'few-labelled':
        'Too few labelled cases: it takes {fewest} audited and {fewest} flagged ones with a label, and one in each reviewed band.',
    },
  },
} as const;

/** The charts that add up evidence for a change. */
export const cusum = {
  title: 'Small changes that last (CUSUM)',
  note: 'Evidence that the odds of confirmation have doubled (above 0) or halved (below 0) against {reference}, the rate of the first {weeks, plural, one {week} other {# weeks}}. Beyond a dashed line it is a signal, and both begin again at 0. If nothing changed, {falseAlarms} of series as long as this would have a signal.',
  signals:
    '{count, plural, =0 {No signal.} other {{up, select, none {} other {Signal of a rise: {up}. }}{down, select, none {} other {Signal of a fall: {down}.}}}}',
  label:
    'CUSUM of the weekly confirmation rate over {count, plural, one {# week} other {# weeks}}, upwards and downwards. The table below has the same values.',
  tooFew: 'A CUSUM needs four weeks with verdicts, and 30 cases in the first half of them.',
  up: 'Rise',
  down: 'Fall',
  head: 'Week',
  signal: 'Signal',
  noSignal: 'None',
} as const;
