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
    flaggedOf: '{reviewed, number} reviewed, {pending, number} pending',
    /** A share with its numerator and denominator. */
    shareOf: '{share} ({fraction})',
  },
  agreement: {
    title: 'Agreement on the same transcripts',
    description:
      'Transcripts that two reviewers or more gave a first or second review, in whatever browser and case: the latest verdict of each. Adjudications and appeals do not count.',
    none: 'No transcript was reviewed by two people. The samples that come with Second Look have the same ids in every browser: let several people review them.',
    seenOf: '{verdicts, number} verdicts of {reviewers, number} reviewers',
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
  sources: {
    title: 'Sources',
    description:
      'A source is one browser, known by the first entry of its log. Rows say how many count, and of how many that are kept.',
    caption: 'Sources of the cohort',
    column: {
      source: 'Source',
      rows: 'Rows',
      reviewers: 'Reviewers',
      decisions: 'Decisions',
      newest: 'Newest export',
      log: 'Log',
      change: 'Change',
    },
    own: { name: 'This browser', newest: 'live', log: 'see Log' },
    newest: {
      atEntry: 'at entry {seq, number}',
      notSaid: 'does not say',
      none: 'none yet',
    },
    log: {
      none: 'not imported',
      verifies: 'verifies, {entries, plural, one {# entry} other {# entries}}',
      breaks: 'breaks at entry {seq, number} of {entries, number}',
      forked: 'does not fit',
      withoutRow:
        '{count, plural, one {# decision} other {# decisions}} without a row: import the outcomes too',
      hidden: '{count, plural, one {# decision} other {# decisions}} hidden from who exported it',
    },
    rename: 'Rename',
    renameSource: 'Rename {source}',
    renameTitle: 'Rename the source',
    renameHint: 'Such as a room, a group or a person. It is seen here and in exports of the cohort.',
    notRenamed: 'The source was not renamed',
    remove: 'Remove',
    removeSource: 'Remove {source}',
  },
  /** What does not fit together. */
  conflicts: {
    title: 'Conflicts',
    description:
      'What the files say that does not fit together. Nothing is dropped in silence, and what you decide can be undone.',
    none: 'None: everything that was imported fits together.',
    which: 'Which conflicts',
    open: 'Open ({count, number})',
    settled: 'Settled ({count, number})',
    noneOpen: 'None of these is open.',
    noneSettled: 'None of these is settled.',
    kind: 'Kind',
    any: 'Any',
    anyKind: 'Any kind',
    notSettled: 'The conflicts were not settled',
    /** What the kinds are called in the list of kinds. */
    kinds: {
      'forked-log': 'Logs that do not fit',
      'not-in-log': 'Rows not in their log',
      gone: 'Gone at their source',
      'same-name': 'The same name',
      differs: 'Told in two ways',
    },
    /** How all open ones of a kind are settled at once. */
    all: {
      differs: 'Keep what counts in all {count, number}',
      'same-name': 'Keep all {count, number} apart',
      gone: 'Mark all {count, number} as seen',
      'forked-log': 'Mark all {count, number} as seen',
      'not-in-log': 'Mark all {count, number} as seen',
    },
    sameNames:
      'A pseudonym that stands in several sources may be one person in several browsers, or several people who chose alike: it does not say. Two people taken for one could not be told from one who changes their mind, so they stay two until you know better.',
  },
  conflict: {
    title: {
      differs: 'One decision, told in {count, number} ways',
      gone: '{count, plural, one {# decision of {source} is gone} other {# decisions of {source} are gone}}',
      'same-name': '{name} stands in {count, number} sources',
      'forked-log': 'What {source} tells of its history does not fit together',
      'broken-log': 'The log of {source} breaks',
      'not-in-log':
        '{count, plural, one {# row of {source} does not stand in its log} other {# rows of {source} do not stand in its log}}',
    },
    /** What follows, and what a lead can do. */
    text: {
      differs:
        'What counts is the row of this browser, else the one that was exported first, until you take another.',
      gone: 'A newer complete export of it no longer has them: they were undone or purged there. They do not count.',
      takenBack: 'Its log says that they were taken back. They do not count.',
      'same-name': 'They are kept apart in all figures, until you say that they are one person.',
      'forked-log':
        'Its files tell more than one history. Until they fit together, its rows count as they are told: none is taken for gone, and none is looked up in its log.',
      'broken-log':
        'A log that was altered or damaged proves nothing about the rows of its browser. They count as its exports tell them.',
      'not-in-log':
        'Each row of a source should stand in its log with the same verdict. These do not, and count nonetheless. Ask for a new export, or remove the source.',
    },
    rowsGone: 'Gone from {source}',
    rowsTakenBack: 'Taken back in {source}',
    rowsNotInLog: 'Not in the log of {source}',
    firstOf: 'The first {shown, number} of {count, plural, one {# row} other {# rows}}.',
    in: 'In <data>{sources}</data>',
    differsIn: 'What differs in the {row}',
    toldBy: 'Told by',
    counts: '<data>{sources}</data> (counts)',
    notSettled: 'The conflict was not settled',
    undo: 'Undo',
    keep: 'Keep what counts',
    take: 'Take the one of <data>{sources}</data>',
    keepApart: 'Keep them apart',
    onePerson: 'They are one person',
    seen: 'Mark as seen',
    /** What was decided. */
    settled: {
      kept: 'What counted goes on counting, by {by}, {moment}',
      taken: 'Another row was taken, by {by}, {moment}',
      keptApart: 'Kept apart, by {by}, {moment}',
      onePerson: 'One person, by {by}, {moment}',
      seen: 'Seen, by {by}, {moment}',
    },
  },
  /** Which decision a row is. */
  row: {
    'first-review': 'first review of case {id} by {reviewer}: {decision}',
    'second-review': 'second review of case {id} by {reviewer}: {decision}',
    appeal: 'appeal of case {id} by {reviewer}: {decision}',
    nobody: 'nobody who is named',
    waits: 'waits',
    nothing: 'nothing',
  },
  rowAt: {
    'first-review': 'first review of case {id} by {reviewer}, {moment}: {decision}',
    'second-review': 'second review of case {id} by {reviewer}, {moment}: {decision}',
    appeal: 'appeal of case {id} by {reviewer}, {moment}: {decision}',
  },
} as const;
