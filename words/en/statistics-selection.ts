/** How the reviewed cases were chosen from the flagged ones, and groups with the same mix of cases. */
export const selection = {
  title: 'Reviewed and flagged',
  /** Said before all else where there are pictures. */
  pictures:
    'Only transcripts have a risk: {count, plural, one {# match of a picture is} other {# matches of pictures are}} left out here.',
  everything:
    'Every flagged transcript was reviewed, so the rate of the reviewed is the rate of the flagged.',
  differ:
    'Reviewed: {share} of the flagged transcripts. {known, select, yes {Their mean risk is {reviewed}; that of all flagged transcripts is {flagged}.} some {Where risk is known, its mean is {reviewed} for them and {flagged} for all flagged transcripts.} other {Their risks are unknown.}}',
  tenths: 'By tenth of risk, between {least} and {most} were reviewed.',
  assumes:
    'The weighted rate assumes that the reviewed transcripts of a tenth of risk are like its other flagged ones.',
  uncovered:
    'Its tenths hold {covered, number} of {flagged, number} flagged transcripts. Nothing was reviewed in the rest, so the rate of all flagged transcripts may lie anywhere between {lowest} and {highest}.',
  tenth: 'Tenth of risk',
  caption: 'Flagged and reviewed transcripts by tenth of risk',
  column: { flagged: 'Flagged', reviewed: 'Reviewed', confirmed: 'Confirmed' },
  order: {
    follows:
      '{direction, select, falling {High} other {Low}} risks tended to be decided first (rank correlation {rho}, {p}). The confidence sequence assumes that the order has nothing to do with risk: here it may miss the true rate more often than in 5 % of cases.',
    free: 'The order of decisions shows no dependence on risk (rank correlation {rho}, {p}), as the confidence sequence assumes.',
    few: 'There are too few decisions, or risks, to test whether the order depends on risk, as the confidence sequence assumes.',
  },
} as const;

/** Rates of groups as they would be if every group had the same mix of cases. */
export const sameMix = {
  label: 'Same case mix',
  none: 'As reviewed',
  by: { locale: 'Same mix of locales', channel: 'Same mix of channels', risk: 'Same mix of risk' },
  column: {
    locale: 'Confirmed, same mix of locales',
    channel: 'Confirmed, same mix of channels',
    risk: 'Confirmed, same mix of risk',
  },
  uncompared:
    'With the same mix, groups of 20 reviewed transcripts or more are compared. Here no two of them have cases of the same kind.',
  covered:
    'Compared are the kinds of cases that every group of 20 or more has: {share} of the reviewed cases of these groups.',
  turned:
    'The order turns: {higher} has the lower confirmation rate as reviewed ({higherPlain} against {lowerPlain} for {lower}), and the higher one with {stratum, select, locale {the same mix of locales} channel {the same mix of channels} other {the same mix of risk}} ({higherMixed} against {lowerMixed}). {everywhere, select, yes {It is higher in every single {stratum, select, locale {locale} channel {channel} other {tenth of risk}} (Simpson’s paradox).} other {The mix of cases makes the difference.}} {chance, select, yes {With the same mix, the difference may be chance.} other {With the same mix, the difference is more than chance.}}',
} as const;

/** What `stats` prints of it for people. */
export const selectionReport = {
  title: 'Reviewed and flagged',
  weighted: 'confirmation rate weighted by risk',
  lowest: 'lowest rate of all flagged',
  highest: 'highest rate of all flagged',
  reviewed: 'reviewed of flagged',
  riskFlagged: 'mean risk of the flagged',
  riskReviewed: 'mean risk of the reviewed',
  tenths: 'By tenth of risk: flagged, reviewed of flagged, confirmation rate',
  order: 'Order of decisions against risk',
  correlation: 'rank correlation',
  p: 'p',
  sameMix:
    'Confirmation rate by {by, select, layer {layer} locale {locale} channel {channel} policy {policy version} other {model}}, with the same mix of {stratum, select, locale {locales} channel {channels} other {risk}}, and reviewed cases',
} as const;
