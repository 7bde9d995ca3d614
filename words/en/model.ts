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
} as const;
