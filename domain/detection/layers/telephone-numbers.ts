import { type FoldedSpan, spansOf } from './folded-span.ts';

// A number neither begins nor ends inside another one: 12.50, 7:40, 2026-03-04, 1,000.
const BEFORE = '(?<![\\w.,:/+-])';
const AFTER = '(?![.,:/-]?\\d|[a-z%])';

/** A digit with at most two separators before it. */
const NEXT = '(?:[ ./()-]{0,2}\\d)';

/** What every telephone number has. */
export const SEVEN_DIGITS = /\d(?:\D{0,2}\d){6}/;

const SHAPES = [
  // +49 30 …, 0044 20 …: at least seven digits behind the sign.
  `(?:\\+|00)[1-9]\\d?${NEXT}{6,13}`,
  // 030 …, (020) …, 01 99 …: nine digits or more.
  `\\(?0[1-9]${NEXT}{7,12}`,
  // 555-555-0123, (555) 555 0123, 1 555 …
  '(?:1[ .-])?(?:\\([2-9]\\d\\d\\)|[2-9]\\d\\d)[ .-]?[2-9]\\d\\d[ .-]?\\d{4}',
  // 555-0123
  '[2-9]\\d\\d[ -]\\d{4}',
  // 555 012 345, 555 01 23 45
  '[5-9]\\d\\d(?:(?:[ -]\\d{3}){2}|(?:[ -]\\d\\d){3})',
];

const NUMBER = new RegExp(`${BEFORE}(?:${SHAPES.join('|')})${AFTER}`, 'g');

const DATE = /^(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:\d{4}|\d{2})(?: |$)/;

/** Ranges of amounts (500-1000), thousands with spaces (600 000 000), dates, and rows of times (07.30-08.15 …). */
function isCount(match: string): boolean {
  const groups = match.split(/\D+/).filter((group) => group !== '');
  if (DATE.test(match)) return true;
  if (groups.length === 2 && match.length === 8 && groups.every((group) => Number(group) % 50 === 0))
    return true;
  if (groups.length > 2 && groups.slice(1).every((group) => group === '000')) return true;
  const pairs = groups.every((group) => group.length === 2);
  return pairs && /^0/.test(match) && groups.length !== 5;
}

/** Telephone numbers: international and the national shapes of the four languages, from seven digits on. */
export function telephoneNumbersIn(folded: string): FoldedSpan[] {
  return spansOf(folded, NUMBER, (match) => !isCount(match));
}
