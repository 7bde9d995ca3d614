/** What `grade` prints for people. */
export const gradeReport = {
  passed:
    '{passed, select, yes {Passed} other {Not passed}}: both lower bounds have to reach {bar} ({unanswered, plural, =0 {every item was answered} one {# item was not answered} other {# items were not answered}})',
  endedEarly:
    'Ended early, by {side, select, risk {risk} other {benign}} items, after {answered, plural, one {# answer} other {# answers}}: what came after counts for nothing',
  shares: 'With the one-sided 95 % Clopper–Pearson lower bound',
  sensitivity: 'sensitivity',
  specificity: 'specificity',
  figures: 'Figures',
  dPrime: 'd′',
  criterion: 'criterion',
  auc: 'ROC AUC',
  byCharacteristic: 'Right by characteristic',
} as const;
