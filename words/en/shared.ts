/** Words of buttons and marks that stand alone and mean the same everywhere. */
export const shared = {
  cancel: 'Cancel',
  yes: 'yes',
  no: 'no',
  none: 'none',
} as const;
