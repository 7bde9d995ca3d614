import { type Figure, isPValue } from '../../../domain/metrics/figures/figure.ts';
import {
  formatCoefficient,
  formatCount,
  formatDuration,
  formatPercent,
  formatSigned,
} from '../../../words/format.ts';
import { pNumber } from '../../../words/p-text.ts';
import { t } from '../../../words/words.ts';
import { fractionText } from './share-text.ts';

function unsigned(value: number, unit: Figure['unit']): string {
  switch (unit) {
    case 'share':
      return formatPercent(value);
    case 'count':
      return formatCount(value);
    case 'days':
      // As many as are written: 1.04 is "1 day".
      return t('figures.days', { value: Math.round(value * 10) / 10, amount: formatCount(value) });
    case 'seconds':
      return value < 60 ? t('figures.seconds', { amount: formatCount(value) }) : formatDuration(value);
    case 'coefficient':
      return formatCoefficient(value);
  }
}

const inUnit = (value: number, unit: Figure['unit']): string =>
  formatSigned(value, (magnitude) => unsigned(magnitude, unit));

/** The value of a figure; "undefined" for 0:0, which is not 0 %. */
export function valueText({
  value,
  unit,
  id,
}: Pick<Figure, 'value' | 'unit'> & Partial<Pick<Figure, 'id'>>): string {
  if (value !== null && id !== undefined && isPValue(id)) return pNumber(value);
  return value === null ? t('units.undefined') : inUnit(value, unit);
}

/** "13 of 15"; of what has no numerator, how many values it rests on. */
export function restText({ k, n, unit }: Pick<Figure, 'k' | 'n' | 'unit'>): string | null {
  if (n === null) return null;
  if (k !== null) return fractionText({ k, n });
  return unit === 'count' ? null : t('figures.restsOn', { n: formatCount(n) });
}

/** The bounds of a figure, or that there is no interval. */
export function boundsText({ low, high, unit }: Pick<Figure, 'low' | 'high' | 'unit'>): string {
  if (low === null || high === null) return t('ui.noInterval');
  return t('units.range', { low: inUnit(low, unit), high: inUnit(high, unit) });
}
