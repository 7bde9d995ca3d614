import { formatMeasure } from './format.ts';
import { t } from './words.ts';

/** The least that is written with the three digits of a p-value. */
const LEAST = 0.001;

/** "p = 0.012"; "p < 0.001" for what three digits would make 0. */
export const pText = (pValue: number): string =>
  pValue < LEAST
    ? t('units.pBelow', { p: formatMeasure(LEAST) })
    : t('units.p', { p: formatMeasure(pValue) });

/** The same in a cell or beside its name: "0.012"; "< 0.001" below that. */
export const pNumber = (pValue: number): string =>
  pValue < LEAST ? t('units.below', { amount: formatMeasure(LEAST) }) : formatMeasure(pValue);
