/** What figures are called that follow from cases that two people or more reviewed. */
const secondOpinionNames = {
  'gwet-ac1-of-scale': 'Gwet’s AC1, all categories of the scale',
  'weighted-percent': 'Agreement, weighted',
  'weighted-kappa': 'Cohen’s kappa, weighted',
  'weighted-ac1': 'Gwet’s AC1, weighted',
  'weighted-ac1-of-scale': 'Gwet’s AC1, weighted, all categories of the scale',
  'weighted-alpha': 'Krippendorff’s alpha, weighted',
  'weighted-stands-for': 'Cases that the weighted pairs stand for',
  'weighted-unknown': 'Pairs without a known chance',
  'pairs-too-few': 'Pairs of reviewers with too few cases',
  'pair-cases': 'Cases in common',
  'pair-percent': 'Agreement of two reviewers',
  'pair-kappa': 'Cohen’s kappa of two reviewers',
  'pair-ac1': 'Gwet’s AC1 of two reviewers',
  'pair-ac1-of-scale': 'Gwet’s AC1 of two reviewers, all categories of the scale',
  'pair-alpha': 'Krippendorff’s alpha of two reviewers',
  'consensus-cases': 'Cases with a consensus',
  'consensus-by-three': 'Cases with three reviewers or more',
  'consensus-known': 'Answers to golden items',
  'consensus-rounds': 'Rounds of the estimate',
  'consensus-prevalence': 'Risk by consensus',
  'consensus-differing': 'Final verdicts against the consensus',
  'consensus-reviews': 'Reviews behind the consensus',
  'consensus-risk-confirmed': 'Risk, confirmed',
  'consensus-risk-not-confirmed': 'Risk, not confirmed',
  'consensus-risk-inconclusive': 'Risk, inconclusive',
  'consensus-benign-confirmed': 'Benign, confirmed',
  'consensus-benign-not-confirmed': 'Benign, not confirmed',
  'consensus-benign-inconclusive': 'Benign, inconclusive',
} as const;

/** What their definitions are called and say. */
const secondOpinionDefinitions = {
  'gwet-ac1-of-scale': {
    name: 'Gwet’s AC1, all categories of the scale',
    text: 'AC1 with the number of verdicts held at three, given or not. Plain AC1 counts only the verdicts that occur, so it jumps when one is given for the first time.',
  },
  'weighted-agreement': {
    name: 'Weighted agreement',
    text: 'Each pair counts 1 ÷ the chance that its case had of a second review, because every inconclusive case gets one and few others do. Assumes that every case had a chance; pairs without a known chance are left out.',
  },
  'pair-agreement': {
    name: 'Agreement of two reviewers',
    text: 'Over the cases that both reviewed without an adjudication. Which cases these are was not drawn at random, so compare pairs with care.',
  },
  'consensus-cases': {
    name: 'What the consensus rests on',
    text: 'Cases that two people or more reviewed, and answers to golden items. Pairs of reviews alone cannot tell how often people err: golden items or third reviews do.',
  },
  'consensus-prevalence': {
    name: 'Risk by consensus',
    text: 'Share of the cases reviewed twice that are a risk, each verdict weighed by how its reviewer errs. Assumes that reviewers err independently of each other and judge golden items as they judge others.',
  },
  'consensus-differing': {
    name: 'Final verdicts against the consensus',
    text: 'Cases whose final verdict says the other thing ÷ cases reviewed twice whose final verdict is a yes or no.',
  },
  'consensus-confusion': {
    name: 'Verdicts by truth, by consensus',
    text: 'How often a reviewer gives each verdict to cases that are a risk and to benign ones, estimated by Dawid and Skene’s method. Half a review is added to each cell, so few reviews show small differences only.',
  },
} as const;

/** What figures that follow from several reviews of a case are called and mean, how their intervals are made, and of what they are. */
export const ofSecondOpinions = {
  name: secondOpinionNames,
  definition: secondOpinionDefinitions,
  interval: {
    'weighted-jackknife': {
      name: 'Weighted jackknife',
      text: 'Of weighted agreement, from leaving out each pair with its weight once.',
    },
  },
  scope: {
    pair: { name: 'Pair of reviewers', text: 'Cases that both reviewed; the names stand in order.' },
  },
} as const;
