import type { DefinitionId } from '../metrics/definitions.ts';
import type { Figure } from '../metrics/figure.ts';

/** The figures of a report, to be looked up; it notes which definitions were needed. */
export class FigureBook {
  readonly used = new Set<DefinitionId>();
  #figures: Map<string, Figure>;
  #scopes: readonly string[];

  constructor(figures: readonly Figure[]) {
    this.#figures = new Map(figures.map((figure) => [`${figure.scope} ${figure.id}`, figure]));
    this.#scopes = [...new Set(figures.map(({ scope }) => scope))];
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

  /** What follows the colon in the scopes that begin with a word: layers, locales, weeks, in their order. */
  parts(word: string): string[] {
    const begin = `${word}:`;
    return this.#scopes.filter((scope) => scope.startsWith(begin)).map((scope) => scope.slice(begin.length));
  }
}
