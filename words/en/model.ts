/** What is wrong with a model or its pack. */
export const model = {
  damage: {
    'other-file': 'The model file is not the one that its manifest describes (SHA-256 differs).',
    'outside-data': 'The model keeps some of its data in other files, which are never read.',
    'no-graph': 'The model file is no ONNX graph.',
    'no-numbers': 'The model gives values that are not numbers.',
    output: 'The model does not give {count, number} numbers as "{output}".',
    unreadable: 'The model file could not be read: {message}',
    manifest: 'Its manifest is not valid.',
  },
  /** Why files are no pack that can be used, and what to do. */
  pack: {
    missing:
      '{file} is missing. Choose {manifest} and {model} of one pack together, or drop its folder here.',
    'more-than-one': 'There is more than one {file}. Choose the files of one pack only.',
    'too-large': '{file} is larger than {limit}, the most that is read. Choose a smaller pack.',
    'foreign-manifest': '{manifest} is {kind}. Choose the {manifest} of a model pack.',
    'no-manifest': '{manifest}: {reason}. Copy the pack again, or ask whoever made it.',
    manifest:
      '{manifest} does not describe a model pack: {reason}. Choose another pack, or ask whoever made it.',
    name: '"{name}"',
    'unknown-characteristics':
      '{manifest} names characteristics that are unknown here: {names}. Choose a pack made for those that the policy lists.',
    model: '{damage} Choose the two files of one pack, or ask whoever made it.',
  },
} as const;
