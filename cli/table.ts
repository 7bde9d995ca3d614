import type { Proportion } from '../domain/metrics/intervals.ts';
import { inertText } from '../domain/transcript/inert-text.ts';

/** A name from a file on one line, with nothing in it that takes effect in a terminal. */
export function nameText(name: string): string {
  return inertText(name.replace(/[\t\n]/g, ' '));
}

/** A share as a percentage with one digit, or "undefined". */
export function percent(value: number | null): string {
  return value === null ? 'undefined' : `${(value * 100).toFixed(1)} %`;
}

/** A figure with four digits, or "undefined". */
export function figure(value: number | null): string {
  return value === null ? 'undefined' : String(Number(value.toFixed(4)));
}

/** Value, "k of n" and interval, as three cells. */
export function shareCells({ k, n, value, wilson95 }: Omit<Proportion, 'clopperPearson95'>): string[] {
  return [
    percent(value),
    `${k} of ${n}`,
    wilson95 === null ? 'no interval' : `${percent(wilson95[0])} to ${percent(wilson95[1])}`,
  ];
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
