/** What `train-report` prints for people. */
export const trainingReport = {
  title: 'Training, as of {asOf}\n\n',
  answers: 'items answered',
  lessons: 'lessons finished',
  accuracy: 'accuracy',
  sensitivity: 'sensitivity',
  specificity: 'specificity',
  dPrime: 'd′',
  criterion: 'criterion',
  auc: 'area under the ROC curve',
  ability: 'ability (logits)',
  error: '± {error}',
  exams: 'exams passed, of those handed in',
  certificate: 'certificate',
  held: '{state}, expires {expires}',
  items: 'Items to look at: share right, discrimination, finding',
} as const;
