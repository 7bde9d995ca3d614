import type { Interval } from '../../../domain/metrics/intervals.ts';

const large = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const small = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** An expected number, which need not be whole: 12,346 or 12.3 or 0.0123. */
export const formatAmount = (amount: number): string => (amount >= 1000 ? large : small).format(amount);

/** "undefined" where it is. */
export const amountText = (amount: number | null): string =>
  amount === null ? 'undefined' : formatAmount(amount);

/** "1.2 – 34". */
export const amountRangeText = (range: Interval | null): string =>
  range ? `${formatAmount(range[0])} – ${formatAmount(range[1])}` : 'no range';

/** A share that may be far below one per cent, with three digits that say something: "0.0092 %", "12.5 %". */
export const fineShareText = (share: number): string => `${small.format(share * 100)} %`;
