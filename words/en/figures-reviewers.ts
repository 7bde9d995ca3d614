/** What the figures of reviewers beyond plain shares are called. */
export const reviewerName = {
  'golden-sensitivity-clustered': 'Sensitivity on labelled cases, interval by item',
  'golden-specificity-clustered': 'Specificity on labelled cases, interval by item',
  'golden-item-sensitivity-clustered': 'Sensitivity on golden items, interval by item',
  'golden-item-specificity-clustered': 'Specificity on golden items, interval by item',
  'golden-risk-items': 'Labelled risks answered',
  'golden-benign-items': 'Labelled benign cases answered',
  'golden-item-risk-items': 'Golden risks answered',
  'golden-item-benign-items': 'Golden benign items answered',
  'golden-decided-sensitivity': 'Decided sensitivity on labelled cases',
  'golden-decided-specificity': 'Decided specificity on labelled cases',
  'golden-decided-sensitivity-clustered': 'Decided sensitivity on labelled cases, interval by item',
  'golden-decided-specificity-clustered': 'Decided specificity on labelled cases, interval by item',
  'golden-item-decided-sensitivity': 'Decided sensitivity on golden items',
  'golden-item-decided-specificity': 'Decided specificity on golden items',
  'golden-item-decided-sensitivity-clustered': 'Decided sensitivity on golden items, interval by item',
  'golden-item-decided-specificity-clustered': 'Decided specificity on golden items, interval by item',
  'golden-inconclusive-risk': 'Inconclusive on risk',
  'golden-inconclusive-benign': 'Inconclusive on benign',
  'golden-inconclusive-risk-clustered': 'Inconclusive on risk, interval by item',
  'golden-inconclusive-benign-clustered': 'Inconclusive on benign, interval by item',
  'golden-item-inconclusive-risk': 'Inconclusive on golden risks',
  'golden-item-inconclusive-benign': 'Inconclusive on golden benign items',
  'golden-item-inconclusive-risk-clustered': 'Inconclusive on golden risks, interval by item',
  'golden-item-inconclusive-benign-clustered': 'Inconclusive on golden benign items, interval by item',
  'golden-risk-confirmed': 'Risk, confirmed',
  'golden-risk-not-confirmed': 'Risk, not confirmed',
  'golden-risk-inconclusive': 'Risk, inconclusive',
  'golden-benign-confirmed': 'Benign, confirmed',
  'golden-benign-not-confirmed': 'Benign, not confirmed',
  'golden-benign-inconclusive': 'Benign, inconclusive',
  'golden-sensitivity-centre': 'Sensitivity of all reviewers together',
  'golden-specificity-centre': 'Specificity of all reviewers together',
  'golden-sensitivity-lower-95': 'Sensitivity, lower limit, 95 %',
  'golden-sensitivity-upper-95': 'Sensitivity, upper limit, 95 %',
  'golden-sensitivity-lower-998': 'Sensitivity, lower limit, 99.8 %',
  'golden-sensitivity-upper-998': 'Sensitivity, upper limit, 99.8 %',
  'golden-specificity-lower-95': 'Specificity, lower limit, 95 %',
  'golden-specificity-upper-95': 'Specificity, upper limit, 95 %',
  'golden-specificity-lower-998': 'Specificity, lower limit, 99.8 %',
  'golden-specificity-upper-998': 'Specificity, upper limit, 99.8 %',
  'golden-sensitivity-outside': 'Reviewers outside the 95 % limits of sensitivity',
  'golden-specificity-outside': 'Reviewers outside the 95 % limits of specificity',
  'golden-d-prime': 'd′ on labelled cases',
  'golden-criterion': 'Criterion on labelled cases',
  'severity-observed': 'Confirmed first reviews, comparable cases',
  'severity-expected': 'Expected of an average reviewer',
  'severity-unshrunken': 'Severity, not shrunken',
  severity: 'Severity',
  'severity-same-mix': 'Confirmation rate, same case mix',
  'severity-spread': 'Spread of severity',
  'learning-right': 'Right verdicts on labelled cases',
  'learning-accuracy': 'Change of accuracy per doubling',
  'learning-time': 'Change of handling time per doubling',
  'learning-step-accuracy': 'Right verdicts in the step',
  'learning-step-seconds': 'Handling time in the step, median',
} as const;

