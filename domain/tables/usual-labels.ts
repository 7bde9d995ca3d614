/** Values of labels that mean the same in most files. */
export const USUAL_LABELS = {
  risk: ['risk', '1', '1.0', 'true', 'yes', 'positive', 'pos'],
  benign: ['benign', '0', '0.0', 'false', 'no', 'negative', 'neg'],
  unknown: ['unknown', 'null', 'none', 'nan', 'na', 'n/a'],
} as const;
