/** The panels of Statistics on cases that two people or more reviewed. */
export const secondOpinions = {
  weighted: {
    caption: 'As if every case had got a second review',
    standsFor:
      'Every inconclusive case gets a second review, and few others do. Weighted by that chance, {n, plural, one {# pair stands} other {# pairs stand}} for {cases} cases.',
    unknown:
      '{count, plural, one {# pair is} other {# pairs are}} left out, because the chance is not known.',
    none: 'No pair says its chance of a second review: older reviews and files of other programs do not.',
    few: 'With fewer than {least, number} pairs, the weighted intervals are too short when agreement is high.',
  },
  pairs: {
    title: 'Agreement of every two reviewers',
    description:
      'Cases that both reviewed independently. Which cases two people share was not drawn at random: this is no ranking.',
    none: 'No two people have reviewed the same case yet.',
    caption: 'Agreement of every two reviewers',
    reviewers: 'Reviewers',
    pair: '<data>{first}</data> and <data>{second}</data>',
    cases: 'Cases',
    percent: 'Agreement',
    kappa: 'Kappa',
    ac1: 'AC1',
    tooFew: 'too few',
    least:
      '{count, plural, =0 {Every pair has} one {# pair has too few cases: it needs} other {# pairs have too few cases: they need}} at least {least, number} in common.',
  },
  consensus: {
    title: 'Consensus of reviewers',
    description:
      'What the reviewers of a case say together, each verdict weighed by how its reviewer errs, by Dawid and Skene’s method. Assumes that reviewers err independently of each other.',
    none: 'No case has two independent reviews yet.',
    held: 'How often people err follows from {known, plural, =0 {no answer} one {# answer} other {# answers}} to golden items and {byThree, plural, =0 {no case} one {# case} other {# cases}} with three reviewers or more.',
    notHeld:
      'There are no golden items of both kinds and no cases with three reviewers. Pairs of reviews alone cannot tell how often people err, so take this as a rough guide.',
    notConverged: 'The estimate had not settled after {rounds, number} rounds.',
    caption: 'Verdicts by what a case is, estimated for each reviewer',
    reviewer: 'Reviewer',
    reviews: 'Reviews',
    column: {
      'risk-confirmed': 'Risk: confirmed',
      'risk-not-confirmed': 'Risk: not confirmed',
      'risk-inconclusive': 'Risk: inconclusive',
      'benign-confirmed': 'Benign: confirmed',
      'benign-not-confirmed': 'Benign: not confirmed',
      'benign-inconclusive': 'Benign: inconclusive',
    },
  },
} as const;
