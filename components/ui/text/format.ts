import { formatCount } from '../../../words/format.ts';

/** "1 case", "2 cases". */
export const countOf = (amount: number, one: string, many = `${one}s`): string =>
  `${formatCount(amount)} ${amount === 1 ? one : many}`;

/** 0.8712 → "87.1 %". */
export const formatPercent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)} %`;

/** With a minus sign that is none of the dashes between two bounds, and with none before a zero. */
export function formatSigned(value: number, format: (magnitude: number) => string): string {
  const text = format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** A coefficient of agreement. */
export const formatCoefficient = (value: number): string =>
  formatSigned(value, (magnitude) => magnitude.toFixed(3));

/** 0.91237 → "0.9124"; a figure that is no share. */
export const formatFigure = (figure: number | null): string =>
  figure === null ? 'undefined' : figure.toFixed(4);

const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

/** A length of time in its two largest units, such as "2 h 5 min". */
export function formatDuration(seconds: number): string {
  let rest = Math.round(seconds);
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    if (parts.length === 2) break;
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count} ${unit}`);
    else if (parts.length === 1) break;
    rest -= count * size;
  }
  return parts.length === 0 ? '0 s' : parts.join(' ');
}
