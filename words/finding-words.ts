import type { PeriodComparison, PeriodRate } from '../domain/metrics/filter/period-comparison.ts';
import type { Interval, Proportion } from '../domain/metrics/intervals/intervals.ts';
import { PUBLISHED } from '../domain/metrics/published/published.ts';
import { isOutside } from '../domain/metrics/reviewers/funnel.ts';
import { formatPercent, formatPoints, formatSigned, formatUtcDays } from './format.ts';
import { type Drawn, rich } from './words.ts';

/** Draws a number of a sentence. */
export type DrawNumber = (value: number | null, text: string) => () => Drawn;

/** The published rate of the same definition that an own one stands beside. */
export const PUBLISHED_RATE = PUBLISHED.confirmation[0]!;

const signedPoints = (value: number) => formatSigned(value, formatPoints);

/** "−1.2 to +5.4" as the units write a range. */
const pointsRange = ([low, high]: Interval): string => `${signedPoints(low)} – ${signedPoints(high)}`;

/** What the change between two periods is called. */
export function directionOf(change: number): 'up' | 'down' | 'same' {
  if (Math.abs(change) < 0.0005) return 'same';
  return change > 0 ? 'up' : 'down';
}

/** Whether chance alone explains a change: its interval includes 0. */
export const isWithinChance = (interval: Interval): boolean => !isOutside(0, interval);

const periodText = ({ from, to }: PeriodRate) => formatUtcDays(from ?? '1970-01-01', to ?? '1970-01-01');

/** How the rate moved from one period to the other, and whether that is more than chance. */
export function changeFinding({ current, before, change }: PeriodComparison, draw: DrawNumber): Drawn {
  const periods = { period: periodText(current), beforePeriod: periodText(before) };
  const [now, then] = [current.confirmationRate.value, before.confirmationRate.value];
  if (now === null || then === null || change.value === null || !change.newcombe95)
    return rich('figures.finding.noChange', { ...periods, missing: now === null ? 'current' : 'before' });
  return rich('figures.finding.change', {
    ...periods,
    direction: directionOf(change.value),
    chance: isWithinChance(change.newcombe95) ? 'within' : 'beyond',
    points: draw(change.value, formatPoints(change.value)),
    before: draw(then, formatPercent(then)),
    current: draw(now, formatPercent(now)),
    interval: draw(change.value, pointsRange(change.newcombe95)),
  });
}

/** How far an own rate lies from the published one of the same definition. */
export function publishedFinding(
  { value }: Pick<Proportion, 'value'>,
  interval: Interval,
  draw: DrawNumber,
): Drawn {
  const distance = (value ?? 0) - PUBLISHED_RATE.value;
  const side = { up: 'above', down: 'below', same: 'equal' }[directionOf(distance)];
  return rich('figures.finding.published', {
    side,
    provider: PUBLISHED_RATE.provider,
    chance: isOutside(PUBLISHED_RATE.value, interval) ? 'beyond' : 'within',
    points: draw(distance, formatPoints(distance)),
    published: draw(PUBLISHED_RATE.value, formatPercent(PUBLISHED_RATE.value, 0)),
  });
}
