/** Which model pack scores, and using another. */
export const packs = {
  title: 'Model packs',
  description:
    'The active pack scores new transcripts. Another one becomes active with a new policy version, and then scores the stored transcripts again.',
  unreadable: 'Could not load the model packs',
  loading: 'Loading the model packs',
  caption: 'Model packs',
  pack: 'Pack',
  source: 'Origin',
  sources: {
    shipped: 'Ships with Second Look',
    kept: 'Loaded and kept',
    second: 'Second model, loaded to compare',
  },
  suggested: 'Suggested threshold',
  scored: 'Transcripts scored',
  active: 'active',
  scores: 'Scored by the pack {id} {version}',
  use: 'Use',
  useOne: 'Use {id} {version}',
  restore: 'Keep and score',
  restoreOne: 'Keep {id} {version} and score with it',
  notUsable: 'The active pack is not here',
  remove: 'Remove',
  removeOne: 'Remove {id} {version}',
  notChanged: 'Nothing was changed',
  others:
    'The scores of {others, number} of {total, plural, one {# transcript} other {# transcripts}} still come from another pack.',
  again: 'Score them again',
  ask: 'Use the pack {id} {version}?',
  becomes: 'It becomes policy {version, number}, with the same rule:',
  afterwards: 'This pack scores new transcripts, and the stored ones again in the background.',
  cases:
    'Cases keep what they were flagged with. Waiting cases stay and show the new risk beside it; decided cases do not change; transcripts that now reach the threshold open new cases.',
  known:
    'Of {compared, plural, one {# compared transcript} other {# compared transcripts}}, {more, number} would newly be flagged and {fewer, number} no longer.',
  unknown: 'Compare it under Compare first to see what it would change.',
  threshold: 'Use the threshold it suggests, {threshold}',
  submit: 'Use this pack',
  done: 'Policy {version, number} is active and scores with {id} {version2}.',
};
