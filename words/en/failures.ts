/** Why something could not be done, and what to do about it: a text for each code of a failure, or for each `what` of one. */
export const failures = {
  cancelled: {
    'log-check': 'The check was stopped.',
  },
  'unreadable-file': {
    'no-noted-head':
      'No noted head was found in this file. Choose a backup, exported outcomes or log (CSV or JSON Lines), or statistics (JSON).',
  },
} as const;
