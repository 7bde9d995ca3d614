/** A rule of flagging in plain words, a line for each thing it says, and what differs between two. */
export const rule = {
  threshold: 'Threshold {threshold}',
  counts: { highest: 'Uses the highest risk', final: 'Uses the final risk' },
  /** A characteristic that flags whatever the risk. */
  own: '{characteristic} alone flags from {threshold}',
  layers: '{count, plural, =0 {No layers} one {Layer: {layers}} other {Layers: {layers}}}',
  layer: {
    classifier: 'classifier',
    rules: 'rules',
    'personal-info': 'personal information',
    'known-match': 'known match',
    'near-match': 'near match',
  },
  change: {
    threshold: 'Threshold {from} → {to}',
    counts: {
      highest: 'Uses the highest risk instead of the final risk',
      final: 'Uses the final risk instead of the highest risk',
    },
    noOwn: '{characteristic} alone no longer flags',
    own: '{characteristic} alone flags from {to} instead of {from}',
    on: {
      classifier: 'Classifier on',
      rules: 'Rules on',
      'personal-info': 'Personal information on',
      'known-match': 'Known match on',
      'near-match': 'Near match on',
    },
    off: {
      classifier: 'Classifier off',
      rules: 'Rules off',
      'personal-info': 'Personal information off',
      'known-match': 'Known match off',
      'near-match': 'Near match off',
    },
  },
} as const;
