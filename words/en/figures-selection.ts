/** Figures that say how the cases were chosen: their names. */
export const selectionNames = {
  'reviewed-share': 'Reviewed of flagged',
  'confirmation-weighted': 'Confirmation rate weighted by risk',
  'confirmation-lowest': 'Lowest rate of all flagged',
  'confirmation-highest': 'Highest rate of all flagged',
  'mean-risk-flagged': 'Mean risk of the flagged',
  'mean-risk-reviewed': 'Mean risk of the reviewed',
  'risk-order': 'Order of decisions against risk',
  'risk-order-p-value': 'p of the order',
  'same-mix-covered': 'Reviewed cases compared',
  'same-mix-locale': 'Confirmation rate with the same mix of locales',
  'same-mix-channel': 'Confirmation rate with the same mix of channels',
  'same-mix-risk': 'Confirmation rate with the same mix of risk',
} as const;

/** What their definitions say. */
export const selectionDefinitions = {
  'reviewed-share': {
    name: 'Reviewed of flagged',
    text: 'Flagged transcripts with a final verdict ÷ flagged transcripts, in all and by tenth of risk. Pictures have no risk and are left out, as of every figure of risk.',
  },
  'confirmation-weighted': {
    name: 'Confirmation rate weighted by risk',
    text: 'Over flagged transcripts: sum over tenths of risk of flagged × confirmed ÷ reviewed, divided by the flagged of those tenths. Assumes that within a tenth the reviewed are like the rest. Tenths without a review are left out.',
  },
  'confirmation-bounds': {
    name: 'Bounds of the rate of all flagged',
    text: 'The weighted rate over all flagged transcripts if none, or all, of the tenths without a review were confirmed.',
  },
  'mean-risk': {
    name: 'Mean risk',
    text: 'Mean risk of the flagged transcripts, and of those of them that were reviewed.',
  },
  'risk-order': {
    name: 'Order of decisions against risk',
    text: 'Spearman’s rank correlation of the moment of the final verdict with risk, over transcripts: below 0, high risks were decided first. The running rate assumes that there is none.',
  },
  'same-mix': {
    name: 'Confirmation rate with the same case mix',
    text: 'Mean of the confirmation rates in each locale, channel or tenth of risk, weighted alike for every group by the reviewed cases of all. Groups of 20 reviewed transcripts or more, over the strata that each of them has; pictures have neither locale, channel nor risk and are left out.',
  },
} as const;

/** How their interval is made. */
export const selectionIntervals = {
  'stratified-share': {
    name: 'Wilson, stratified',
    text: 'Of a weighted share: Wilson’s interval for as many cases as would be equally uncertain.',
  },
} as const;

/** What they may be taken over. */
export const selectionScopes = {
  tenth: {
    name: 'Tenth of risk',
    text: 'Flagged transcripts of that risk: from, inclusive, to, exclusive but for 1.',
  },
  mix: {
    name: 'Case mix',
    text: 'What is compared and what is held still, such as “mix:model/locale”.',
  },
} as const;
