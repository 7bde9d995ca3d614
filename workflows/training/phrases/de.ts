/** The German phrase files, by their path in the corpus; a chunk of its own, which only training loads. */
export const files: Record<string, unknown> = import.meta.glob(
  ['./families/de/**/*.json', './topics/de/*.json', './answers/de.json', './slots/de.json'],
  { base: '../../../models/corpus', eager: true, import: 'default' },
);
