/** How the threshold being tried does in each part of the evidence. */
export const slices = {
  title: 'Slices',
  none: {
    title: 'No evidence to cut',
    text: 'Slices need scored transcripts whose truth is known. Load the shipped samples, import transcripts with labels, or review cases and tune on the verdicts.',
    toData: 'Go to Data',
  },
  description: {
    inForce:
      'At the threshold {threshold}, which is in force, over {count, plural, one {# transcript} other {# transcripts}} of the evidence chosen in the lab.',
    tried:
      'At the threshold {threshold}, which is being tried, over {count, plural, one {# transcript} other {# transcripts}} of the evidence chosen in the lab.',
  },
  export: 'Export CSV',
  hint: 'Among many slices one is always the lowest, and some intervals miss the truth by chance: look again with other evidence before you act on one.',
  weighted: 'Figures are weighted; the counts are of transcripts.',
  largeOnly:
    'Slices of fewer than {smallest, number} transcripts are shown to leads only: they would tell what single ones are.',
  cutBy: 'Cut by',
  everything: 'Everything',
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
  recallOnly: '· recall only, since only risky transcripts carry characteristics',
  /** Fewer than it takes to say much of each of these. */
  under: 'under {smallest, number} {few}',
  few: { risky: 'risky', benign: 'benign', flagged: 'flagged' },
  noFigure: 'none',
  worst: {
    label: 'Worst slices',
    undefined: {
      recall: 'Recall of the whole evidence is undefined.',
      precision: 'Precision of the whole evidence is undefined.',
    },
    none: {
      recall:
        'Recall: no slice with {smallest, number} or more risky transcripts does worse than the whole ({all}).',
      precision:
        'Precision: no slice with {smallest, number} or more flagged transcripts does worse than the whole ({all}).',
    },
    is: {
      recall:
        'Recall is worst in {facet, select, locale {language} channel {channel} length {length} difficulty {difficulty} characteristic {characteristic} other {month}} <strong><slice></slice></strong>: {share} (95 % interval {interval}) against {all} of all. {clearly, select, yes {It is clearly worse: its interval lies below the figure of all.} other {That may be chance: its interval reaches the figure of all.}}',
      precision:
        'Precision is worst in {facet, select, locale {language} channel {channel} length {length} difficulty {difficulty} characteristic {characteristic} other {month}} <strong><slice></slice></strong>: {share} (95 % interval {interval}) against {all} of all. {clearly, select, yes {It is clearly worse: its interval lies below the figure of all.} other {That may be chance: its interval reaches the figure of all.}}',
    },
  },
  /** What slices are called. */
  notNamed: 'not named',
  language: '{name} ({code})',
  severalLanguages: 'Several languages (mul)',
  lengths: {
    under: 'under {to, number} messages',
    between: '{from, number}–{last, number} messages',
    from: '{from, number} messages or more',
  },
  difficulty: { easy: 'Easy', hard: 'Hard' },
} as const;

/** Two rules, two models or both side by side. */
export const compare = {
  title: 'Compare',
  description:
    'On the evidence chosen in the lab: {count, plural, one {# transcript} other {# transcripts}}.',
  none: {
    title: 'No evidence to compare on',
    text: 'Choose evidence in the lab, or load the shipped samples under Data.',
  },
  first: 'First',
  second: 'Second',
  firstModel: 'First: model',
  secondModel: 'Second: model',
  model: { shipped: 'The shipped model', second: 'The second pack, {id} {version}' },
  rule: {
    tried: 'Tried in the lab ({threshold})',
    policy: 'Policy {version, number} ({threshold})',
    policyInForce: 'Policy {version, number} ({threshold}), in force',
    suggested: 'What the second pack suggests ({threshold})',
  },
  /** Below a saved chart. */
  sides:
    'First: {first}{firstModel, select, second {, second pack} other {}}. Second: {second}{secondModel, select, second {, second pack} other {}}.',
  notScored: 'The second model did not score the evidence',
  scoring: 'Scoring the evidence with the second model',
  figures: {
    title: 'Figures',
    description: 'With 95 % intervals in brackets. Differences are the second less the first.',
    caption: 'Figures of both sides',
    figure: 'Figure',
    difference: 'Difference',
    withInterval: '{value} ({low} – {high})',
    same: 'the same',
    better: '{difference}, better',
    worse: '{difference}, worse',
  },
  curves: {
    note: 'First: the solid line with the round point. Second: the dashed line with the diamond.',
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
      'McNemar’s exact test asks whether two sides that judge the same transcripts differ by more than chance. Transcripts count once each, whatever they stand for.',
    overlap:
      'Both flag {both, plural, one {# transcript} other {# transcripts}}, neither {neither, plural, one {# transcript} other {# transcripts}}; {onlyFirst, number} only the first, {onlySecond, number} only the second.',
    same: {
      positives: 'Risky transcripts: the two sides do the same.',
      negatives: 'Benign transcripts: the two sides do the same.',
      correct: 'All transcripts: the two sides do the same.',
    },
    test: {
      positives:
        'Risky transcripts: only the first catches {onlyFirst, number}, only the second {onlySecond, number}, of {n, number} on which they differ; {p}. {chance, select, yes {Chance alone could make that difference.} other {That is more than chance.}}',
      negatives:
        'Benign transcripts: only the first flags {onlyFirst, number}, only the second {onlySecond, number}, of {n, number} on which they differ; {p}. {chance, select, yes {Chance alone could make that difference.} other {That is more than chance.}}',
      correct:
        'All transcripts: only the first is right about {onlyFirst, number}, only the second {onlySecond, number}, of {n, number} on which they differ; {p}. {chance, select, yes {Chance alone could make that difference.} other {That is more than chance.}}',
    },
    p: 'p = {p}',
    pBelow: 'p < {p}',
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
    leadsOnly:
      'Which ones is told to leads only: what is known of a transcript must not sway who reviews it.',
    transcript: 'Transcript',
    truth: 'Truth',
    truths: { risk: 'risk', benign: 'benign' },
    riskFirst: 'Risk, first',
    riskSecond: 'Risk, second',
    notUsed: 'not used',
  },
  pack: {
    title: 'Second model',
    description:
      'Load another model pack to compare it with the one that scores here. It scores only for the comparison; cases, assessments and policies stay as they are. Files are read here and sent nowhere.',
    id: 'Id',
    version: 'Version',
    hash: 'SHA-256',
    suggested: 'Suggested threshold',
    files: 'Files of a second model pack',
    drop: 'Drop the folder of a pack, or its manifest.json and model.onnx together, or',
    choose: 'Choose a pack',
    chooseAnother: 'Choose another pack',
    reading: 'Reading the pack and trying it out',
    cancelLoading: 'Cancel loading',
    scoring: 'Scoring with the second model',
    progress: '{done, number} of {total, plural, one {# transcript} other {# transcripts}}',
    scored: 'Scored {done, number} of {total, plural, one {# transcript} other {# transcripts}}',
    cancelScoring: 'Cancel scoring',
    notLoaded: 'No pack was loaded',
    notComparable: 'The second model cannot be compared',
    remove: 'Remove second pack',
    notRemoved: 'The pack was not removed',
    ask: 'Remove the second pack?',
    askText:
      'The pack and what it said of transcripts are deleted. Cases, assessments and policies stay as they are.',
    keep: 'Keep it',
    yes: 'Yes, remove',
  },
} as const;
