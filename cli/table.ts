import type { Interval, Proportion } from '../domain/metrics/intervals/intervals.ts';
import { inertText } from '../domain/transcript/inert-text.ts';
import { formatExact, formatFixed, formatPercent } from '../words/format.ts';
import { t } from '../words/words.ts';

/** A name from a file on one line, with nothing in it that takes effect in a terminal. */
export function nameText(name: string): string {
  return inertText(name.replace(/[\t\n]/g, ' '));
}

/** A share as a percentage with one digit, or "undefined". */
export function percent(value: number | null): string {
  return value === null ? t('units.undefined') : formatPercent(value);
}

/** A figure with four digits at most, or "undefined". */
export function figure(value: number | null): string {
  return value === null ? t('units.undefined') : formatExact(Number(formatFixed(value, 4)));
}

/** A numerator with its denominator. */
export const fractionText = (k: number, n: number): string =>
  t('units.fraction', { k: String(k), n: String(n) });

const rangeText = (interval: Interval | null, textOf: (bound: number) => string) =>
  interval === null
    ? t('cli.noInterval')
    : t('cli.range', { low: textOf(interval[0]), high: textOf(interval[1]) });

/** An interval of figures, or that there is none. */
export const numbers = (interval: Interval | null): string => rangeText(interval, figure);

/** An interval of shares, or that there is none. */
export const shares = (interval: Interval | null): string => rangeText(interval, percent);

/** Value, "k of n" and interval, as three cells. */
export function shareCells({ k, n, value, wilson95 }: Omit<Proportion, 'clopperPearson95'>): string[] {
  return [percent(value), fractionText(k, n), shares(wilson95)];
}

/** Rows of cells in columns of equal width, with a title above; nothing when there are no rows. */
export function table(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), 0),
  );
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
  return `${title}\n${lines.map((line) => `  ${line.trimEnd()}\n`).join('')}\n`;
}
