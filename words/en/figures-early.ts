/** What figures of how early the risky ones are found are called, and what they mean. */
export const earlyNames = {
  'lab-erisk-f-latency': 'F-latency of eRisk',
  'lab-lead-messages': 'Lead messages',
  'lab-gain': 'Cumulative gain',
  'lab-lift': 'Lift',
} as const;

export const earlyDefinitions = {
  'lab-erisk-f-latency': {
    name: 'F-latency of eRisk',
    text: 'F-latency with the fixed penalty of the eRisk evaluations (p = 0.0078, one half at message 142), whatever the length of the conversations, so that sets compare.',
  },
  'lab-lead-messages': {
    name: 'Lead messages',
    text: 'Of the risky transcripts that are flagged, how many messages were still to come when the flag came; the middle one, and the quartiles. It looks back: in live traffic the flag may end the conversation.',
  },
  'lab-gain': {
    name: 'Cumulative gain',
    text: 'Share of the risky among so many transcripts with the highest scores. With scores that say nothing it is as large as the share reviewed.',
  },
  'lab-lift': {
    name: 'Lift',
    text: 'Share of risky in a tenth of the transcripts, by score, ÷ share of risky in all: how many times more than by chance. The highest possible is 1 ÷ share of risky, 10 at most.',
  },
} as const;
