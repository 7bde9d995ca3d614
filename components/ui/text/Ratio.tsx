import { formatCount, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import classes from './Ratio.module.css';

/** A share as every figure of the console is given: numerator, denominator, and null when it is undefined. */
export interface Share {
  k: number;
  n: number;
  value: number | null;
  wilson95: readonly [number, number] | null;
}

/** "87.0 %", or "undefined" for 0/0, which is not 0 %. */
export function shareText({ value }: Pick<Share, 'value'>): string {
  return value === null ? t('units.undefined') : formatPercent(value);
}

/** The 95 % interval of a share, or nothing when there is none. */
export function intervalText({ wilson95 }: Pick<Share, 'wilson95'>): string {
  if (!wilson95) return t('ui.noInterval');
  return t('units.range', { low: formatPercent(wilson95[0]), high: formatPercent(wilson95[1]) });
}

/** "13 of 15". */
export function fractionText({ k, n }: Pick<Share, 'k' | 'n'>): string {
  return t('units.fraction', { k: formatCount(k), n: formatCount(n) });
}

/** A share as a figure with its fraction and interval below. */
export function RatioFigure({
  name,
  share,
  definition,
}: {
  name: string;
  share: Share;
  definition?: string;
}) {
  return (
    <div className={classes.figure}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value} data-undefined={share.value === null || undefined}>
        {shareText(share)}
      </dd>
      <dd className={classes.detail}>{fractionText(share)}</dd>
      {share.wilson95 && (
        <dd className={classes.detail}>{t('ui.interval', { interval: intervalText(share) })}</dd>
      )}
      {definition && <dd className={classes.detail}>{definition}</dd>}
    </div>
  );
}

/** A plain number with a name. */
export function NumberFigure({ name, value, detail }: { name: string; value: string; detail?: string }) {
  return (
    <div className={classes.figure}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value}>{value}</dd>
      {detail && <dd className={classes.detail}>{detail}</dd>}
    </div>
  );
}

/** Figures side by side; compact for plain numbers. */
export function Figures({ compact = false, children }: { compact?: boolean; children: React.ReactNode }) {
  return (
    <dl className={classes.figures} data-compact={compact || undefined}>
      {children}
    </dl>
  );
}
