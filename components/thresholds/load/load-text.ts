import type { Interval } from '../../../domain/metrics/intervals/intervals.ts';
import { formatAmount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';

/** "undefined" where it is. */
export const loadText = (amount: number | null): string =>
  amount === null ? t('units.undefined') : formatAmount(amount);

/** "1.2 – 34". */
export const loadRangeText = (range: Interval | null): string =>
  range
    ? t('units.range', { low: formatAmount(range[0]), high: formatAmount(range[1]) })
    : t('thresholds.load.noRange');
