/** How the draft threshold performs in each part of the evidence. */
export const slices = {
  title: 'Slices',
  none: {
    title: 'No evidence to slice',
    text: 'Slices need scored transcripts with a known answer. Load the samples, import labelled transcripts, or review cases and tune on the verdicts.',
    toData: 'Go to Data',
  },
  description: {
    inForce:
      'At the active threshold {threshold}, over {count, plural, one {# transcript} other {# transcripts}} of evidence from the lab.',
    tried:
      'At the draft threshold {threshold}, over {count, plural, one {# transcript} other {# transcripts}} of evidence from the lab.',
  },
  export: 'Export CSV',
  hint: 'Of many slices, some look bad by chance. Check a slice against other evidence before you act on it.',
  compared:
    '{slices, plural, =0 {No slice is large enough to compare.} one {# slice was compared with the rest} other {# slices were compared with the rest}}{slices, plural, =0 {} other {, by {comparisons, plural, one {# comparison} other {# comparisons}} of recall or precision. Holm’s method adjusts p for that number: of slices that are all alike, one is called clearly worse at most 5 % of the time.}}',
  adjusted: 'Adjusted p',
  adjustedFor: 'That this low a figure is chance, given the number of slices',
  p: '{figure, select, recall {recall} other {precision}}: {p}',
  small:
    'Grey figures rest on fewer than {smallest, number} risky, benign or flagged transcripts and may be chance: all figures of {whole, number} of {count, plural, one {# slice} other {# slices}}, and some of those with a triangle.',
  weighted: 'Figures are weighted. Counts are transcripts.',
  largeOnly:
    'Only leads see slices of fewer than {smallest, number} transcripts, because these could reveal single answers.',
  cutBy: 'Slice by',
  everything: 'All evidence',
  facet: {
    locale: 'Language',
    channel: 'Channel',
    length: 'Length',
    difficulty: 'Difficulty',
    characteristic: 'Characteristic',
    month: 'Month',
  },
  region: 'Figures by slice',
  label: 'Slices',
  slice: 'Slice',
  column: {
    n: 'Transcripts',
    risky: 'Risky',
    flagged: 'Flagged',
    precision: 'Precision',
    recall: 'Recall',
    specificity: 'Specificity',
    f1: 'F1',
  },
  recallOnly: '· recall only: only risky transcripts have characteristics',
  /** Fewer than it takes to say much of each of these. */
  under: 'fewer than {smallest, number} {few}',
  few: { risky: 'risky', benign: 'benign', flagged: 'flagged' },
  noFigure: 'none',
  worst: {
    label: 'Weakest slices',
    undefined: {
      recall: 'Overall recall is undefined.',
      precision: 'Overall precision is undefined.',
    },
    none: {
      recall:
        'Recall: no slice with at least {smallest, number} risky transcripts is below the overall figure ({all}).',
      precision:
        'Precision: no slice with at least {smallest, number} flagged transcripts is below the overall figure ({all}).',
    },
    is: {
      recall:
        'Recall is lowest for {facet, select, locale {language} channel {channel} length {length} difficulty {difficulty} characteristic {characteristic} other {month}} <strong><slice></slice></strong>: {share} (95 % interval {interval}) against {all} overall. {clearly, select, yes {This is more than chance (adjusted {p}).} other {This may be chance (adjusted {p}).}}',
      precision:
        'Precision is lowest for {facet, select, locale {language} channel {channel} length {length} difficulty {difficulty} characteristic {characteristic} other {month}} <strong><slice></slice></strong>: {share} (95 % interval {interval}) against {all} overall. {clearly, select, yes {This is more than chance (adjusted {p}).} other {This may be chance (adjusted {p}).}}',
    },
  },
  /** What slices are called. */
  notNamed: 'unknown',
  language: '{name} ({code})',
  severalLanguages: 'Several languages (mul)',
  lengths: {
    under: 'fewer than {to, number} messages',
    between: '{from, number}–{last, number} messages',
    from: '{from, number} or more messages',
  },
  difficulty: { easy: 'Easy', hard: 'Hard' },
} as const;

