/** What `lab` prints for people, beside what it shares with `evaluate`. */
export const labReport = {
  threshold:
    'Threshold {threshold} {by, select, said {(as asked)} chance {(an even chance)} other {(the highest F1 of these rows, hence optimistic)}}',
  unlabelled:
    '{count, plural, one {# row has} other {# rows have}} no label and {count, plural, one {is} other {are}} left out',
  confusion: 'Flagged at the threshold',
  noValue: '(empty)',
  unsliced: '{column} does not group: it has more than 1,000 values, or values longer than 200 characters.',
  advice: 'Advice, on the assumed traffic',
  asks: {
    capacity: 'capacity',
    precision: 'floor of precision',
    recall: 'floor of recall',
    cost: 'least cost',
    'f-beta': 'highest F-beta',
  },
  atLeast: 'threshold',
  casesPerDay: 'cases a day',
  nothing: 'flag nothing',
  none: 'none does',
  compare: 'Two detectors over {count, plural, one {# row} other {# rows}}',
  first: 'first',
  second: 'second',
  tests: 'Second less first, with 95 % interval and p; rows count once, whatever their weights',
  aucDifference: 'ROC AUC (DeLong)',
  mcnemar: 'right alone (McNemar, exact)',
  rightAlone: 'first {b, number}, second {c, number}',
} as const;
