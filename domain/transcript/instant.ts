/** "2026-03-04T16:05:00", ".123456" (may be missing) and "Z" or an offset. */
const PARTS = /^(.*:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)$/;

/** An instant as it is compared: milliseconds since 1970, and the digits of its second that are finer. */
export interface Instant {
  at: number;
  /** Without zeros at the end; mostly empty. */
  finer: string;
}

/**
 * An ISO 8601 instant with an offset, to the precision that it was written in. Milliseconds are cut, not rounded,
 * whatever the browser does with finer digits.
 */
export function readInstant(text: string): Instant {
  const [, second, digits = '', offset] = PARTS.exec(text) ?? [];
  if (digits.length <= 3) return { at: Date.parse(text), finer: '' };
  return {
    at: Date.parse(`${second}.${digits.slice(0, 3)}${offset}`),
    finer: digits.slice(3).replace(/0+$/, ''),
  };
}

/** Negative when the first is earlier, positive when it is later, 0 for the same moment. */
export function compareInstants(left: Instant, right: Instant): number {
  if (left.at !== right.at) return left.at - right.at;
  // As fractions: "4" is more than "39", and "4" is less than "41".
  return left.finer === right.finer ? 0 : left.finer < right.finer ? -1 : 1;
}

/**
 * An instant in the one way in which equal ones are written alike: UTC, milliseconds, and finer digits where there
 * are any.
 */
export function sameInstant(text: string): string {
  const { at, finer } = readInstant(text);
  return new Date(at).toISOString().replace('Z', `${finer}Z`);
}