/** Two rules, two models or both side by side. */
export const compare = {
  title: 'Compare',
  description: 'On the evidence from the lab: {count, plural, one {# transcript} other {# transcripts}}.',
  none: {
    title: 'No evidence to compare on',
    text: 'Choose evidence in the lab, or load the samples under Data.',
  },
  first: 'First',
  second: 'Second',
  firstModel: 'First model',
  secondModel: 'Second model',
  model: { shipped: 'Built-in model', second: 'Second pack, {id} {version}' },
  rule: {
    tried: 'Draft from the lab ({threshold})',
    policy: 'Policy {version, number} ({threshold})',
    policyInForce: 'Policy {version, number} ({threshold}), active',
    suggested: 'Suggested by the second pack ({threshold})',
  },
  /** Below a saved chart. */
  sides:
    'First: {first}{firstModel, select, second {, second pack} other {}}. Second: {second}{secondModel, select, second {, second pack} other {}}.',
  notScored: 'The second model could not score the evidence',
  scoring: 'Scoring the evidence with the second model',
  figures: {
    title: 'Figures',
    description:
      '95 % intervals in brackets. Differences are second minus first. The difference of ROC AUC is tested on the same transcripts (DeLong).',
    caption: 'Figures for both sides',
    figure: 'Figure',
    difference: 'Difference',
    withInterval: '{value} ({low} – {high})',
    same: 'the same',
    paired: '{low} – {high}; {p}',
    withTest: '{difference} ({test})',
    better: '{difference}, better',
    worse: '{difference}, worse',
  },
  curves: {
    note: 'First: solid line, round point. Second: dashed line, diamond.',
    side: 'Side',
    precisionRecall: {
      title: 'Precision and recall',
      x: 'Recall',
      y: 'Precision',
      caption: 'Precision and recall, some points of each curve',
      label:
        'Precision and recall. {first, select, drawn {First at recall {firstX}, precision {firstY}} other {First flags nothing}}; {second, select, drawn {Second at recall {secondX}, precision {secondY}} other {Second flags nothing}}. The table below has the same values.',
    },
    roc: {
      title: 'ROC',
      x: 'False-positive rate',
      y: 'Recall',
      caption: 'ROC, some points of each curve',
      label:
        'ROC. {first, select, drawn {First at false-positive rate {firstX}, recall {firstY}} other {First flags nothing}}; {second, select, drawn {Second at false-positive rate {secondX}, recall {secondY}} other {Second flags nothing}}. The table below has the same values.',
    },
  },
  differ: {
    title: 'Where they differ',
    description:
      'McNemar’s exact test shows whether the two sides differ by more than chance on the same transcripts. Each transcript counts once, without weights.',
    overlap:
      'Both flag {both, plural, one {# transcript} other {# transcripts}}, neither {neither, plural, one {# transcript} other {# transcripts}}; only the first {onlyFirst, number}, only the second {onlySecond, number}.',
    same: {
      positives: 'Risky transcripts: no difference.',
      negatives: 'Benign transcripts: no difference.',
      correct: 'All transcripts: no difference.',
    },
    test: {
      positives:
        'Risky transcripts: only the first catches {onlyFirst, number}, only the second {onlySecond, number}, of {n, number} where they differ; {p}. {chance, select, yes {This may be chance.} other {This is more than chance.}}',
      negatives:
        'Benign transcripts: only the first flags {onlyFirst, number}, only the second {onlySecond, number}, of {n, number} where they differ; {p}. {chance, select, yes {This may be chance.} other {This is more than chance.}}',
      correct:
        'All transcripts: only the first is right about {onlyFirst, number}, only the second {onlySecond, number}, of {n, number} where they differ; {p}. {chance, select, yes {This may be chance.} other {This is more than chance.}}',
    },
  },
  flaggedBy: {
    first: {
      title: 'Flagged only by the first',
      caption: 'Transcripts flagged only by the first',
    },
    second: {
      title: 'Flagged only by the second',
      caption: 'Transcripts flagged only by the second',
    },
    count: '{count, plural, one {# transcript} other {# transcripts}}',
    leadsOnly: 'Only leads see which ones, so that reviewers stay unbiased.',
    transcript: 'Transcript',
    truth: 'Known answer',
    truths: { risk: 'risk', benign: 'benign' },
    riskFirst: 'Risk, first',
    riskSecond: 'Risk, second',
    notUsed: 'not used',
  },
  pack: {
    title: 'Second model',
    description:
      'Load another model pack and compare it with the built-in model. It scores for this comparison only; cases, assessments and policies do not change. Files stay on this device.',
    id: 'Id',
    version: 'Version',
    hash: 'SHA-256',
    suggested: 'Suggested threshold',
    files: 'Files of the second model pack',
    drop: 'Drop a pack folder, or its manifest.json and model.onnx, or',
    choose: 'Choose a pack',
    chooseAnother: 'Choose another pack',
    reading: 'Loading and testing the pack',
    cancelLoading: 'Cancel loading',
    scoring: 'Scoring with the second model',
    progress: '{done, number} of {total, plural, one {# transcript} other {# transcripts}}',
    scored: 'Scored {done, number} of {total, plural, one {# transcript} other {# transcripts}}',
    cancelScoring: 'Cancel scoring',
    notLoaded: 'Could not load the pack',
    notComparable: 'Cannot compare the second model',
    remove: 'Remove second pack',
    notRemoved: 'Could not remove the pack',
    ask: 'Remove the second pack?',
    askText: 'This deletes the pack and its scores. Cases, assessments and policies do not change.',
    keep: 'Keep pack',
    yes: 'Remove pack',
  },
} as const;
