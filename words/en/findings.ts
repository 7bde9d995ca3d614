/** Findings in sentences: on the screen and at the top of the report. Tags stand for numbers. */
export const finding = {
  rate: 'The confirmation rate was <rate></rate> ({method} 95 %: <interval></interval>): <k></k> of <n></n> reviewed cases were confirmed.',
  noRate: 'No flagged case has a final verdict yet, so the confirmation rate is undefined.',
  published:
    'That is {side, select, below {<points></points> points below} above {<points></points> points above} other {exactly}} the published <published></published> ({provider}), which is {chance, select, within {within chance: the interval includes it} other {more than chance: the interval excludes it}}.',
  change:
    '{direction, select, up {Up <points></points> points} down {Down <points></points> points} other {Unchanged}}: from <before></before> ({beforePeriod}) to <current></current> ({period}). {chance, select, within {Within chance} other {More than chance}}: Newcombe 95 % interval of the change, <interval></interval> points.',
  noChange:
    'No comparison: {missing, select, current {{period} has} other {{beforePeriod} has}} no reviewed case.',
  queue:
    '<pending></pending> of <flagged></flagged> flagged cases are pending; half of them have waited <days></days> or longer.',
  undatedQueue: '<pending></pending> of <flagged></flagged> flagged cases are pending.',
  noQueue: 'All <flagged></flagged> flagged cases are reviewed.',
  weeks:
    '{outside, plural, =0 {No week lies} one {# week lies} other {# weeks lie}} outside the control limits, of {weeks, plural, one {# week} other {# weeks}}; <expected></expected> would by chance alone.',
  agreement:
    'Two reviewers agreed on <rate></rate> of <n></n> cases reviewed twice (Cohen’s kappa <kappa></kappa>).',
  appeals: '<reversed></reversed> of <resolved></resolved> resolved appeals reversed the decision.',
  recall:
    'Recall is estimated at <recall></recall> (95 %: <interval></interval>), from an audit sample below the threshold.',
  noRecall: 'Recall is unknown: no audit sample has been reviewed.',
} as const;
