/** The Spanish phrase files, by their path in the corpus; a chunk of its own, which only training loads. */
export const files: Record<string, unknown> = import.meta.glob(
  ['./families/es/**/*.json', './topics/es/*.json', './answers/es.json', './slots/es.json'],
  { base: '../../../models/corpus', eager: true, import: 'default' },
);
