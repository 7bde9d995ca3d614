import { earlyDefinitions } from './figures-early.ts';

/** What the definitions of the lab’s figures say. */
export const labDefinitions = {
  'lab-precision': {
    name: 'Precision',
    text: 'Of what is flagged, the share that is risky: caught ÷ flagged.',
  },
  'lab-recall': {
    name: 'Recall',
    text: 'Of what is risky, the share that is flagged: caught ÷ (caught + missed).',
  },
  'lab-specificity': {
    name: 'Specificity',
    text: 'Of what is benign, the share that is not flagged: passed ÷ (passed + false alarms). 1 − specificity is the false-positive rate.',
  },
  'lab-f1': {
    name: 'F1',
    text: 'The harmonic mean of precision and recall: 2 caught ÷ (2 caught + false alarms + missed).',
  },
  'lab-flagged': { name: 'Flagged', text: 'How many transcripts the rule flags at this threshold.' },
  'lab-median-messages': {
    name: 'Median messages',
    text: 'Of the risky transcripts that are flagged, how many messages had been read when the flag came; the middle one.',
  },
  'lab-speed': {
    name: 'Speed',
    text: '1 − the median penalty for lateness: 100 % when the flag comes at the first message, 50 % at the median length of risky transcripts.',
  },
  'lab-f-latency': {
    name: 'F-latency',
    text: 'F1 × speed: what is caught counts less the later it is caught (latency-weighted F1).',
  },
  ...earlyDefinitions,
  'lab-average-precision': {
    name: 'Average precision',
    text: 'Precision, averaged over the rise of recall as the threshold falls; scikit-learn’s average_precision_score. Interval on the logit scale (Boyd); resampled where evidence is weighted.',
  },
  'lab-roc-auc': {
    name: 'ROC AUC',
    text: 'The chance that a risky transcript scores above a benign one, ties counting half; scikit-learn’s roc_auc_score. Newcombe’s score interval, which holds near 1; resampled where evidence is weighted.',
  },
  'lab-brier': { name: 'Brier score', text: 'The mean squared difference of risk and truth: 0 is best.' },
  'lab-calibration-error': {
    name: 'Calibration error',
    text: 'ECE: how far, in ten bins, the mean risk lies from the share that is risky: 0 is best.',
  },
  'lab-calibration-by-chance': {
    name: 'Calibration error by chance',
    text: 'What the calibration error would be if every risk were true: each outcome drawn with its own risk, 1,000 times. Even a perfect model shows this much. Assumes that outcomes do not depend on each other.',
  },
  'lab-calibration-debiased': {
    name: 'Calibration error, debiased',
    text: 'The root of the mean squared gap in ten bins, less what the spread of the outcomes adds to it: near 0 for a perfect model, however few transcripts there are.',
  },
  'lab-calibration-slope': {
    name: 'Calibration slope',
    text: 'By how much the log-odds of being risky rise for each unit of the risk’s log-odds. 1 is best; below 1 risks are too extreme, above 1 too timid. Assumes a straight line in log-odds.',
  },
  'lab-calibration-intercept': {
    name: 'Calibration intercept',
    text: 'How far the log-odds of being risky lie above those of the risk, with a slope of 1. 0 is best; above 0 more is risky than the risks say. Assumes that the slope is 1.',
  },
} as const;
