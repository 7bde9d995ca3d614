import { readInstant } from '../transcript/instant.ts';
import type { CellValue, TableRow } from './table.ts';

/** What a place in a row holds: a column of that name, else the way through what columns hold; null without any. */
export function cellAt(values: TableRow['values'], place: string): CellValue {
  if (Object.hasOwn(values, place)) return values[place] ?? null;
  let found: unknown = values;
  for (const part of place.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return null;
    found = (found as Record<string, unknown>)[part];
  }
  return (found ?? null) as CellValue;
}

/** The text of a cell that holds one value; null of empty ones, lists and objects. */
export function textOf(value: CellValue): string | null {
  if (value === null || typeof value === 'object') return null;
  const text = String(value);
  return text.trim() === '' ? null : text;
}

const LOCAL = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d(?:\.\d+)?))?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;

/** From here on a whole number is in milliseconds since 1970, else in seconds; seconds reach this in 5138. */
const MILLISECONDS = 1e11;

/**
 * A time as ISO 8601 with an offset: such a text, one without an offset or time of day, or seconds or milliseconds
 * since 1970; null when it is none of these.
 * @param offset of times that have none
 */
export function instantIn(value: CellValue, offset: string): string | null {
  const text = textOf(value)?.trim();
  if (text === undefined) return null;
  if (/^\d{9,14}(\.\d+)?$/.test(text)) {
    const number = Number(text);
    return new Date(number >= MILLISECONDS ? number : number * 1000).toISOString();
  }
  const [, day, minute = '00:00', second = '00', own] = LOCAL.exec(text) ?? [];
  if (day === undefined) return null;
  const at = (own ?? offset).toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const instant = `${day}T${minute}:${second}${at}`;
  return Number.isNaN(readInstant(instant).at) ? null : instant;
}
