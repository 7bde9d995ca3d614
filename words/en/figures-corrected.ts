/** Recall and prevalence corrected for reviewer error: names, definitions and intervals of their figures. */
export const correctedNames = {
  'verdict-sensitivity': 'Sensitivity of decided verdicts',
  'verdict-specificity': 'Specificity of decided verdicts',
  'verdict-items-sensitivity': 'Golden items labelled risk, decided',
  'verdict-items-specificity': 'Golden items labelled benign, decided',
  prevalence: 'Prevalence estimate',
  'recall-corrected': 'Recall, corrected for reviewer error',
  'misses-corrected': 'Misses, corrected',
  'caught-corrected': 'Caught, corrected',
  'prevalence-corrected': 'Prevalence, corrected for reviewer error',
  'recall-powered': 'Recall, prediction-powered',
  'misses-powered': 'Misses, prediction-powered',
  'caught-powered': 'Caught, prediction-powered',
  'prevalence-powered': 'Prevalence, prediction-powered',
} as const;

export const correctedDefinitions = {
  'verdict-error': {
    name: 'Error of decided verdicts',
    text: 'First answers of all reviewers to golden items, without the inconclusive: confirmed ÷ answers to items labelled risk, and not confirmed ÷ answers to items labelled benign.',
  },
  'audited-prevalence': {
    name: 'Prevalence estimate',
    text: '(Caught + misses expected) ÷ (decided flagged cases + population of the audit sample), by the verdicts as they are.',
  },
  'corrected-recall': {
    name: 'Recall, corrected for reviewer error',
    text: 'Caught and misses, each as (confirmed − (1 − specificity) × all) ÷ (sensitivity + specificity − 1), kept within what is possible (Rogan–Gladen). Assumes that reviewers err on these cases as often as on golden items.',
  },
  'corrected-prevalence': {
    name: 'Prevalence, corrected for reviewer error',
    text: 'Corrected caught and misses ÷ (decided flagged cases + population of the audit sample). Assumes that reviewers err on these cases as often as on golden items.',
  },
  'powered-recall': {
    name: 'Recall, prediction-powered',
    text: 'Caught and misses from all verdicts, plus what the labels of labelled cases add to or take from their verdicts. Assumes that which cases are labelled does not depend on what they are.',
  },
  'powered-prevalence': {
    name: 'Prevalence, prediction-powered',
    text: 'Prediction-powered caught and misses ÷ (decided flagged cases + population of the audit sample). Assumes that which cases are labelled does not depend on what they are.',
  },
} as const;

export const correctedIntervals = {
  'design-effect': {
    name: 'Clopper–Pearson by items',
    text: 'Exact interval of a share, for fewer answers than there are, because answers to the same item resemble each other.',
  },
  held: {
    name: 'Fieller with MOVER',
    text: 'All values under which verdicts, sample and reviewer error fit together.',
  },
} as const;
