import { notAllowed } from './failures-not-allowed.ts';

/** Why something could not be done, and what to do about it: a text for each code of a failure, or for each `what` of one. */
export const failures = {
  'already-decided': {
    'left-queue': 'Your decision was not saved because this case has left the queue. Open the next case.',
    meanwhile:
      'Your decision was not saved because someone else decided this case first. Open the next case.',
    'no-verdict': 'This case does not need a verdict.',
    'not-appealable': 'Only a confirmed case can be appealed, and only once.',
    'no-open-appeal': 'There is no open appeal on this case.',
  },
  busy: 'Another tab is blocking the storage. Close all other Second Look tabs, then try again.',
  cancelled: {
    'log-check': 'The check was stopped.',
    search: 'The search was cancelled.',
    'second-model': 'The second model was cancelled.',
    import: 'The import was cancelled. Nothing from the file was kept.',
    export: 'The export was cancelled. Nothing was saved.',
    'backup-reading': 'Reading was cancelled. Nothing was changed.',
    question: 'A newer request replaced this one.',
    scoring: 'Scoring was cancelled.',
    practice: 'Loading was stopped. Nothing was kept.',
    pictures: 'Adding pictures was stopped. Nothing was kept.',
  },
  'certificate-needed': {
    none: 'First reviews need a certificate, and you do not have one yet. Take the exam in Training.',
    expired: 'First reviews need a valid certificate, and yours has expired. Renew it in Training.',
    stale:
      'First reviews need a certificate on the current guidance, which has changed since yours. Renew it in Training.',
    revoked: 'First reviews need a valid certificate, and yours was revoked. Ask a lead.',
    language:
      'First reviews in {languages} need a certificate that covers the language, and yours does not. Take the exam in Training.',
    'only-other-languages':
      'Every case left for you is in {languages}, which your certificate does not cover. Take the exam in Training.',
  },
  'clock-in-doubt': 'The computer’s clock may be wrong. Check it, then confirm whether it is right.',
  crashed: {
    said: '{message}',
    died: 'The {worker} worker crashed.',
    'not-running': 'The {worker} worker is not running.',
  },
  'daily-limit':
    'You have reached today’s limit of {minutes, number} minutes of review. Stop for today, or snooze the limit and give a reason.',
  'damaged-backup': {
    'practice-team':
      'Nothing was changed because this backup is of the practice team: generated history. Restore it while the practice team is open.',
    'own-data':
      'Nothing was changed because the practice team is open and this backup is of real decisions. Leave the practice team, then restore it.',
    line: 'Nothing was changed because line {line, number} of the backup is damaged: {reason}. Choose another backup.',
    'no-lead': 'Nothing was changed because this backup has no lead. Choose another backup.',
    'leads-retired':
      'Nothing was changed because every lead in this backup is deactivated. Choose another backup.',
    'no-policy': 'Nothing was changed because this backup has no policy. Choose another backup.',
    'no-log': 'Nothing was changed because this backup has data but no log. Choose another backup.',
    'transcripts-missing':
      'Nothing was changed because this backup lacks the {count, plural, one {transcript of # case} other {transcripts of # cases}} (first: {caseId}). Choose another backup.',
    'pictures-missing':
      'Nothing was changed because this backup lacks the {count, plural, one {picture of # case} other {pictures of # cases}} (first: {caseId}). Choose another backup.',
    'cases-disagree':
      'Nothing was changed because {count, plural, one {# case does} other {# cases do}} not match the log of this backup (first: {caseId}; {parts}). Choose another backup.',
    'log-broken':
      'Nothing was changed because the log of this backup does not verify: entry {seq, number} {broken}. Choose another backup.',
    'log-end':
      'Nothing was changed because the log of this backup ends at entry {seq, number} instead of {said, number}: someone cut it off or altered it. Choose another backup.',
  },
  'exam-closed': {
    'handed-in': 'Your answer was not saved because this exam has been handed in.',
    'time-up': 'Your answer was not saved because the time is up. Hand in the exam.',
    break: 'You are on a break. Continue the exam first.',
  },
  'exam-form-outdated': 'The rules of the exam have just changed. Begin again.',
  'exam-not-yet': {
    wait: 'You can retake the exam from {until}.',
    drill:
      'Before you retake the exam, answer {needed, plural, one {# drill item} other {# drill items}}. You have answered {done, number}.',
    lead: 'You have not passed {failures, plural, one {# exam} other {# exams}} in a row. Ask a lead to allow another.',
  },
  'exam-open': 'You have an exam under way. Continue it.',
  'exam-too-short':
    'No one could pass this exam: the bar needs at least {fewest, plural, one {# transcript} other {# transcripts}} of each kind. Use more, or lower the bar.',
  'figures-failed': {
    figures: 'The figures could not be computed. {why} Try again.',
    intervals: 'The intervals could not be computed. {why} Try again.',
    workbook: 'The workbook could not be written. {why} Try again, or export CSV.',
  },
  'flags-nothing': 'Without a layer, nothing is flagged. Turn on at least one.',
  'held-elsewhere': {
    other: '{holder} holds this case. It returns to the queue when {holder} releases it or leaves it idle.',
    'other-tab': 'You hold this case in another tab. Release it there, or continue there.',
    'not-held': 'You no longer hold this case. Open it again first.',
  },
  importing: 'Files are still being imported, and this would stop them. Try again once they are in.',
  incomplete: {
    'view-name': 'Enter a name of at most {longest, number} characters.',
    question: 'Enter your question.',
    answer: 'Enter an answer.',
    complaint: 'Choose or enter the grounds for the appeal.',
    correction: 'Choose a verdict for the correction.',
    'coaching-note': 'Enter your note.',
    'cluster-verdict': 'Choose a verdict for the cluster.',
    'cluster-sample': 'Look at {least, number} members before you decide for the cluster.',
    'calibration-cases': 'Choose {fewest, number} to {most, number} different cases.',
    'calibration-people': 'Invite at least {least, number} people.',
    submission: 'More is required: {lacking}.',
  },
  'key-taken':
    '{combination} is already the key for “{command}” ({scope}). Choose another, or change that one first.',
  'key-unusable': {
    'no-combination': 'Press one key, alone or with Ctrl, Alt or Shift.',
    'presses-button': '{combination} presses the focused button. Add Ctrl or Alt, or choose another key.',
    'moves-about': '{combination} navigates the page or edits text. Choose another key.',
    'of-browser': 'The browser reserves {combination}. Choose another key.',
    'not-everywhere': 'Not every keyboard has {combination}. Choose another key.',
    'needs-modifier': '“{command}” works while you type, so its key needs Ctrl or Alt. Add one of them.',
    'edits-text': '{combination} edits text in fields where “{command}” also works. Choose another key.',
  },
  'last-lead': 'At least one lead is required. Make another profile a lead first.',
  'model-damaged': {
    chosen: 'The model pack is damaged. {damage} Choose the pack again.',
    shipped: 'The model pack is damaged. {damage} Reinstall the extension; your data is safe.',
  },
  'model-missing': {
    'chosen-model': 'The pack’s model could not be read. Choose the pack again.',
    'chosen-manifest': 'The pack’s manifest could not be read. Choose the pack again.',
    'shipped-model': 'The pack’s model could not be read. Reinstall the extension; your data is safe.',
    'shipped-manifest': 'The pack’s manifest could not be read. Reinstall the extension; your data is safe.',
  },
  'model-pack': {
    missing:
      'The active pack {id} {version} is not stored in this browser, and no other pack scores in its place. Load its files under Thresholds › Compare and keep it under Thresholds › Policies, or use another pack there.',
    damaged:
      'The files of the active pack {id} {version} are damaged, and no other pack scores in its place. Load its files under Thresholds › Compare and keep it under Thresholds › Policies, or use another pack there.',
    'in-force': 'The pack {id} {version} is active. Use another pack first.',
    'other-of-name':
      'Another pack called {id} {version} is known here. Change the version in the manifest, so that cases say which pack flagged them.',
  },
  'name-missing': {
    bank: 'Enter a name for the bank.',
    candidate: 'Enter a name for the candidate.',
    source: 'Enter a name for the source.',
    calibration: 'Enter a title for the session.',
    issuer: 'Enter a name for the issuer.',
  },
  'name-taken': {
    bank: 'A bank called “{name}” already exists. Choose another name.',
    view: 'A view called “{name}” already exists. Choose another name.',
    reviewer: 'The pseudonym “{name}” is taken, perhaps in the log. Choose another one.',
    source: 'Another source is called “{name}”. Choose another name.',
  },
  'newer-version': {
    meanwhile:
      'This step was not saved because a newer version of Second Look has opened in another tab. Reload the console.',
    stored: 'A newer version of Second Look wrote the stored data.',
  },
  'no-ed25519':
    'This browser cannot sign or verify certificates because it has no Ed25519. Use Chromium 137 or Firefox 130 or newer.',
  'no-reviewer': 'Choose a reviewer at the top of the page first.',
  'not-allowed': notAllowed,
  'not-loaded': 'The model is not loaded yet.',
  'not-found': {
    bank: 'This bank is no longer stored.',
    'bank-entry': 'These entries are not stored in this bank, or no longer.',
    cluster: 'This cluster is no longer stored.',
    candidate: 'This candidate was deleted.',
    certificate: 'This certificate does not exist, or is already revoked.',
    'policy-in-force': 'No policy is stored. Reload the console.',
    'drawn-entries':
      'No active entry of this bank is a generated picture. Choose another bank, add generated pictures to it, or set their number to 0.',
    'drawn-animations':
      'No active entry of this bank is a generated animation. Add generated animations to the bank, or set their number to 0.',
    policy: 'Policy {version, number} does not exist.',
    'rule-of-policy': 'This is not the rule of policy {version, number}.',
    unflagged: 'Every unflagged transcript already has a case.',
    'second-pack': 'No second pack is loaded. Choose one first.',
    evidence: 'A transcript of the evidence is no longer stored.',
    view: 'Someone has deleted this view.',
    case: 'This case is no longer stored.',
    'reviewer-to-ask': 'Choose another reviewer or a lead to ask.',
    question: 'This question was withdrawn, or the case was decided.',
    assignee: 'This reviewer no longer exists.',
    'coached-decision': 'This person has no decision on this case.',
    'coaching-note': 'This note is no longer stored.',
    'calibration-session': 'This session is no longer stored.',
    'calibration-case': 'This case is not in the session, is no longer stored, or still waits for a verdict.',
    reviewer: 'This profile no longer exists.',
    'reviewer-in-use': 'This profile is deactivated.',
    exam: 'This exam is no longer stored.',
    source: 'This source has already been removed.',
    'set-aside': 'This transcript was deleted.',
  },
  'nothing-to-undo': {
    decision: 'This was already undone, or someone else has continued with the case.',
    cluster:
      'This can no longer be undone: it was undone already, or work on one of the cases has gone on. Correct the decisions case by case.',
    correctable:
      'You can correct only your own first review, and only until someone else continues with the case.',
    'entry-decision': 'This was already undone, or one of the entries was changed since.',
  },
  'reason-missing': {
    bank: 'Give a reason for the change.',
    'bank-entries': 'Give a reason for the change.',
    candidate: 'Give a reason for the candidate.',
    threshold: 'Give a reason for the change.',
    'review-policy': 'Give a reason for the change.',
    correction: 'Give a reason for the correction.',
    'appeal-decision': 'Give a reason for upholding or reversing.',
    periods: 'Give a reason for the change.',
    snooze: 'Give a reason for continuing.',
    guidance: 'Give a reason for the change.',
    calibration: 'Say why the guidance stays as it is.',
    revocation: 'Give a reason for revoking.',
    retake: 'Give a reason for allowing a retake.',
  },
  replaced: {
    deleted: 'This step was not saved because everything was deleted in another tab.',
    restored: 'This step was not saved because a backup was restored in another tab.',
    import: 'Nothing from the file was kept because everything was deleted or replaced during the import.',
  },
  'room-not-back':
    'Everything was deleted, but the browser has not freed the space yet. Free some disk space, then reload the console.',
  'scoring-failed': {
    batch: 'This batch could not be scored: {message}',
    damaged: 'This batch could not be scored: {damage}',
    unread: 'The transcript could not be read: {message}',
    'second-model': 'The second model stopped: {why}',
  },
  'search-failed': 'The search stopped. {why} Search again.',
  'similar-failed': 'Looking for similar cases stopped. {why} Try again.',
  'still-running': 'This candidate is still running. End it before you delete it.',
  'storage-full':
    'This step was not saved because storage is full; earlier data is safe. Free some disk space and try again, or go to Data, back up, and delete everything.',
  'storage-closed':
    'This step was not saved because the browser interrupted the storage; earlier data is safe. Try again, and if it keeps happening, free disk space, close other Second Look tabs, or restart the browser.',
  'storage-newer':
    'Nothing was changed because a newer version of Second Look wrote the stored data. Close all Second Look tabs and install the newest version.',
  'storage-unreadable':
    'This step was not saved because the browser could not read or write its storage; earlier data is safe. Try again, and if it keeps happening, check the disk and restart the browser.',
  'storage-unavailable':
    'The browser does not allow Second Look to store data here. Open it outside private mode, and allow it to store data on this device.',
  'timed-out': 'The {worker} worker did not answer within {seconds, number} seconds.',
  'too-large': {
    sheet:
      'A sheet holds at most {most, number} rows, and this export has {count, number}. Narrow the filter, or export CSV.',
    'backup-row': 'A row of the table {table} is too long for a backup.',
  },
  'too-many-candidates': '{most, number} candidates are already running. End one, then start this one.',
  unchanged: {
    rule: 'This rule is already active, as policy {version, number}.',
    periods: 'These retention periods already apply.',
    guidance: 'The guidance already says this.',
    retake: 'This person can take the exam without your permission.',
    bank: 'The bank already has this status.',
    'bank-entries': 'The entries already have this status.',
  },
  unreadable: '{message}',
  'unreadable-file': {
    'known-empty': 'The file contains no messages.',
    'no-credential':
      'This file is not a Second Look certificate. Choose the .json file that “Export credential” saved.',
    'credential-too-large':
      'This file is too large for a certificate, so it was not read. Choose the .json file that “Export credential” saved.',
    'known-too-long': 'Line {line, number} is longer than {longest, number} characters.',
    'known-not-utf8': 'Line {line, number} is not valid UTF-8.',
    'known-too-short':
      'Line {line, number} has fewer than {fewest, number} words, which would match too much. Use longer messages.',
    'known-too-many':
      'With this file the list would have {count, number} messages, and the limit is {most, number}. Use a smaller file.',
    'too-many-exports':
      'The rows of this file come from {count, number} exports, and the limit is {most, number}. Split the file.',
    'cut-log':
      'Nothing from this file was kept because the log is incomplete: {cut}. Export the full log and import it.',
    'cut-log-with-line':
      'Nothing from this file was kept because the log is incomplete ({cut}) and line {line, number} could not be read: {reason}. Export the full log and import it.',
    file: '{fault}',
    pack: '{pack}',
    'pack-files': '{message} Choose the files again.',
    'pack-trial': 'This pack failed its test: {why}',
    'no-calibration-file':
      'This is not a file of a calibration session. Choose the file that was exported from one.',
    'votes-of-other-session':
      'The votes of {person} are of another session. Open that session to import them.',
    'votes-of-uninvited': '{person} is not invited to this session. Check the name in the file.',
    'votes-of-closed-round':
      'The votes of {person} are of a vote that is not open here. Open it first, or ask for a new file.',
    'no-noted-head':
      'This file contains no log head. Choose a backup, exported outcomes or log (CSV or JSON Lines), or statistics (JSON).',
  },
  'wait-for-pin': 'Too many wrong PINs. Wait {seconds, number} seconds, then try again.',
  'wrong-pin': {
    wrong: 'Wrong PIN. If you have forgotten it, ask a lead to set a new one.',
    changed: 'The PIN has changed. Enter the new one.',
    unusable: 'Use 4 to 12 digits for a PIN.',
  },
} as const;
