import type { DefinitionId } from '../metrics/definitions.ts';
import type { Figure } from '../metrics/figure.ts';

/** The figures of a report, to be looked up; it notes which definitions were needed. */
export class FigureBook {
  readonly used = new Set<DefinitionId>();
  #figures: Map<string, Figure>;

  constructor(figures: readonly Figure[]) {
    this.#figures = new Map(figures.map((figure) => [`${figure.scope} ${figure.id}`, figure]));
  }

  /**
   * A figure by its id and scope.
   * @throws RangeError when there is none
   */
  get(id: string, scope = 'all'): Figure {
    const found = this.#figures.get(`${scope} ${id}`);
    if (!found) throw new RangeError(`there is no figure ${id} of ${scope}`);
    this.used.add(found.definition);
    return found;
  }

  /** What follows the colon in the scopes of a figure that begin with a word: its layers, locales, weeks, in order. */
  parts(word: string, id: string): string[] {
    const begin = `${word}:`;
    const scopes = Array.from(this.#figures.values()).filter((figure) => figure.id === id);
    return scopes.flatMap(({ scope }) => (scope.startsWith(begin) ? [scope.slice(begin.length)] : []));
  }
}
