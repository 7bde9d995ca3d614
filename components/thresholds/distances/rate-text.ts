import { formatCount, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';

/** From here on a rate is read as a percentage. */
const PERCENT_FROM = 0.01;

/** "0.0 %", "1 in 6,680,000" or "2.5 %": small rates by how many comparisons there are to one. */
export function rateText(rate: number): string {
  if (rate === 0 || rate >= PERCENT_FROM) return formatPercent(rate);
  return t('thresholds.distances.figures.oneIn', { count: formatCount(Number((1 / rate).toPrecision(3))) });
}
