/** A rule of flagging in plain words, a line for each thing it says, and what differs between two. */
export const rule = {
  threshold: 'Threshold {threshold}',
  counts: { highest: 'Counts the highest risk', final: 'Counts the final risk' },
  /** A characteristic that flags whatever the risk. */
  own: '{characteristic} flags from {threshold} by itself',
  layers: '{count, plural, =0 {No layer on} one {Layer {layers} on} other {Layers {layers} on}}',
  layer: {
    classifier: 'classifier',
    rules: 'rules',
    'personal-info': 'personal information',
    'known-match': 'known match',
  },
  change: {
    threshold: 'Threshold {from} → {to}',
    counts: {
      highest: 'Counts the highest risk instead of the final',
      final: 'Counts the final risk instead of the highest',
    },
    noOwn: '{characteristic} no longer flags by itself',
    own: '{characteristic} flags from {to} by itself instead of {from}',
    on: {
      classifier: 'Layer classifier on',
      rules: 'Layer rules on',
      'personal-info': 'Layer personal information on',
      'known-match': 'Layer known match on',
    },
    off: {
      classifier: 'Layer classifier off',
      rules: 'Layer rules off',
      'personal-info': 'Layer personal information off',
      'known-match': 'Layer known match off',
    },
  },
} as const;
