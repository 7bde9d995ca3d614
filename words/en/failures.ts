/** Why something could not be done, and what to do about it: a text for each code of a failure, or for each `what` of one. */
export const failures = {
  'already-decided': {
    'left-queue': 'This case has left the queue. Your decision was not saved.',
    meanwhile: 'This case was decided in the meantime. Your decision was not saved; the first one stands.',
    'no-verdict': 'This case waits for no verdict.',
    'not-appealable': 'Only a confirmed case can be appealed, and only once.',
    'no-open-appeal': 'There is no open appeal on this case.',
  },
  busy: 'Another tab keeps the storage open. Close every other tab with Second Look, then try again.',
  cancelled: {
    'log-check': 'The check was stopped.',
    search: 'The search was cancelled.',
    'second-model': 'The work with the second model was cancelled.',
    import: 'The import was cancelled; nothing of the file was kept.',
    export: 'The export was stopped. Nothing was saved.',
    'backup-reading': 'Reading was cancelled. Nothing was changed.',
    question: 'A later question took over.',
    scoring: 'Scoring was cancelled.',
  },
  'clock-in-doubt': 'The computer’s clock may be wrong. Look again, and say whether it is right.',
  crashed: {
    said: '{message}',
    died: 'The {worker} worker died.',
    'not-running': 'The {worker} worker is not running.',
  },
  'daily-limit':
    'You have reached today’s limit of {minutes, number} minutes of review. Stop for today, or put the limit off with a reason.',
  'damaged-backup': {
    line: 'Line {line, number} of the backup: {reason}. Nothing was changed. Choose another backup.',
    'no-lead':
      'This backup cannot be used: nobody could use what it holds to the full: there is no lead in it. Nothing was changed.',
    'leads-retired':
      'This backup cannot be used: nobody could use what it holds to the full: every lead in it is retired. Nothing was changed.',
    'no-policy':
      'This backup cannot be used: it holds no policy, so nothing could be flagged. Nothing was changed.',
    'no-log':
      'This backup cannot be used: it has no log, although things have happened. Nothing was changed.',
    'transcripts-missing':
      'This backup cannot be used: the transcripts of {count, plural, one {# case} other {# cases}} are missing, the first that of case {caseId}. Nothing was changed.',
    'cases-disagree':
      'This backup cannot be used: {count, plural, one {# case does} other {# cases do}} not agree with its log, the first being {caseId} ({parts}). Nothing was changed.',
    'log-broken':
      'This backup cannot be used: its log does not verify, entry {seq, number} {broken}. Nothing was changed.',
    'log-end':
      'This backup cannot be used: its log ends at entry {seq, number}, but when it was written the log ended at entry {said, number} with another hash; it was cut off or altered since. Nothing was changed.',
  },
  'figures-failed': {
    figures: 'The figures could not be computed: {why} Try again.',
    intervals: 'The intervals could not be computed: {why} Try again.',
    workbook: 'The workbook could not be written: {why} Try again, or save CSV files.',
  },
  'flags-nothing': 'Turn at least one layer on. Without any, nothing is flagged.',
  'held-elsewhere': {
    other:
      'This case is held by {holder}. It comes back to the queue when it is returned, or after some time without activity.',
    'other-tab':
      'This case is held by you, in another tab. It comes back to the queue when it is returned, or after some time without activity.',
    'not-held': 'You do not hold this case any more. Open it again first.',
  },
  incomplete: {
    'view-name': 'A view needs a name of at most {longest, number} characters.',
    question: 'Write what you want to know.',
    answer: 'Write an answer.',
    complaint: 'Choose or write a complaint.',
    correction: 'A correction needs a verdict.',
    submission: 'The review policy asks for more: {lacking}.',
  },
  'key-taken': '{combination} is the key of “{command}” ({scope}). Choose another, or change that one first.',
  'key-unusable': {
    'no-combination': 'Press one key, alone or with Ctrl, Alt or Shift.',
    'presses-button':
      '{combination} presses the button that has the focus. Hold Ctrl or Alt with it, or choose another key.',
    'moves-about': '{combination} moves about the page or edits text. Choose another key.',
    'of-browser': '{combination} belongs to the browser. Choose another key.',
    'not-everywhere': '{combination} is not on every keyboard. Choose another key.',
    'needs-modifier':
      '“{command}” needs Ctrl or Alt with its key, so that it never happens by a slip while typing.',
    'edits-text': '{combination} edits the text of a field, where “{command}” works too. Choose another key.',
  },
  'last-lead': 'Somebody has to stay lead. Make another profile lead first.',
  'model-damaged': {
    chosen: 'The model pack is damaged. {damage} Choose the pack again; nothing is lost.',
    shipped: 'The model pack is damaged. {damage} Reinstall the extension; nothing is lost.',
  },
  'model-missing': {
    'chosen-model': 'The model of the model pack could not be read. Choose the pack again; nothing is lost.',
    'chosen-manifest':
      'The manifest of the model pack could not be read. Choose the pack again; nothing is lost.',
    'shipped-model':
      'The model of the model pack could not be read. Reinstall the extension; nothing is lost.',
    'shipped-manifest':
      'The manifest of the model pack could not be read. Reinstall the extension; nothing is lost.',
  },
  'name-missing': {
    candidate: 'Give the candidate a name.',
    source: 'Give the source a name.',
  },
  'name-taken': {
    view: 'There is a view "{name}" already.',
    reviewer: 'There is a profile "{name}" already; the log may name it.',
    source: 'Another source is called "{name}" already.',
  },
  'newer-version': {
    meanwhile:
      'A newer version of Second Look has taken over in another tab. Nothing of this step was kept. Reload the console.',
    stored: 'What is stored is of a newer version of Second Look.',
  },
  'no-reviewer': 'Choose who is reviewing first, at the top of the page.',
  'not-allowed': {
    review: 'As a {role} you may not review cases. Ask a lead.',
    'second-review': 'As a {role} you may not give a second review. Ask a lead.',
    'review-escalated': 'As a {role} you may not decide escalated cases. Ask a lead.',
    adjudicate: 'As a {role} you may not adjudicate. Ask a lead.',
    'open-appeal': 'As a {role} you may not open an appeal. Ask a lead.',
    'decide-appeal': 'As a {role} you may not decide an appeal. Ask a lead.',
    'answer-help': 'As a {role} you may not answer questions of other reviewers. Ask a lead.',
    assign: 'As a {role} you may not assign cases to others or take them back. Ask a lead.',
    'see-woven': 'As a {role} you may not see which cases are golden items and audit samples. Ask a lead.',
    'draw-audit-sample': 'As a {role} you may not draw audit samples. Ask a lead.',
    'make-golden-items': 'As a {role} you may not make golden items. Ask a lead.',
    'change-threshold': 'As a {role} you may not change the threshold. Ask a lead.',
    'change-review-policy': 'As a {role} you may not change the review policy. Ask a lead.',
    'manage-reviewers': 'As a {role} you may not manage reviewer profiles. Ask a lead.',
    import: 'As a {role} you may not import transcripts. Ask a lead.',
    export: 'As a {role} you may not export outcomes. Ask a lead.',
    'see-cohort': 'As a {role} you may not see the cohort and import into it. Ask a lead.',
    'set-retention': 'As a {role} you may not set how long data are kept, or purge. Ask a lead.',
    'read-log': 'As a {role} you may not read the log. Ask a lead.',
    'back-up': 'As a {role} you may not back up or restore. Ask a lead.',
    'delete-everything': 'As a {role} you may not delete everything. Ask a lead.',
    'not-allowed': 'Your role may not work on a case in this state.',
    'took-part': 'You had a hand in this case before; somebody else has to look at it now.',
    'assigned-to-other': 'This case is assigned to another reviewer.',
    'knows-transcript': 'You have seen this transcript in another case; somebody else has to look at it.',
    'only-first-review-escalates': 'Only a first review can be escalated; decide, or skip it.',
    'not-own-decision': 'Only your own decision can be compared.',
  },
  'not-loaded': 'The model is not loaded yet.',
  'not-found': {
    candidate: 'This candidate was deleted.',
    'policy-in-force': 'No policy is stored. Reload the console.',
    policy: 'There is no policy {version, number}.',
    'rule-of-policy': 'This is not the rule of policy {version, number}.',
    unflagged: 'Every transcript that is not flagged has a case already.',
    'second-pack': 'No second pack is loaded. Choose one first.',
    evidence: 'A transcript of the evidence is no longer stored.',
    view: 'This view was deleted in the meantime.',
    case: 'This case is no longer stored.',
    'reviewer-to-ask': 'Choose another reviewer or a lead to ask.',
    question: 'This question was taken back, or the case was decided.',
    assignee: 'This reviewer is not there any more.',
    reviewer: 'This profile is not there any more.',
    'reviewer-in-use': 'This profile is not in use any more.',
    source: 'This source was removed already.',
    'set-aside': 'This transcript was deleted.',
  },
  'nothing-to-undo': {
    decision: 'This was undone, or somebody has gone on with the case, already.',
    correctable:
      'Only your own first review can be corrected, and only until somebody else goes on with the case.',
  },
  'reason-missing': {
    candidate: 'Say why the candidate is tried.',
    threshold: 'Say why the threshold changes.',
    'review-policy': 'Say why the review policy changes.',
    correction: 'Say why the decision is corrected.',
    'appeal-decision': 'Say why the decision is upheld or reversed.',
    periods: 'Say why the periods change.',
    snooze: 'Say why you go on.',
  },
  replaced: {
    deleted: 'Everything was deleted in another tab. This step was stopped, and nothing of it was kept.',
    restored:
      'Everything was replaced by a backup in another tab. This step was stopped, and nothing of it was kept.',
    import:
      'The import was stopped because everything was deleted or replaced meanwhile; nothing of the file was kept.',
  },
  'room-not-back':
    'Everything was deleted, but the browser has not given the room back yet. Free some disk space, then reload the console.',
  'scoring-failed': {
    batch: 'This batch could not be scored: {message}',
    damaged: 'This batch could not be scored: {damage}',
    unread: 'It could not be read: {message}',
    'second-model': 'The second model stopped: {why}',
  },
  'search-failed': 'The search stopped: {why} Search again.',
  'still-running': 'This candidate still runs. End it first, then delete it.',
  'storage-full':
    'There is no more room for what the console stores. Nothing of this step was kept; what was saved before is safe. Free some disk space and try again; or go to Data, back up, and delete everything.',
  'storage-closed':
    'The browser broke off what the console does with its storage. Nothing of this step was kept; what was saved before is safe. Try again. If it happens again, make sure that the disk has room, close other tabs with Second Look, or restart the browser.',
  'storage-newer':
    'What is stored was written by a newer version of Second Look. Nothing was changed. Close every tab with Second Look and install the newest version.',
  'storage-unreadable':
    'The browser could not read or write the console’s storage. Nothing of this step was kept; what was saved before is safe. Try again. If it happens again, make sure that the disk has room and is sound, then restart the browser.',
  'storage-unavailable':
    'The browser does not let the console store anything here. Open it in a window that is not private, and allow it to store data on this device.',
  'timed-out': 'The {worker} worker gave no answer within {seconds, number} seconds.',
  'too-large': {
    sheet:
      'A sheet holds {most, number} rows at most, and these are {count, number}. Narrow the filter, or save them as CSV.',
    'backup-row': 'A row of the table {table} is too long for a backup.',
  },
  'too-many-candidates': '{most, number} candidates run already. End one of them, then start this one.',
  unchanged: {
    rule: 'This is the rule of policy {version, number}, which is in force.',
    periods: 'These periods are in force already.',
  },
  unreadable: '{message}',
  'unreadable-file': {
    'known-empty': 'The file holds no message.',
    'known-too-long': 'Line {line, number} is longer than {longest, number} characters.',
    'known-not-utf8': 'Line {line, number} is not valid UTF-8.',
    'known-too-short':
      'Line {line, number} has fewer than {fewest, number} words, which would match too much.',
    'known-too-many':
      'With this file the list would hold {count, number} messages; it can hold {most, number}.',
    'too-many-exports':
      'The rows of this file name {count, number} different exports. One file can hold {most, number}.',
    'cut-log':
      'This log is not whole: {cut}. Export the whole log and import that; nothing of this file was kept.',
    'cut-log-with-line':
      'This log is not whole: {cut}. Line {line, number} could not be read: {reason}. Export the whole log and import that; nothing of this file was kept.',
    file: '{fault}',
    pack: '{pack}',
    'pack-files': '{message} Choose the files again.',
    'pack-trial': 'This pack cannot score: {why}',
    'no-noted-head':
      'No noted head was found in this file. Choose a backup, exported outcomes or log (CSV or JSON Lines), or statistics (JSON).',
  },
  'wait-for-pin': 'Too many wrong PINs. Wait {seconds, number} seconds before the next try.',
  'wrong-pin': {
    wrong: 'This PIN is not right. Ask a lead to set a new one if it is forgotten.',
    changed: 'The PIN was changed in the meantime. Type the new one.',
    unusable: 'A PIN has 4 to 12 digits.',
  },
} as const;
