/** Words of buttons and marks that stand alone and mean the same everywhere. */
export const shared = {
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  retry: 'Try again',
  save: 'Save',
  yes: 'yes',
  no: 'no',
  none: 'none',
} as const;
