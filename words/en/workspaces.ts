/** What navigation, headings and the window's title call a workspace and its parts. */
export const workspaces = {
  name: {
    home: 'Home',
    training: 'Training',
    queue: 'Queue',
    review: 'Review',
    'known-content': 'Known content',
    thresholds: 'Thresholds',
    statistics: 'Statistics',
    quality: 'Quality',
    log: 'Log',
    data: 'Data',
    settings: 'Settings',
  },
  section: '{section}, {workspace}',
  askLead: 'Ask a lead if you need to see this.',
} as const;
