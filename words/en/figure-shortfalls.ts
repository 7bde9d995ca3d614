/** Where intervals hold the truth less often than they say; `lowest` was measured by simulation. */
export const shortfall = {
  line: 'In simulations its 95 % interval held the truth less often {where}: in {lowest} at worst.',
  where: {
    wilson: 'where only one or two cases are expected on one side',
    'f1-wilson': 'with few hits among many errors',
    'adjusted-precision': 'with fewer than one false alarm expected',
    'cases-per-day': 'with fewer than one false alarm expected',
    'jackknife-kappa': 'with few pairs, and where one verdict prevails',
    'jackknife-ac1': 'with few pairs, and where reviewers hardly ever differ',
    'jackknife-alpha': 'with few pairs, and where one verdict prevails',
    'weighted-kappa': 'with fewer than 100 pairs, and where reviewers hardly ever differ',
    'many-raters-percent': 'of pairs that agree, where one verdict prevails',
    'many-raters-gwetAC1': 'of AC1, where one verdict prevails',
    'many-raters-krippendorffAlpha': 'of alpha, with few transcripts and where one verdict prevails',
    'ranking-brier': 'with few transcripts',
    'stratified-share':
      'where nearly all or hardly any cases are confirmed and few of the low risks were reviewed',
    'golden-wilson': 'where several reviewers answer the same items, some of them hard for all',
  },
} as const;
