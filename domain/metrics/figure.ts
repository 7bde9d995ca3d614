import { DEFINITIONS, type DefinitionId, type IntervalMethod } from './definitions.ts';
import type { Interval, Proportion } from './intervals.ts';

/** One figure with everything that is needed to read it. */
export interface Figure {
  /** Unique together with the scope. */
  id: string;
  /** What it is taken over: "all", "layer:classifier", "reviewer:NAME", "month:2026-03". */
  scope: string;
  name: string;
  /** Numerator; null where there is none. */
  k: number | null;
  /** Denominator, or how many values it rests on; of an estimate not always whole. */
  n: number | null;
  /** Null where undefined, never 0 for 0:0. */
  value: number | null;
  /** Bounds of 95 %. */
  low: number | null;
  high: number | null;
  interval: IntervalMethod | null;
  unit: 'share' | 'count' | 'days' | 'seconds' | 'coefficient';
  definition: DefinitionId;
}

type Named = Pick<Figure, 'id' | 'scope' | 'definition' | 'unit' | 'value'>;

/** A figure whose other sides are empty unless given; it is called by its definition's name unless it has its own. */
export function figure(own: Named & { [Key in keyof Figure]?: Figure[Key] | undefined }): Figure {
  const { id, scope, definition, unit, value } = own;
  return {
    id,
    scope,
    name: own.name ?? DEFINITIONS[definition].name,
    k: own.k ?? null,
    n: own.n ?? null,
    value,
    low: own.low ?? null,
    high: own.high ?? null,
    interval: own.interval ?? null,
    unit,
    definition,
  };
}

/** The bounds of a figure and how they were made; none without an interval. */
export function within(method: IntervalMethod, interval: Interval | null) {
  return interval ? { low: interval[0], high: interval[1], interval: method } : {};
}

/** How many. */
export function count(
  id: string,
  definition: DefinitionId,
  scope: string,
  name: string,
  value: number,
): Figure {
  return figure({ id, scope, definition, name, value, unit: 'count' });
}

/** A share with its Wilson interval. */
export function share(
  id: string,
  definition: DefinitionId,
  scope: string,
  { k, n, value, wilson95 }: Proportion,
  name?: string,
): Figure {
  return figure({ id, scope, definition, name, k, n, value, unit: 'share', ...within('wilson', wilson95) });
}

/** The same share with its exact interval, as a figure of its own. */
export function exactShare(
  definition: DefinitionId,
  scope: string,
  { k, n, value, clopperPearson95 }: Proportion,
): Figure {
  return figure({
    ...{ id: `${definition}-exact`, scope, definition, k, n, value, unit: 'share' },
    ...within('clopper-pearson', clopperPearson95),
  });
}
