/** Where a definition comes from. What it is called and says stands in the words, under its id. */
export interface Definition {
  /** Where formula or definition come from. */
  source: string;
  /** In docs/metrics.md. */
  anchor: string;
}

const HERE = 'Second Look, docs/metrics.md';
/** A definition by its anchor in docs/metrics.md and its source; without one it is this project’s own. */
export const defined = (anchor: string, source: string = HERE): Definition => ({ source, anchor });
