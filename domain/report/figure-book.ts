import type { OutcomeDefinitionId } from '../metrics/figures/definitions.ts';
import type { Figure } from '../metrics/figures/figure.ts';
import { FigureIndex } from '../metrics/figures/figure-index.ts';
import type { OutcomeFigureId } from '../metrics/figures/figure-register.ts';

/** The figures of a report; it notes which definitions were needed. */
export class FigureBook extends FigureIndex {
  readonly used = new Set<OutcomeDefinitionId>();

  override get(id: OutcomeFigureId, scope = 'all'): Figure {
    const found = super.get(id, scope);
    this.used.add(found.definition);
    return found;
  }

  /** What a figure is there of: the names of its layers, locales, weeks, in order. */
  parts(word: string, id: OutcomeFigureId): string[] {
    return this.groups(word).flatMap(({ name, figures }) => (figures.has(id) ? [name] : []));
  }
}
