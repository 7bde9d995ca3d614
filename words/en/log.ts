/** The log, one case's history, and the check of the chain. */
export const log = {
  loading: 'Reading the log',
  unreadable: 'The log could not be read',
  notExported: 'Nothing was exported',
  verify: 'Verify the chain',
  export: 'Export {format}',
  exportFiltered: 'Export {shown, number} of {total, number} as {format}',
  formats: { csv: 'CSV', jsonl: 'JSON Lines' },
  /** How much of the log is in sight. */
  count:
    '{shown, number} of {total, plural, one {# entry} other {# entries}}{partial, select, yes {, older ones are being read} other {}}',
  filtered:
    '<strong>Filtered.</strong> {shown, number} of {total, plural, one {# entry} other {# entries}} {shown, plural, one {is shown, and that alone would be exported.} other {are shown, and those alone would be exported.}}',
  clearFilters: 'Clear filters',
  empty: {
    title: 'Nothing has happened yet',
    text: 'The first import writes the first entry, and every decision after it another.',
  },
  noMatch: {
    title: 'No entry matches',
    text: 'The filters leave nothing of the log.',
    showAll: 'Show all {total, plural, one {# entry} other {# entries}}',
  },
  filter: {
    label: 'Narrow the log',
    kind: 'Kind',
    anyKind: 'Any',
    clearKinds: 'Clear kinds',
    reviewer: 'Reviewer',
    anybody: 'Anybody',
    clearReviewers: 'Clear reviewers',
    from: 'From',
    to: 'To',
    search: 'Case or transcript',
    searchHint: 'Part of an id',
  },
  table: {
    region: 'Entries of the log',
    label: 'Log',
    number: 'Number',
    newestFirst: 'Show the newest first',
    oldestFirst: 'Show the oldest first',
    time: 'Time',
    reviewer: 'Reviewer',
    event: 'What happened',
    case: 'Case',
    notNamed: 'not named',
    cases: '{count, plural, one {# case} other {# cases}}',
    caseOf: '{transcriptId}, case {id}',
    /** An entry with what more there is to it. */
    eventInFull: '{title}: {detail}',
  },
  entry: {
    title: 'Entry {seq, number}',
    anyTitle: 'Entry',
    hash: 'Hash',
    /** Who wrote it, and when. */
    byAt: '<data>{actor}</data>, <time>{moment}</time>',
    byAtNumber: '<data>{actor}</data>, <time>{moment}</time>, entry {seq, number}',
  },
  history: {
    anyTitle: 'History',
    title: 'History of case {name}',
    wholeLog: 'Whole log',
    openInReview: 'Open in review',
    loading: 'Reading the history',
    unreadable: 'The history could not be read',
    notStored: {
      title: 'This case is not stored',
      text: 'It may have been deleted, or the address may belong to another browser profile.',
    },
    happened: 'What happened',
    cameIn: 'The case came in',
    flagged: 'How it came in',
    state: 'State',
    case: 'Case',
    transcript: 'Transcript',
    flaggedAt: 'Flagged',
    flaggedBy: 'By',
    risk: 'Risk',
    riskAndThreshold: '{risk}, threshold {threshold}',
    policy: 'Policy',
    model: 'Model',
    drawnFrom: 'Drawn from',
    stratum: '{low} to {high}, inclusion probability {probability}',
    notShown: 'not shown to you',
    notShownYet: 'not shown to you before you have decided it',
  },
  chain: {
    explained:
      'Every entry carries the hash of the one before it. If one is changed, taken out or put in, the chain breaks there. Then every case is compared with what the log says of it.',
    progress: 'Verifying the chain',
    progressOf: '{done, number} of {of, plural, one {# entry} other {# entries}}',
    stopped: 'Stopped after {done, plural, one {# entry} other {# entries}}; up to there the chain holds.',
    again: 'Verify again',
    breaksAt: 'The chain breaks at entry {seq, number}',
    broken:
      'Entry {seq, number}: {reason}. {entries, plural, one {# entry} other {# entries}} in all. Do not rely on what follows it; restore a backup from before, under Data.',
    whole: '{entries, plural, one {# entry} other {# entries}}, the chain verifies.',
    wholeAfterPurges:
      '{entries, plural, one {# entry} other {# entries}}, the chain verifies. Purges have erased {erased, number} of them: of these only their place in the chain is left, and the purges name them.',
    headExplained:
      'A log that is cut off at its end still verifies. Its head is therefore noted outside of the database, and in backups and exports. Copy it to note it elsewhere too.',
    copyHead: 'Copy head',
    copied: 'Copied',
  },
  cases: {
    agree: 'The cases agree with the log.',
    agreePartly:
      'The cases agree with the log. Of {partly, plural, one {# case} other {# cases}} the appeal could not be compared: a purge has erased what the log said of it.',
    /** Follows either of these. */
    unbegun:
      '{unbegun, plural, one {# case was} other {# cases were}} opened before the log told of it: what they were opened with could not be compared.',
    disagree:
      '{count, plural, one {# case does not agree with the log} other {# cases do not agree with the log}}',
    /** What of a case is not as the log says. */
    disagreement: '<case></case>: {what}',
    /** What of a case the log says otherwise of. */
    part: {
      reviews: 'its verdicts',
      verdict: 'the verdict that counts',
      decidedAt: 'when it was decided',
      escalatedBy: 'who escalated it',
      secondReview: 'why a second review is due',
      appeal: 'its appeal',
      state: 'where it stands',
      flag: 'what it was opened with',
      hands: 'who has it or passed it over',
      case: 'the case itself, which is not stored',
    },
    more: 'And {count, number} more.',
    advice: 'Do not rely on these cases; restore a backup from before, under Data.',
  },
  head: {
    compare: 'Compare',
    label: 'Compare with a noted head (number and hash)',
    unreadable: 'A number and a hash of 64 digits, as they were copied.',
    same: 'Entry {seq, number} is still there with this hash. If the chain verifies, nothing up to it was changed or cut off.',
    missing: 'Entry {seq, number} is not there. The log was cut off at its end, or replaced by another.',
    different: 'Entry {seq, number} has another hash. The log was written anew or replaced by another.',
  },
  heads: {
    compare: 'Compare with a backup or export',
    file: 'File with noted heads',
    notCompared: 'The file could not be compared',
    contradicts:
      'The log contradicts {against, number} of {count, plural, one {# noted head} other {# noted heads}}',
    holds: '{count, plural, one {The log holds the noted head} other {The log holds all # noted heads}}',
    inFile: {
      backup: 'In <data>{file}</data>, a backup:',
      outcomes: 'In <data>{file}</data>, exported outcomes:',
      statistics: 'In <data>{file}</data>, exported statistics:',
      log: 'In <data>{file}</data>, an exported log:',
    },
    line: 'Entry {seq, number}, {signer}: {found}.',
    lineNoted: 'Entry {seq, number}, noted on {moment}, {signer}: {found}.',
    signer: {
      own: 'signed by this profile',
      other: 'signed by another profile',
      invalid: 'with a signature that does not fit',
      none: 'not signed',
    },
    found: {
      same: 'is still there with this hash',
      missing: 'is not there',
      different: 'has another hash here',
    },
    replaced: 'The log was cut off at its end, written anew, or replaced by another.',
  },
} as const;
