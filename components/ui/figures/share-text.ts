import type { Proportion } from '../../../domain/metrics/intervals/intervals.ts';
import { formatCount, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';

/** What is shown of a share: numerator, denominator, and null when it is undefined. */
type Share = Pick<Proportion, 'k' | 'n' | 'value' | 'wilson95'>;

/** "87.0 %", or "undefined" for 0/0, which is not 0 %. */
export function shareText({ value }: Pick<Share, 'value'>): string {
  return value === null ? t('units.undefined') : formatPercent(value);
}

/** The 95 % interval of a share, or that there is none. */
export function intervalText({ wilson95 }: Pick<Share, 'wilson95'>): string {
  if (!wilson95) return t('ui.noInterval');
  return t('units.range', { low: formatPercent(wilson95[0]), high: formatPercent(wilson95[1]) });
}

/** "13 of 15". */
export function fractionText({ k, n }: Pick<Share, 'k' | 'n'>): string {
  return t('units.fraction', { k: formatCount(k), n: formatCount(n) });
}

/** A share as a card shows it: its value, then its fraction and interval. */
export function shareFigure(share: Share): { value: string | null; details: string[] } {
  return {
    value: share.value === null ? null : shareText(share),
    details: [
      fractionText(share),
      ...(share.wilson95 ? [t('ui.interval', { interval: intervalText(share) })] : []),
    ],
  };
}
