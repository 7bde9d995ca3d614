import type { PlotOptions } from '@observablehq/plot';
import { formatUtcDay, formatUtcYear } from '../../../words/format.ts';

const WEEK = 7 * 86_400_000;

/** Up to so many moments each has its tick; more are read from a scale of round days. */
const MOST_TICKS = 8;

/** A day; the first, and those of a January, with their year. */
function formatTick(at: Date, index: number): string {
  const day = formatUtcDay(at);
  return index === 0 || at.getUTCMonth() === 0 ? `${day}\n${formatUtcYear(at)}` : day;
}

/** The axis of days under points in the order of their moments. */
export const timeAxis = (points: readonly { at: Date }[]): PlotOptions['x'] => ({
  type: 'utc',
  label: null,
  tickFormat: formatTick,
  ...(points.length <= MOST_TICKS && { ticks: points.map(({ at }) => at) }),
  // A single moment has no extent of its own.
  ...(points.length === 1 && {
    domain: [new Date(points[0]!.at.getTime() - WEEK), new Date(points[0]!.at.getTime() + WEEK)],
  }),
});
