/**
 * Findings in sentences: on the screen and at the top of the report. What stands in a tag holds the place of the number
 * that is drawn there.
 */
export const finding = {
  rate: 'The confirmation rate was <rate>0</rate> ({method} 95 %: <interval>0</interval>): <k>0</k> of <n>0</n> reviewed cases were confirmed.',
  weighted:
    'Reviewed were <share>0</share> of the flagged transcripts. Weighted by tenths of risk, <weighted>0</weighted> of the <covered>0</covered> flagged transcripts in tenths with a review would be confirmed (95 %: <interval>0</interval>).{partial, select, yes { Over all flagged transcripts the rate may lie anywhere between <lowest>0</lowest> and <highest>0</highest>.} other {}}',
  noRate: 'No flagged case has a final verdict yet, so the confirmation rate is undefined.',
  published:
    'That is {side, select, below {<points>0</points> points below} above {<points>0</points> points above} other {exactly}} the published <published>0</published> ({provider}), which is {chance, select, within {within chance: the interval includes it} other {more than chance: the interval excludes it}}.',
  change:
    '{direction, select, up {Up <points>0</points> points} down {Down <points>0</points> points} other {Unchanged}}: from <before>0</before> ({beforePeriod}) to <current>0</current> ({period}). {chance, select, within {Within chance} other {More than chance}}: Newcombe 95 % interval of the change, <interval>0</interval> points.',
  noChange:
    'No comparison: {missing, select, current {{period} has} other {{beforePeriod} has}} no reviewed case.',
  queue:
    '<pending>0</pending> of <flagged>0</flagged> flagged cases are pending; half of them have waited <days>0</days> or longer.',
  undatedQueue: '<pending>0</pending> of <flagged>0</flagged> flagged cases are pending.',
  noQueue: 'All <flagged>0</flagged> flagged cases are reviewed.',
  weeks:
    '{outside, plural, =0 {No week lies} one {# week lies} other {# weeks lie}} outside the control limits, of {weeks, plural, one {# week} other {# weeks}}; <expected>0</expected> would by chance alone. The 95 % interval of {missed, plural, =0 {no week} one {# week} other {# weeks}} leaves out the common rate; <expectedMissed>0</expectedMissed> would by chance alone.',
  agreement:
    'Two reviewers agreed on <rate>0</rate> of <n>0</n> cases reviewed twice (Cohen’s kappa <kappa>0</kappa>).',
  appeals: '<reversed>0</reversed> of <resolved>0</resolved> resolved appeals reversed the decision.',
  recall:
    'Recall is estimated at <recall>0</recall> (95 %: <interval>0</interval>), from an audit sample below the threshold.',
  cusum:
    '{signals, plural, =0 {The CUSUM of the weekly rate has no signal} other {The CUSUM of the weekly rate signals a change: {weeks}}}; of unchanged series as long as this, <falseAlarms>0</falseAlarms> would have one.',
  correctedRecall:
    'Corrected for reviewer error by golden items, recall is <recall>0</recall> (95 %: <interval>0</interval>), if reviewers err on these cases as often as on golden items.',
  noRecall: 'Recall is unknown: no audit sample has been reviewed.',
} as const;