/** What their definitions say, each with what it assumes. */
export const reviewerDefinition = {
  'golden-clustered': {
    name: 'Accuracy, interval by item',
    text: 'The same share, with an interval that counts answers to one item as alike as they are. Assumes that the items are a random sample; the reviewers are those here.',
  },
  'golden-items-answered': {
    name: 'Items answered',
    text: 'Different transcripts with a known answer that reviewers answered. Many answers to few items say less than as many to many.',
  },
  'golden-decided': {
    name: 'Decided sensitivity and specificity',
    text: 'Right ÷ (confirmed + not confirmed) on risk, or on benign cases. Inconclusive answers are left out. Assumes that those would have been right as often as the others.',
  },
  'golden-inconclusive': {
    name: 'Share of inconclusive',
    text: 'Inconclusive ÷ answers on cases with a known answer. Whoever is always inconclusive has 100 % here, and 100 % specificity.',
  },
  'golden-confusion': {
    name: 'Known answer against verdict',
    text: 'How many labelled cases of each known answer got which verdict. Of a golden item the first answer counts.',
  },
  'golden-funnel': {
    name: 'Funnel plot of accuracy',
    text: 'Each reviewer’s sensitivity or specificity against the exact binomial limits around that of all reviewers, for as many answers. Assumes items equally hard for all.',
  },
  'golden-d-prime': {
    name: 'd′ on labelled cases',
    text: 'How well a reviewer tells risk from benign, however readily they confirm: 0 is guessing, 2 is 84 % of each right. Assumes equal variances; inconclusive counts as not confirmed.',
  },
  'golden-criterion': {
    name: 'Criterion on labelled cases',
    text: 'How readily a reviewer confirms: 0 is even, above 0 is sparing, below 0 is ready. Assumes equal variances; inconclusive counts as not confirmed.',
  },
  severity: {
    name: 'Severity',
    text: 'Log odds of confirming beyond those of an average reviewer on cases of the same tenth of risk and locale, and on pictures that matched by the same technology. Assumes that, given these, cases come to reviewers by chance.',
  },
  'severity-observed': {
    name: 'Observed and expected confirmations',
    text: 'Confirmed ÷ latest first reviews of flagged cases of a tenth of risk and locale (of pictures: of a technology) that several reviewers had, and the share that an average reviewer would have confirmed of these.',
  },
  'severity-same-mix': {
    name: 'Confirmation rate, same case mix',
    text: 'The confirmation rate that a reviewer of this severity would have on the cases of all reviewers. Stands beside the plain rate, under the assumption of severity.',
  },
  'severity-spread': {
    name: 'Spread of severity',
    text: 'Standard deviation of the reviewers’ true severities, as far as all of them tell; 0 would be reviewers who all confirm alike.',
  },
  'learning-accuracy': {
    name: 'Change of accuracy per doubling',
    text: 'Log odds of a right verdict gained each time the number of reviews doubles, in labelled cases. Assumes that the cases get neither harder nor easier.',
  },
  'learning-time': {
    name: 'Change of handling time per doubling',
    text: 'By what share the handling time changes each time the number of reviews doubles. Assumes that the cases get neither harder nor easier.',
  },
  'learning-step': {
    name: 'Steps of the learning curve',
    text: 'Right verdicts and median handling time of the 1st review, the 2nd and 3rd, the 4th to 7th, and so on.',
  },
} as const;

/** How their intervals are made. */
export const reviewerInterval = {
  clustered: {
    name: 'Korn–Graubard',
    text: 'Clopper–Pearson with as many answers as the variation between items leaves. Falls short near 100 % with few items whose answers are much alike: 90 % instead of 95 % at worst measured.',
  },
  delta: { name: 'Delta method', text: 'Of d′ and criterion, from the variances of their two z values.' },
  posterior: {
    name: 'Posterior',
    text: 'Of one of several reviewers, when all of them and the spread between them are taken into account.',
  },
  penalised: {
    name: 'Penalised likelihood',
    text: 'Wald interval of a slope by Firth’s logistic regression; rather too wide with few errors.',
  },
  student: { name: 'Student', text: 'Of a slope by least squares.' },
} as const;

/** What else they are taken over. */
export const reviewerScope = {
  learning: {
    name: 'Step of a learning curve',
    text: 'A reviewer, and the reviews from one number to another, such as “learning:NAME/8..15”.',
  },
} as const;
