/** The French phrase files, by their path in the corpus; a chunk of its own, which only training loads. */
export const files: Record<string, unknown> = import.meta.glob(
  ['./families/fr/**/*.json', './topics/fr/*.json', './answers/fr.json', './slots/fr.json'],
  { base: '../../../models/corpus', eager: true, import: 'default' },
);
