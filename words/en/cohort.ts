/** The cohort: outcomes of other browsers beside those of this one. */
export const cohort = {
  title: 'Cohort',
  loading: 'Loading the cohort',
  unreadable: 'Could not load the cohort',
  thisBrowser: 'this browser',
  noSources: {
    label: 'Other browsers',
    title: 'No other browsers yet',
    text: 'Ask the others to export their outcomes under Statistics, Export, as CSV or JSON Lines without a filter. Their log, exported as JSON Lines, lets Second Look check the outcomes. Import the files here in any order, as often as you like. Every decision counts once.',
    conflicts: 'Conflicts between files appear here for you to settle.',
  },
  open: {
    text: '{count, plural, one {# conflict is open.} other {# conflicts are open.}} Each says what counts until you settle it.',
    show: 'Show conflicts',
  },
  import: {
    title: 'Import from other browsers',
    description:
      'Second Look exports: outcomes as CSV or JSON Lines, logs as JSON Lines. Nothing is counted twice. Files stay on this device.',
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
    noOutcome: 'The file contains no outcomes.',
    outdated:
      '{count, plural, one {# row of an older export is missing from a newer one and does not count.} other {# rows of an older export are missing from a newer one and do not count.}}',
    gone: '{count, plural, one {# decision is missing from this newer export. It counts only if another source has it.} other {# decisions are missing from this newer export. They count only if another source has them.}}',
    conflicts: 'See the conflicts below.',
    known: 'This file was already imported. Nothing was added.',
    broken: 'Entry {seq, number} <data>{reason}</data>. Do not rely on data from this browser.',
  },
  figures: {
    title: 'All sources together',
    description: 'Each decision counts once, with the same definitions as your own figures.',
    export: 'Export cohort as CSV',
    notExported: 'The export failed',
    withOwn: 'Include outcomes from this browser',
    filter:
      'Filter: <data>{filter}</data>. A reviewer in the filter is a pseudonym and may stand for several people.',
    flaggedOf: '{reviewed, number} reviewed, {pending, number} pending',
    /** A share with its numerator and denominator. */
    shareOf: '{share} ({fraction})',
  },
  agreement: {
    title: 'Agreement on the same transcripts',
    description:
      'Transcripts with a first or second review by at least two reviewers, in any browser. The latest verdict of each counts; adjudications and appeals do not.',
    none: 'No transcript has two reviewers yet. Have several people review the samples: these have the same IDs in every browser.',
    seenOf: '{verdicts, number} verdicts from {reviewers, number} reviewers',
    unlisted:
      'Pairs among the {most, number} reviewers with the most shared transcripts. The figures above cover all {count, number}.',
    caption: 'Agreement by pair of reviewers',
    pair: '<data>{first}</data> and <data>{second}</data>',
    column: {
      reviewers: 'Reviewers',
      transcripts: 'Transcripts',
      same: 'Same verdict',
      interval: '95 % interval',
      kappa: 'Cohen’s kappa',
      kappaInterval: '95 % interval for kappa',
    },
  },
  reviewers: {
    title: 'By reviewer',
    description:
      'Flagged cases that each person reviewed. Sensitivity and specificity use labelled cases; for a golden item the first answer counts. These are practice figures and do not rank people.',
    none: 'No decisions yet.',
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
    title: 'Remove source?',
    text: 'This removes {rows, plural, one {# row} other {# rows}} of <data>{source}</data> and its log from the cohort. Your log records it. To undo this, import the files again.',
    notRemoved: 'The source was not removed',
    keep: 'Keep source',
    submit: 'Remove source',
  },
  sources: {
    title: 'Sources',
    description:
      'Each source is one browser, identified by the first entry of its log. Rows show how many count out of all imported.',
    caption: 'Sources of the cohort',
    column: {
      source: 'Source',
      rows: 'Rows',
      reviewers: 'Reviewers',
      decisions: 'Decisions',
      newest: 'Newest export',
      log: 'Log',
      change: 'Actions',
    },
    own: { name: 'This browser', newest: 'live', log: 'see Log' },
    newest: {
      atEntry: 'at entry {seq, number}',
      notSaid: 'unknown',
      none: 'none yet',
    },
    log: {
      none: 'not imported',
      verifies: 'verified, {entries, plural, one {# entry} other {# entries}}',
      breaks: 'breaks at entry {seq, number} of {entries, number}',
      forked: 'inconsistent',
      withoutRow:
        '{count, plural, one {# decision} other {# decisions}} without a row. Import the outcomes too.',
      hidden: '{count, plural, one {# decision} other {# decisions}} hidden from the exporter',
    },
    rename: 'Rename',
    renameSource: 'Rename {source}',
    renameTitle: 'Rename source',
    renameHint: 'For example a room, a team or a person. Shown here and in cohort exports.',
    notRenamed: 'The source was not renamed',
    remove: 'Remove',
    removeSource: 'Remove {source}',
  },
  /** What does not fit together. */
  conflicts: {
    title: 'Conflicts',
    description: 'Contradictions between files. Nothing is dropped silently, and you can undo every choice.',
    none: 'No conflicts. All imports agree.',
    which: 'Which conflicts',
    open: 'Open ({count, number})',
    settled: 'Settled ({count, number})',
    noneOpen: 'No open conflicts.',
    noneSettled: 'No settled conflicts.',
    kind: 'Kind',
    any: 'Any',
    anyKind: 'Any kind',
    notSettled: 'The conflicts were not settled',
    /** What the kinds are called in the list of kinds. */
    kinds: {
      'forked-log': 'Inconsistent logs',
      'not-in-log': 'Rows missing from the log',
      gone: 'Missing at the source',
      'same-name': 'Same pseudonym',
      differs: 'Different versions',
    },
    /** How all open ones of a kind are settled at once. */
    all: {
      differs: 'Keep the counted row in all {count, number}',
      'same-name': 'Keep all {count, number} separate',
      gone: 'Mark all {count, number} as seen',
      'forked-log': 'Mark all {count, number} as seen',
      'not-in-log': 'Mark all {count, number} as seen',
    },
    sameNames:
      'The same pseudonym in several sources may be one person or several. They count as several until you say otherwise: merging two people by mistake would look like one person who changes their mind.',
  },
  conflict: {
    title: {
      differs: 'One decision in {count, number} versions',
      gone: '{count, plural, one {# decision is missing from {source}} other {# decisions are missing from {source}}}',
      'same-name': '{name} appears in {count, number} sources',
      'forked-log': 'The files from {source} contradict each other',
      'broken-log': 'The log of {source} breaks',
      'not-in-log':
        '{count, plural, one {# row of {source} is missing from its log} other {# rows of {source} are missing from its log}}',
    },
    /** What follows, and what a lead can do. */
    text: {
      differs: 'Until you choose, the row from this browser counts, or else the earliest export.',
      gone: 'A newer complete export no longer has these, so they were undone or purged there. They do not count.',
      takenBack: 'Its log shows that these were undone. They do not count.',
      'same-name': 'They count as several people until you merge them.',
      'forked-log':
        'Its files show more than one history. Until that is settled, all its rows count as exported and are not checked against its log.',
      'broken-log':
        'A damaged or altered log cannot confirm the rows of its browser. They count as exported.',
      'not-in-log':
        'Each row should be in the source’s log with the same verdict. These are not, but they still count. Ask for a new export, or remove the source.',
    },
    /** Why the files of a source contradict each other, or where its log breaks. */
    contradiction: {
      'own-beginning':
        'Its log begins like this browser’s log and then differs. Someone restored a backup in another browser, or entries are missing here.',
      'one-holds': 'Two copies of its log have the same entries, but the hash chain holds in only one.',
      'logs-differ': 'Two copies of its log differ from entry {seq, number} on.',
      'exports-differ': 'Two exports give different hashes for entry {seq, number} of its log.',
      'export-and-log': 'An export gives another hash for entry {seq, number} than its log.',
      breaks: 'Its log breaks at entry {seq, number}: {reason}.',
    },
    rowsGone: 'Missing from {source}',
    rowsTakenBack: 'Undone in {source}',
    rowsNotInLog: 'Missing from the log of {source}',
    firstOf: 'The first {shown, number} of {count, plural, one {# row} other {# rows}}.',
    in: 'In <data>{sources}</data>',
    differsIn: 'Differences in the {row}',
    toldBy: 'Source',
    counts: '<data>{sources}</data> (counts)',
    notSettled: 'The conflict was not settled',
    undo: 'Undo',
    keep: 'Keep counted row',
    take: 'Use the row from <data>{sources}</data>',
    keepApart: 'Keep separate',
    onePerson: 'Merge as one person',
    seen: 'Mark as seen',
    /** What was decided. */
    settled: {
      kept: 'Counted row kept by {by}, {moment}',
      taken: 'Another row chosen by {by}, {moment}',
      keptApart: 'Kept separate by {by}, {moment}',
      onePerson: 'Merged by {by}, {moment}',
      seen: 'Marked as seen by {by}, {moment}',
    },
  },
  /** Which decision a row is. */
  row: {
    'first-review': 'first review of case {id} by {reviewer}: {decision}',
    'second-review': 'second review of case {id} by {reviewer}: {decision}',
    appeal: 'appeal of case {id} by {reviewer}: {decision}',
    nobody: 'unknown reviewer',
    waits: 'pending',
    nothing: 'empty',
  },
  rowAt: {
    'first-review': 'first review of case {id} by {reviewer}, {moment}: {decision}',
    'second-review': 'second review of case {id} by {reviewer}, {moment}: {decision}',
    appeal: 'appeal of case {id} by {reviewer}, {moment}: {decision}',
  },
} as const;
