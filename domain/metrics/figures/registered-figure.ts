type FigureUnit = 'share' | 'count' | 'days' | 'seconds' | 'hours' | 'coefficient';

/** What a figure is, wherever it stands. Its name and what its definition says stand in the words. */
export interface RegisteredFigure<Definition extends string = string, Unit extends FigureUnit = FigureUnit> {
  readonly definition: Definition;
  readonly unit: Unit;
}

/** Figures of one unit and one definition. */
export function alike<Definition extends string, Unit extends FigureUnit, Id extends string>(
  definition: Definition,
  unit: Unit,
  ...ids: readonly Id[]
): Record<Id, RegisteredFigure<Definition, Unit>> {
  const entries = ids.map((id) => [id, { definition, unit }]);
  return Object.fromEntries(entries);
}

/** Figures whose id is that of their definition. */
export function asDefined<Unit extends FigureUnit, Id extends string>(
  unit: Unit,
  ...ids: readonly Id[]
): Record<Id, RegisteredFigure<Id, Unit>> {
  return Object.assign({}, ...ids.map((id) => alike(id, unit, id)));
}
