import { faultPath, type LineFault, type LineFormat } from './fault.ts';
import { findJsonFault } from './json-scan.ts';

/** A value that was read, or why there is none. */
export type JsonRead = { value: unknown } | { reason: LineFault };

/** An escape that may be half of a surrogate pair; text decoded from bytes holds none that is not escaped. */
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;

const isHalf = (text: unknown) => typeof text === 'string' && !text.isWellFormed();
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The path to the first text, or to what has the first key, that holds half a surrogate pair; null without one. */
function findHalf(whole: unknown): PropertyKey[] | null {
  if (isHalf(whole)) return [];
  const objects = isObject(whole) ? [{ object: whole, path: [] as PropertyKey[] }] : [];
  for (const { object, path } of objects) {
    const members = Array.isArray(object) ? [...object.entries()] : Object.entries(object);
    for (const [key, member] of members) {
      if (isHalf(key) || isHalf(member)) return [...path, key];
      if (isObject(member)) objects.push({ object: member, path: [...path, key] });
    }
  }
  return null;
}

/** Where an offset is in a text: column, and line of several; both 1-based, columns in UTF-16 units. */
function positionOf(text: string, offset: number): { line: number | null; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return {
    line: text.trimEnd().includes('\n') ? lines.length : null,
    column: lines.at(-1)!.length + 1,
  };
}

/**
 * Reads JSON in which no object has a key twice and no text half a surrogate pair: other programs would read such
 * texts differently, or not at all. Faults give the position and quote nothing.
 * @param format whose fields faults name; null takes half pairs as they are, as in what was stored before they were refused
 */
export function readJson(text: string, format: LineFormat | null): JsonRead {
  const fault = findJsonFault(text);
  if (fault) {
    const { offset, problem } = fault;
    return { reason: { what: 'json', ...positionOf(text, offset), problem } };
  }
  const value: unknown = JSON.parse(text);
  if (format && SURROGATE_ESCAPE.test(text)) {
    const half = findHalf(value);
    if (half) {
      const path = faultPath(half);
      return { reason: { what: 'field', format, path, problem: { what: 'half-pair' }, more: 0 } };
    }
  }
  return { value };
}
