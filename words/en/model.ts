/** What is wrong with a model or its pack. */
export const model = {
  damage: {
    'other-file': 'The model file does not match its manifest (different SHA-256).',
    'outside-data': 'The model stores data in other files, which Second Look never reads.',
    'no-graph': 'The model file is not an ONNX graph.',
    'no-numbers': 'The model returns values that are not numbers.',
    output: 'The model does not return {count, number} numbers as “{output}”.',
    unreadable: 'The model file could not be read: {message}',
    manifest: 'Its manifest is not valid.',
  },
  /** Why files are no pack that can be used, and what to do. */
  pack: {
    missing:
      '{file} is missing. Choose {manifest} and {model} of one pack together, or drop its folder here.',
    'more-than-one': 'There is more than one {file}. Choose the files of one pack only.',
    'too-large': '{file} is larger than the limit of {limit}. Choose a smaller pack.',
    'foreign-manifest': '{manifest} is {kind}. Choose the {manifest} of a model pack.',
    'no-manifest': '{manifest}: {reason}. Copy the pack again, or ask its author.',
    manifest: '{manifest} does not describe a model pack: {reason}. Choose another pack, or ask its author.',
    name: '“{name}”',
    'unknown-characteristics':
      '{manifest} lists unknown characteristics: {names}. Choose a pack made for the characteristics in the policy.',
    model: '{damage} Choose the two files of one pack, or ask its author.',
  },
} as const;
