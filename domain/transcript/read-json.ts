import { describePlace, type FieldWords } from './fault-words.ts';
import { findJsonFault } from './json-scan.ts';

/** A value that was read, or why there is none. */
export type JsonRead = { value: unknown } | { reason: string };

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

/** "column 7" or "line 2, column 7" of a text: 1-based, in UTF-16 units. */
function positionOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  const column = `column ${lines.at(-1)!.length + 1}`;
  return text.trimEnd().includes('\n') ? `line ${lines.length}, ${column}` : column;
}

/**
 * Reads JSON in which no object has a key twice and no text half a surrogate pair: other programs would read such
 * texts differently, or not at all. Reasons give the position and quote nothing.
 * @param words what the fields are called; null takes half pairs as they are, as in what was stored before they were refused
 */
export function readJson(text: string, words: FieldWords | null): JsonRead {
  const fault = findJsonFault(text);
  if (fault) {
    const kind = fault.reason.endsWith('occurs twice') ? '' : 'not JSON: ';
    return { reason: `${kind}${positionOf(text, fault.offset)}: ${fault.reason}` };
  }
  const value: unknown = JSON.parse(text);
  if (words && SURROGATE_ESCAPE.test(text)) {
    const half = findHalf(value);
    if (half) return { reason: `${describePlace(half, words)} holds half a surrogate pair` };
  }
  return { value };
}
