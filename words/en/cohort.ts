/** The cohort: outcomes of other browsers beside those of this one. */
export const cohort = {
  title: 'Cohort',
  loading: 'Putting the cohort together',
  unreadable: 'The cohort could not be put together',
  thisBrowser: 'this browser',
  noSources: {
    label: 'Other browsers',
    title: 'No other browser yet',
    text: 'Ask the others to open Statistics, then Export, and save their outcomes as CSV or JSON Lines without a filter. Under Log, with Export JSON Lines, they can save their log as well: with it their outcomes are checked. Import the files here, in any order and as often as you like: every decision counts once.',
    conflicts: 'Whatever does not fit together is shown here and waits for you.',
  },
  open: {
    text: '{count, plural, one {# conflict is open.} other {# conflicts are open.}} What counts in the meantime is said with each.',
    show: 'Show conflicts',
  },
  import: {
    title: 'Import from other browsers',
    description:
      'Outcomes as CSV or JSON Lines, and logs as JSON Lines, as Second Look exports them. What is here already is not counted again. Files are read here and sent nowhere.',
    label: 'Files of other browsers',
    hint: 'Drop outcomes and logs here, or',
    action: 'Import files',
    importing: 'Importing into the cohort',
    progress: {
      reading: '{done} of {of} read',
      merging: '{done} of {of} rows compared',
      verifying: '{done} of {of} entries verified',
      storing: '{done} of {of} rows stored',
    },
  },
  /** What came of one file. */
  result: {
    failed: '<name></name>: not imported',
    outcomes:
      '<name></name>: {added, plural, one {# row} other {# rows}} added, {known, number} already here, {conflicts, plural, one {# conflict} other {# conflicts}}{rejected, plural, =0 {} one {, # line rejected} other {, # lines rejected}}',
    log: '<name></name>: log of {entries, plural, one {# entry} other {# entries}}, verified{rejected, plural, =0 {} one {, # line rejected} other {, # lines rejected}}',
    brokenLog:
      '<name></name>: log of {entries, plural, one {# entry} other {# entries}}, breaks at entry {seq, number}{rejected, plural, =0 {} one {, # line rejected} other {, # lines rejected}}',
    from: 'From <sources></sources>.',
    noOutcome: 'The file holds no outcome.',
    outdated:
      '{count, plural, one {# row of an older export no longer stands in a newer one and does not count.} other {# rows of an older export no longer stand in a newer one and do not count.}}',
    gone: '{count, plural, one {# decision is gone: this newer export no longer has it. It counts only where another source tells it.} other {# decisions are gone: this newer export no longer has them. They count only where another source tells them.}}',
    conflicts: 'What contradicts itself stands among the conflicts below.',
    known: 'It is here already; nothing was added.',
    broken: 'Entry {seq, number} <data>{reason}</data>. Do not rely on what comes from this browser.',
  },
  figures: {
    title: 'All sources together',
    description: 'Every decision once, by the same definitions as the figures of this browser.',
    export: 'Export cohort as CSV',
    notExported: 'Nothing was exported',
    withOwn: 'Count the outcomes of this browser too',
    filter: 'Under the filter: <data>{filter}</data>. A reviewer in it is a pseudonym, whoever bears it.',
    confirmationRate: 'Confirmation rate',
    decidedOnly: 'Decided only',
    decidedOnlyHint: 'Inconclusive verdicts left out',
    flagged: 'Flagged cases',
    flaggedOf: '{reviewed, number} reviewed, {pending, number} pending',
    /** A share with its numerator and denominator. */
    shareOf: '{share} ({fraction})',
  },
  agreement: {
    title: 'Agreement on the same transcripts',
    description:
      'Transcripts that two reviewers or more gave a first or second review, in whatever browser and case: the latest verdict of each. Adjudications and appeals do not count.',
    none: 'No transcript was reviewed by two people. The samples that come with Second Look have the same ids in every browser: let several people review them.',
    seen: 'Transcripts seen by several',
    seenOf: '{verdicts, number} verdicts of {reviewers, number} reviewers',
    agree: 'Pairs of verdicts that agree',
    alpha: 'Krippendorff’s alpha',
    ac1: 'Gwet’s AC1',
    unlisted:
      'Pairs of the {most, number} reviewers with the most transcripts in common; the figures above are over all {count, number}.',
    caption: 'Agreement of pairs of reviewers',
    pair: '<data>{first}</data> and <data>{second}</data>',
    column: {
      reviewers: 'Reviewers',
      transcripts: 'Transcripts',
      same: 'Same verdict',
      interval: '95 % interval',
      kappa: 'Cohen’s kappa',
      kappaInterval: '95 % interval of kappa',
    },
  },
  reviewers: {
    title: 'By reviewer',
    description:
      'Over the flagged cases that each of them reviewed; sensitivity and specificity over labelled cases; of a golden item the first answer counts. Practice figures. They do not rank people.',
    none: 'Nobody has decided anything yet.',
    caption: 'The cohort by reviewer',
    column: {
      reviewer: 'Reviewer',
      confirmed: 'Confirmed',
      rate: 'Confirmation rate',
      interval: '95 % interval',
      median: 'Median time',
      percentile90: '90th percentile',
      sensitivity: 'Sensitivity on labelled cases',
      specificity: 'Specificity on labelled cases',
    },
  },
  remove: {
    title: 'Remove the source?',
    text: '{rows, plural, one {# row} other {# rows}} of <data>{source}</data> and its log leave the cohort. The log of this browser says so. To have them back, import its files again.',
    notRemoved: 'The source was not removed',
    keep: 'Keep it',
    submit: 'Remove',
  },
} as const;
