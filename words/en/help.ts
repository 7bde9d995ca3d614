/** The guide, beside the screen that it is about. */
export const help = {
  open: 'Help on this screen',
  title: 'Help',
  loading: 'Loading the guide',
  unreadable: 'Could not load the guide',
  search: 'Search the guide',
  topics: 'Topics',
  none: 'No topic contains these words.',
} as const;
