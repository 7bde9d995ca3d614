import type { CellValue, DecimalMark, TableRow } from './table.ts';

/** With an exponent, too, as programs write small numbers: "1e-05". */
const WHOLE = /^[+-]?\d+(e[+-]?\d+)?$/i;
const WITH_COMMA = /^[+-]?\d*,\d+(e[+-]?\d+)?$/i;
const WITH_POINT = /^[+-]?\d*\.\d+(e[+-]?\d+)?$/i;
/** Three digits after a single mark: a fraction, or thousands. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const GROUPED_BY_POINT = /^[+-]?[1-9]\d{0,2}(\.\d{3})+,\d+$/;
const GROUPED_BY_COMMA = /^[+-]?[1-9]\d{0,2}(,\d{3})+\.\d+$/;

/** How the numbers of one column are written, by values of it; null when they are not all numbers. */
function markOf(column: string, values: readonly CellValue[], delimiter: string | null): DecimalMark | null {
  const filled = values.filter((value) => value !== null);
  if (filled.length === 0) return null;
  if (filled.every((value) => typeof value === 'number')) return { column, mark: '.', reason: 'typed' };
  if (!filled.every((value) => typeof value === 'string' || typeof value === 'number')) return null;
  const texts = filled.map((value) => String(value).trim());
  const all = (...forms: RegExp[]) => texts.every((text) => forms.some((form) => form.test(text)));
  const some = (form: RegExp) => texts.some((text) => form.test(text));
  if (all(WHOLE, WITH_POINT)) return { column, mark: '.', reason: 'only-points' };
  if (some(GROUPED_BY_POINT) && all(WHOLE, WITH_COMMA, GROUPED_BY_POINT, /^[+-]?\d{1,3}(\.\d{3})*$/))
    return { column, mark: ',', reason: 'last-of-both' };
  if (some(GROUPED_BY_COMMA) && all(WHOLE, WITH_POINT, GROUPED_BY_COMMA, /^[+-]?\d{1,3}(,\d{3})*$/))
    return { column, mark: '.', reason: 'last-of-both' };
  if (!all(WHOLE, WITH_COMMA)) return null;
  const isCertain = texts.some((text) => WITH_COMMA.test(text) && !THOUSANDS.test(text));
  if (isCertain) return { column, mark: ',', reason: 'only-commas' };
  return delimiter === ';' ? { column, mark: ',', reason: 'semicolons' } : null;
}

/**
 * How numbers are written, for every column whose values are all numbers in some of the rows; where that could be
 * either ("1,234" alone, between commas), the column is left out.
 */
export function decimalMarks(
  columns: readonly string[],
  rows: readonly TableRow[],
  delimiter: string | null,
): DecimalMark[] {
  return columns.flatMap(
    (column) =>
      markOf(
        column,
        rows.map(({ values }) => values[column] ?? null),
        delimiter,
      ) ?? [],
  );
}

/** The number that a cell says with a decimal mark, its other mark grouping digits; null when it says none. */
export function numberIn(value: CellValue | undefined, mark: '.' | ','): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const plain = mark === ',' ? text.replaceAll('.', '').replace(',', '.') : text;
  const grouped = mark === ',' ? /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
  const own = mark === ',' ? WITH_COMMA : WITH_POINT;
  if (grouped.test(text)) return Number(mark === ',' ? plain : text.replaceAll(',', ''));
  return WHOLE.test(text) || own.test(text) ? Number(plain) : null;
}
