/** The path through training, and its lessons. */
export const training = {
  sections: { path: 'Path' },
  path: {
    loading: 'Reading your training…',
    unreadable: 'Could not load your training',
    next: {
      title: 'Next',
      queue: {
        text: 'Review a case from the queue.',
        go: 'Review next case',
      },
    },
  },
} as const;
