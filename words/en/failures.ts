/** Why something could not be done, and what to do about it: a text for each code of a failure, or for each `what` of one. */
export const failures = {
  cancelled: {
    'log-check': 'The check was stopped.',
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
  'unreadable-file': {
    'no-noted-head':
      'No noted head was found in this file. Choose a backup, exported outcomes or log (CSV or JSON Lines), or statistics (JSON).',
  },
} as const;
