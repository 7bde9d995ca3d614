/** What `stats` prints of reviewers beyond plain shares. */
export const reviewerTables = {
  labelled: 'Labelled cases, all reviewers, with intervals by item',
  goldenItems: 'Golden items, all reviewers, with intervals by item',
  items: 'items answered',
  decidedSensitivity: 'decided sensitivity',
  decidedSpecificity: 'decided specificity',
  inconclusiveRisk: 'inconclusive on risk',
  inconclusiveBenign: 'inconclusive on benign',
  confusion:
    'Known answer against verdict by reviewer: risk confirmed, not confirmed, inconclusive; benign confirmed, not confirmed, inconclusive',
  decided: 'Decided accuracy and share of inconclusive by reviewer',
  detection: 'd′ and criterion by reviewer, with their intervals',
  severity:
    'Severity by reviewer, given tenth of risk and locale: observed and expected rate; log odds plain, shrunken and interval; rate with the same case mix and interval',
  learning: 'Change with each doubling of the reviews: log odds of a right verdict; handling time',
} as const;
