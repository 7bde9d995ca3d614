import { cellAt, instantIn, textOf } from '../tables/cells.ts';
import { decimalMarks, numberIn } from '../tables/numbers.ts';
import type { CellValue, Table } from '../tables/table.ts';
import type { LineFault } from '../transcript/fault.ts';
import { isOnScale, turned } from './score-scale.ts';
import { type ScoredMapping, type Truth, truthBy } from './scored-mapping.ts';

/** What a row says. */
interface ScoredRow {
  truth: Truth;
  score: number;
  /** NaN where the row has none. */
  second: number;
  weight: number;
  /** In the order of the mapping, then the month where there is a time; null of what is too long to be a name. */
  groups: (string | null)[];
}

type Read<Value> = { value: Value } | { reason: LineFault };

/** Some digits with marks, whatever they mean. */
const NUMERIC = /^\s*[+-]?[\d.,]+(e[+-]?\d+)?\s*$/i;

/** Reads the numbers of a column as the mapping says they are written, else as the first rows show. */
function numbersOf(
  column: string,
  said: '.' | ',' | undefined,
  { sample, facts }: Table,
): (value: CellValue) => Read<number> {
  // Cells that are no numbers must not hide how the others are written.
  const numeric = sample.flatMap(({ line, values }) => {
    const value = cellAt(values, column);
    const isNumeric = typeof value === 'number' || (typeof value === 'string' && NUMERIC.test(value));
    return isNumeric ? [{ line, values: { [column]: value } }] : [];
  });
  const mark = said ?? decimalMarks([column], numeric, facts.delimiter)[0]?.mark;
  return (value) => {
    const number = numberIn(value, mark ?? '.');
    if (number === null || !Number.isFinite(number)) return { reason: { what: 'no-number', column } };
    // "1,234" may be either where nothing shows which.
    const isTwoWays = mark === undefined && typeof value === 'string' && value.includes(',');
    return isTwoWays ? { reason: { what: 'number-two-ways', column } } : { value: number };
  };
}

function scoresOf(
  { column, scale, higher, decimal }: ScoredMapping['score'],
  table: Table,
): (value: CellValue) => Read<number> {
  const read = numbersOf(column, decimal, table);
  return (value) => {
    const number = read(value);
    if ('reason' in number) return number;
    return isOnScale(scale, number.value)
      ? { value: turned(number.value, higher) }
      : { reason: { what: 'off-scale', column } };
  };
}

function weightsOf(
  { column, means }: NonNullable<ScoredMapping['weight']>,
  table: Table,
): (value: CellValue) => Read<number> {
  const read = numbersOf(column, undefined, table);
  return (value) => {
    const number = read(value);
    if ('reason' in number) return number;
    const isChance = means === 'inclusion-probability';
    if (number.value <= 0 || (isChance && number.value > 1))
      return { reason: { what: isChance ? 'no-chance' : 'no-weight', column } };
    const weight = isChance ? 1 / number.value : number.value;
    return weight <= MOST_WEIGHT ? { value: weight } : { reason: { what: 'no-weight', column } };
  };
}

/** More than anything stands for; sums of squares of a million such weights are still numbers. */
const MOST_WEIGHT = 1e100;

const isEmpty = (value: CellValue) => value === null || (typeof value === 'string' && value.trim() === '');

/** "2026-03" of a time, "" of an empty cell. */
function monthOf(value: CellValue, column: string): Read<string> {
  if (isEmpty(value)) return { value: '' };
  const instant = instantIn(value, 'Z');
  if (instant === null) return { reason: { what: 'no-time', column } };
  return { value: new Date(instant).toISOString().slice(0, 7) };
}

/** How the rows of a table are read; the first fault of a row is told. */
export function rowReader(
  mapping: ScoredMapping,
  table: Table,
): (values: Readonly<Record<string, CellValue>>) => Read<ScoredRow | null> {
  const { score, second, label, weight, time, by } = mapping;
  const truthOf = truthBy(label);
  const readScore = scoresOf(score, table);
  const readSecond = second && scoresOf(second, table);
  const readWeight = weight && weightsOf(weight, table);
  return (values) => {
    const cell = (column: string) => cellAt(values, column);
    const said = cell(label.column);
    const truth = typeof said === 'object' && said !== null ? null : truthOf(textOf(said) ?? '');
    if (truth === null) return { reason: { what: 'unknown-label', column: label.column } };
    if (truth === 'unknown') return { value: null };
    if (isEmpty(cell(score.column))) return { reason: { what: 'no-cell', column: score.column } };
    const own = readScore(cell(score.column));
    if ('reason' in own) return own;
    const other = second && !isEmpty(cell(second.column)) ? readSecond!(cell(second.column)) : null;
    if (other && 'reason' in other) return other;
    const stands = weight ? readWeight!(cell(weight.column)) : { value: 1 };
    if ('reason' in stands) return stands;
    const groups = by.map((column) => {
      const value = cell(column);
      return typeof value === 'object' && value !== null ? null : (textOf(value)?.trim() ?? '');
    });
    if (time !== undefined) {
      const month = monthOf(cell(time), time);
      if ('reason' in month) return month;
      groups.push(month.value);
    }
    const { value: scored } = own;
    return {
      value: { truth, score: scored, second: other?.value ?? Number.NaN, weight: stands.value, groups },
    };
  };
}
