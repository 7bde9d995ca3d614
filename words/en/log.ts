/** The log, one case's history, and the check of the chain. */
export const log = {
  loading: 'Loading the log',
  unreadable: 'Could not load the log',
  notExported: 'The export failed',
  verify: 'Verify chain',
  export: 'Export {format}',
  exportFiltered: 'Export {shown, number} of {total, number} as {format}',
  formats: { csv: 'CSV', jsonl: 'JSON Lines' },
  /** How much of the log is in sight. */
  count:
    '{shown, number} of {total, plural, one {# entry} other {# entries}}{partial, select, yes {, loading older entries} other {}}',
  filtered:
    '<strong>Filtered.</strong> {shown, number} of {total, plural, one {# entry} other {# entries}} {shown, plural, one {matches.} other {match.}} An export includes only these.',
  clearFilters: 'Clear filters',
  empty: {
    title: 'The log is empty',
    text: 'Imports, decisions and changes appear here as they happen, each with the hash of the one before.',
    toQueue: 'Go to the queue',
  },
  noMatch: {
    title: 'No matching entries',
    text: 'Change or clear the filters to see more.',
    showAll: 'Show all {total, plural, one {# entry} other {# entries}}',
  },
  filter: {
    label: 'Filter the log',
    kind: 'Kind',
    anyKind: 'Any',
    clearKinds: 'Clear kinds',
    reviewer: 'Reviewer',
    anybody: 'Anyone',
    clearReviewers: 'Clear reviewers',
    from: 'From',
    to: 'To',
    search: 'Case or transcript',
    searchHint: 'Part of an ID',
  },
  table: {
    region: 'Log entries',
    label: 'Log',
    number: 'Number',
    newestFirst: 'Sort newest first',
    oldestFirst: 'Sort oldest first',
    time: 'Time',
    reviewer: 'Reviewer',
    kind: 'Kind',
    event: 'Event',
    case: 'Case',
    notNamed: 'unknown',
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
    wholeLog: 'Full log',
    openInReview: 'Open in review',
    loading: 'Loading the history',
    unreadable: 'Could not load the history',
    notStored: {
      title: 'Case not found',
      text: 'It may have been deleted, or the link may be from another browser profile.',
      toLog: 'Back to the log',
    },
    happened: 'Events',
    cameIn: 'Case created',
    flagged: 'Origin',
    state: 'State',
    case: 'Case',
    transcript: 'Transcript',
    flaggedAt: 'Flagged',
    flaggedBy: 'Flagged by',
    risk: 'Risk',
    riskAndThreshold: '{risk}, threshold {threshold}',
    policy: 'Policy',
    model: 'Model',
    drawnFrom: 'Score band',
    stratum: '{low} to {high}, inclusion probability {probability}',
    notShown: 'hidden from you',
    notShownYet: 'hidden until you decide',
  },
  chain: {
    explained:
      'Each entry carries the hash of the one before. If someone changes, removes or adds an entry, the chain breaks there. The check then compares every case with the log.',
    progress: 'Verifying the chain',
    progressOf: '{done, number} of {of, plural, one {# entry} other {# entries}}',
    stopped:
      'Stopped after {done, plural, one {# entry} other {# entries}}. The chain is intact up to there.',
    again: 'Verify again',
    breaksAt: 'The chain breaks at entry {seq, number}',
    broken:
      'Entry {seq, number} of {entries, number}: {reason}. Do not rely on this entry or any after it. Restore an earlier backup under Data.',
    whole: 'Chain verified: {entries, plural, one {# entry} other {# entries}}.',
    wholeAfterPurges:
      'Chain verified: {entries, plural, one {# entry} other {# entries}}. Purges have erased the content of {erased, number}; their place in the chain remains, and the purges list them.',
    headExplained:
      'A log that is cut off at its end still verifies. That is why Second Look also records the log head outside the database, in backups and in exports. Copy the head to keep your own record.',
    copyHead: 'Copy log head',
    copied: 'Copied',
  },
  cases: {
    agree: 'All cases match the log.',
    agreePartly:
      'All cases match the log. The appeal of {partly, plural, one {# case} other {# cases}} could not be compared because a purge erased its log entry.',
    /** Follows either of these. */
    unbegun:
      'The origin of {unbegun, plural, one {# case} other {# cases}} could not be compared because older versions did not log it.',
    disagree: '{count, plural, one {# case does not match the log} other {# cases do not match the log}}',
    /** What of a case is not as the log says. */
    disagreement: '<case></case>: {what}',
    /** What of a case the log says otherwise of. */
    part: {
      reviews: 'verdicts',
      verdict: 'final verdict',
      decidedAt: 'decision time',
      escalatedBy: 'who escalated it',
      secondReview: 'reason for the second review',
      appeal: 'appeal',
      state: 'state',
      flag: 'origin',
      hands: 'who holds it or skipped it',
      case: 'the case is missing',
    },
    more: 'And {count, number} more.',
    advice: 'Do not rely on these cases. Restore an earlier backup under Data.',
  },
  head: {
    compare: 'Compare',
    label: 'Log head to compare (number and hash)',
    unreadable: 'Paste a log head as copied: a number and a hash of 64 digits.',
    same: 'Match: entry {seq, number} still has this hash. If the chain verifies too, no entry up to it was changed or removed.',
    missing: 'No match: entry {seq, number} is missing. The log was cut off at its end or replaced.',
    different: 'No match: entry {seq, number} has a different hash. The log was rewritten or replaced.',
  },
  heads: {
    compare: 'Compare with a backup or export',
    file: 'Backup or export file',
    notCompared: 'Could not compare the file',
    contradicts:
      '{against, number} of {count, plural, one {# log head does not match} other {# log heads do not match}}',
    holds: '{count, plural, one {The log head matches} other {All # log heads match}}',
    inFile: {
      backup: 'In the backup <data>{file}</data>:',
      outcomes: 'In the exported outcomes <data>{file}</data>:',
      statistics: 'In the exported statistics <data>{file}</data>:',
      log: 'In the exported log <data>{file}</data>:',
    },
    line: 'Entry {seq, number}, {signer}: {found}.',
    lineNoted: 'Entry {seq, number}, recorded on {moment}, {signer}: {found}.',
    signer: {
      own: 'signed by this profile',
      other: 'signed by another profile',
      invalid: 'with an invalid signature',
      none: 'not signed',
    },
    found: {
      same: 'matches',
      missing: 'is missing here',
      different: 'has a different hash here',
    },
    replaced: 'The log was cut off at its end, rewritten or replaced.',
  },
} as const;
