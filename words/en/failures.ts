/** Why something could not be done, and what to do about it: a text for each code of a failure, or for each `what` of one. */
export const failures = {
  cancelled: {
    'log-check': 'The check was stopped.',
    search: 'The search was cancelled.',
    'second-model': 'The work with the second model was cancelled.',
  },
  'flags-nothing': 'Turn at least one layer on. Without any, nothing is flagged.',
  incomplete: {
    'view-name': 'A view needs a name of at most {longest, number} characters.',
  },
  'key-taken': '{key} is the key of “{command}” ({scope}). Choose another, or change that one first.',
  'key-unusable': {
    'no-combination': 'Press one key, alone or with Ctrl, Alt or Shift.',
    'presses-button':
      '{key} presses the button that has the focus. Hold Ctrl or Alt with it, or choose another key.',
    'moves-about': '{key} moves about the page or edits text. Choose another key.',
    'of-browser': '{key} belongs to the browser. Choose another key.',
    'not-everywhere': '{key} is not on every keyboard. Choose another key.',
    'needs-modifier':
      '“{command}” needs Ctrl or Alt with its key, so that it never happens by a slip while typing.',
    'edits-text': '{key} edits the text of a field, where “{command}” works too. Choose another key.',
  },
  'name-missing': {
    candidate: 'Give the candidate a name.',
  },
  'name-taken': {
    view: 'There is a view "{name}" already.',
  },
  'not-found': {
    candidate: 'This candidate was deleted.',
    'policy-in-force': 'No policy is stored. Reload the console.',
    policy: 'There is no policy {version, number}.',
    'rule-of-policy': 'This is not the rule of policy {version, number}.',
    unflagged: 'Every transcript that is not flagged has a case already.',
    'second-pack': 'No second pack is loaded. Choose one first.',
    evidence: 'A transcript of the evidence is no longer stored.',
    view: 'This view was deleted in the meantime.',
  },
  'reason-missing': {
    candidate: 'Say why the candidate is tried.',
    threshold: 'Say why the threshold changes.',
    'review-policy': 'Say why the review policy changes.',
  },
  'scoring-failed': 'The second model stopped: {message}',
  'search-failed': 'The search stopped: {message} Search again.',
  'still-running': 'This candidate still runs. End it first, then delete it.',
  'too-many-candidates': '{most, number} candidates run already. End one of them, then start this one.',
  unchanged: 'This is the rule of policy {version, number}, which is in force.',
  'unreadable-file': {
    'known-empty': 'The file holds no message.',
    'known-too-long': 'Line {line, number} is longer than {longest, number} characters.',
    'known-not-utf8': 'Line {line, number} is not valid UTF-8.',
    'known-too-short':
      'Line {line, number} has fewer than {fewest, number} words, which would match too much.',
    'known-too-many':
      'With this file the list would hold {count, number} messages; it can hold {most, number}.',
    pack: '{reason}',
    'pack-files': '{reason} Choose the files again.',
    'pack-trial': 'This pack cannot score: {reason}',
    'no-noted-head':
      'No noted head was found in this file. Choose a backup, exported outcomes or log (CSV or JSON Lines), or statistics (JSON).',
  },
} as const;
