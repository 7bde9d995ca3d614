/** The practice team: generated history to try the console with. */
export const practice = {
  band: {
    label: 'Practice data',
    text: '<strong>Practice team.</strong> Generated history. None of its decisions are real.',
    keep: 'Leave',
    remove: 'Leave and remove',
  },
  load: 'Load the practice team',
  open: 'Open the practice team',
  remove: 'Remove the practice team',
  loading: 'Loading the practice team',
  share: '{share} loaded',
  stop: 'Cancel',
  elsewhere: 'Loading in another tab…',
  removing: 'Removing the practice team…',
  notLoaded: 'The practice team was not opened',
  panel: {
    title: 'Practice team',
    description:
      'Four weeks of generated history by five reviewers fill Quality, Statistics and Log. It opens in place of your own data, which stay as they are.',
    open: 'The practice team is open. Your own data are safe; leave to see them again.',
  },
};
