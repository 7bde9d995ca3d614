import type { Interval, Proportion } from '../intervals/intervals.ts';
import type { IntervalMethod, OutcomeDefinitionId } from './definitions.ts';
import {
  type ExactFigureId,
  OUTCOME_FIGURES,
  type OutcomeFigureId,
  type OutcomeUnit,
} from './figure-register.ts';

/** One figure of the outcomes with everything that is needed to read it; what it is called stands in the words. */
export interface Figure {
  /** Unique together with the scope. */
  id: OutcomeFigureId;
  /** What it is taken over: "all", "layer:classifier", "reviewer:NAME", "month:2026-03". */
  scope: string;
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
  unit: OutcomeUnit;
  definition: OutcomeDefinitionId;
}

/** Whether a figure is a p-value, which is written as one. */
export const isPValue = (id: string): boolean => id.endsWith('-p-value');

type Measured = Partial<Pick<Figure, 'k' | 'n' | 'low' | 'high' | 'interval'>> & Pick<Figure, 'value'>;

/** A registered figure as it was measured over a scope; its other sides are empty unless given. */
export function figure(id: OutcomeFigureId, scope: string, measured: Measured): Figure {
  const { unit, definition } = OUTCOME_FIGURES[id];
  const { k = null, n = null, value, low = null, high = null, interval = null } = measured;
  return { id, scope, k, n, value, low, high, interval, unit, definition };
}

/** The bounds of a figure and how they were made; none without an interval. */
export function within(method: IntervalMethod, interval: Interval | null) {
  return interval ? { low: interval[0], high: interval[1], interval: method } : {};
}

/** How many. */
export const count = (id: OutcomeFigureId, scope: string, value: number): Figure =>
  figure(id, scope, { value });

/** A share with its Wilson interval. */
export function share(id: OutcomeFigureId, scope: string, { k, n, value, wilson95 }: Proportion): Figure {
  return figure(id, scope, { k, n, value, ...within('wilson', wilson95) });
}

/** The same share with its exact interval, as a figure of its own. */
export function exactShare(
  id: ExactFigureId,
  scope: string,
  { k, n, value, clopperPearson95 }: Proportion,
): Figure {
  return figure(`${id}-exact`, scope, { k, n, value, ...within('clopper-pearson', clopperPearson95) });
}
