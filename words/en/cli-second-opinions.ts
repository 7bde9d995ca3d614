/** What `stats` prints of cases that two people or more reviewed. */
export const secondOpinionReport = {
  ofScale: 'Gwet’s AC1, all categories of the scale',
  weighted: {
    title: 'Agreement weighted by the chance of a second review, as if every case had got one',
    pairs: 'pairs with a known chance',
    standsFor: 'cases they stand for',
    unknown: 'pairs without a known chance',
  },
  pairs: {
    title:
      'Agreement of every two reviewers: cases in common, percent, Cohen’s kappa, Gwet’s AC1 of the scale',
    two: '{first} and {second}',
    tooFew: 'too few (below {least, number})',
  },
  consensus: {
    title: 'Consensus of reviewers (Dawid and Skene), who are taken to err independently',
    cases: 'cases with two reviewers or more',
    byThree: 'with three or more',
    known: 'answers to golden items',
    prevalence: 'risk by consensus',
    differing: 'final verdicts against it',
    settled: 'the estimate',
    converged: 'settled after {rounds, number} rounds',
    notConverged: 'not settled after {rounds, number} rounds',
    held: 'held by golden items or third reviews',
    notHeld: 'not held by golden items or third reviews: pairs alone cannot tell how often people err',
    byReviewer:
      'Verdicts by consensus: reviews, then of risk and of benign cases the share confirmed, not confirmed, inconclusive',
  },
} as const;
