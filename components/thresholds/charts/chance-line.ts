import { link } from '@observablehq/plot';

/** A dashed line from the lower left corner of a chart of two rates to the upper side. */
export const lineFromCorner = (x: number) =>
  link([0], { x1: 0, y1: 0, x2: x, y2: 1, stroke: 'var(--sl-border-strong)', strokeDasharray: '4 3' });

/** Where scores say nothing. */
export const CHANCE = lineFromCorner(1);
