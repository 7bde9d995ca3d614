/** What each figure of the lab means; in docs/metrics.md with sources. */
export const FIGURE_DEFINITIONS = {
  precision: ['Precision', 'Of what is flagged, the share that is risky: caught ÷ flagged.'],
  recall: ['Recall', 'Of what is risky, the share that is flagged: caught ÷ (caught + missed).'],
  specificity: [
    'Specificity',
    'Of what is benign, the share that is not flagged: passed ÷ (passed + false alarms). 1 − specificity is the false-positive rate.',
  ],
  f1: ['F1', 'The harmonic mean of precision and recall: 2 caught ÷ (2 caught + false alarms + missed).'],
  flagged: ['Flagged', 'How many transcripts the rule flags at this threshold.'],
  medianMessages: [
    'Median messages',
    'Of the risky transcripts that are flagged, how many messages had been read when the flag came; the middle one.',
  ],
  speed: [
    'Speed',
    '1 − the median penalty for lateness: 100 % when the flag comes at the first message, 50 % at the median length of risky transcripts.',
  ],
  fLatency: [
    'F-latency',
    'F1 × speed: what is caught counts less the later it is caught (latency-weighted F1).',
  ],
  averagePrecision: [
    'Average precision',
    'Precision, averaged over the rise of recall as the threshold falls; scikit-learn’s average_precision_score.',
  ],
  rocAuc: [
    'ROC AUC',
    'The chance that a risky transcript scores above a benign one, ties counting half; scikit-learn’s roc_auc_score.',
  ],
  brier: ['Brier score', 'The mean squared difference of risk and truth: 0 is best.'],
  ece: [
    'Calibration error',
    'ECE: how far, in ten bins, the mean risk lies from the share that is risky: 0 is best.',
  ],
  interval: [
    '95 % interval',
    'Wilson’s score interval for shares; weighted evidence counts with its effective size. For the ranking figures the middle 95 % of resamples. Where evidence is small it is wide, and the figure says little.',
  ],
  undefined: ['Undefined', 'There is nothing to divide by. That is not 0 %.'],
} as const satisfies Record<string, readonly [name: string, meaning: string]>;

export type FigureId = keyof typeof FIGURE_DEFINITIONS;

/** The id of a definition's element, to which its name leads. */
export const definitionId = (id: FigureId): string => `lab-definition-${id}`;
