/** The charts that add up evidence for a change: names and definitions of their figures. */
export const cusumNames = {
  'cusum-reference': 'Reference rate of the first weeks',
  'cusum-reference-weeks': 'Weeks of the reference',
  'cusum-false-alarms': 'False-alarm rate',
  'cusum-limit': 'CUSUM limit',
  'cusum-up': 'CUSUM, upwards',
  'cusum-down': 'CUSUM, downwards',
  'cusum-signals': 'Weeks with a CUSUM signal',
} as const;

export const cusumDefinitions = {
  cusum: {
    name: 'CUSUM',
    text: 'Adds up, week by week, the evidence that the odds of confirmation have doubled, or halved, against the first half of the weeks (12 at most); never below 0. Above the limit it signals. The false-alarm rate is the share of unchanged series of these weeks with any signal.',
  },
} as const;
