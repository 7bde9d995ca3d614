import type { Figure } from '../../../domain/metrics/figure.ts';
import { formatCount } from '../../../words/format.ts';
import { formatCoefficient, formatDuration, formatPercent, formatSigned } from '../../ui/text/format.ts';

const days = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function unsigned(value: number, unit: Figure['unit']): string {
  switch (unit) {
    case 'share':
      return formatPercent(value);
    case 'count':
      return formatCount(value);
    case 'days':
      return `${days.format(value)} ${value === 1 ? 'day' : 'days'}`;
    case 'seconds':
      return value < 60 ? `${days.format(value)} s` : formatDuration(value);
    case 'coefficient':
      return formatCoefficient(value);
  }
}

const inUnit = (value: number, unit: Figure['unit']): string =>
  formatSigned(value, (magnitude) => unsigned(magnitude, unit));

/** The value of a figure; "undefined" for 0:0, which is not 0 %. */
export function valueText({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  return value === null ? 'undefined' : inUnit(value, unit);
}

/** "13 of 15"; of what has no numerator, how many values it rests on. */
export function fractionText({ k, n, unit }: Pick<Figure, 'k' | 'n' | 'unit'>): string | null {
  if (n === null) return null;
  if (k !== null) return `${formatCount(k)} of ${formatCount(n)}`;
  return unit === 'count' ? null : `n = ${formatCount(n)}`;
}

/** The bounds of a figure; "no interval" without. */
export function intervalText({ low, high, unit }: Pick<Figure, 'low' | 'high' | 'unit'>): string {
  return low === null || high === null ? 'no interval' : `${inUnit(low, unit)} – ${inUnit(high, unit)}`;
}
