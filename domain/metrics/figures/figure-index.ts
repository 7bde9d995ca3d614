import type { Figure } from './figure.ts';
import type { OutcomeFigureId } from './figure-register.ts';

/** The figures of one scope, by id. */
export type ScopeFigures = ReadonlyMap<OutcomeFigureId, Figure>;

/** Figures by scope and id, in the order in which they were listed. */
export class FigureIndex {
  #scopes = new Map<string, Map<OutcomeFigureId, Figure>>();

  constructor(figures: readonly Figure[]) {
    for (const figure of figures) {
      const own = this.#scopes.get(figure.scope) ?? new Map<OutcomeFigureId, Figure>();
      own.set(figure.id, figure);
      this.#scopes.set(figure.scope, own);
    }
  }

  /** Undefined when there is no such figure, as of a layer that flagged nothing. */
  find(id: OutcomeFigureId, scope = 'all'): Figure | undefined {
    return this.#scopes.get(scope)?.get(id);
  }

  /**
   * A figure that every list has.
   * @throws RangeError when it has none
   */
  get(id: OutcomeFigureId, scope = 'all'): Figure {
    const found = this.find(id, scope);
    if (!found) throw new RangeError(`there is no figure ${id} of ${scope}`);
    return found;
  }

  /** What a kind of scope has figures of ("layer": "classifier", "rules"), with those figures. */
  groups(kind: string): { name: string; figures: ScopeFigures }[] {
    return [...this.#scopes].flatMap(([scope, figures]) =>
      scope.startsWith(`${kind}:`) ? [{ name: scope.slice(kind.length + 1), figures }] : [],
    );
  }
}
