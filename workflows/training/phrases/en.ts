/** The English phrase files, by their path in the corpus; a chunk of its own, which only training loads. */
export const files: Record<string, unknown> = import.meta.glob(
  ['./families/en/**/*.json', './topics/en/*.json', './answers/en.json', './slots/en.json'],
  { base: '../../../models/corpus', eager: true, import: 'default' },
);
