import type { LineFault } from '../transcript/fault.ts';
import type { Column } from './outcome-columns.ts';
import { UNKNOWN_LIST } from './outcome-files.ts';
import { unguardCell } from './table.ts';

const NUMBERS: readonly Column[] = [
  'risk',
  'threshold',
  'seconds',
  'inclusion_probability',
  'policy_version',
  'band_from',
  'band_to',
  'second_review_probability',
  'distance',
  'log_seq',
];
const BOOLEANS: readonly Column[] = ['blind', 'adjudication', 'looked_at'];
const LISTS: readonly Column[] = ['flagged_by', 'characteristics'];
/** Ids and names are taken as they stand; around anything else spaces mean nothing. */
const NAMES: readonly Column[] = [
  'case_id',
  'transcript_id',
  'model_id',
  'model_version',
  'reviewer',
  'locale',
  'channel',
  'entry_id',
  'bank_id',
  'cluster_id',
];

const NUMBER = /^[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?$/i;
/** "1,234": one and a bit where a comma is the decimal mark, over a thousand where it groups digits. */
const GROUPED = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** What spreadsheets write for true and false in English, German, French, Spanish, Portuguese, Italian and Dutch. */
const TRUE = ['true', 'wahr', 'vrai', 'verdadero', 'verdadeiro', 'vero', 'waar'];
const FALSE = ['false', 'falsch', 'faux', 'falso', 'onwaar'];

type Read = { value: unknown } | { reason: LineFault };

function readNumber(column: Column, text: string, delimiter: string): Read {
  if (!NUMBER.test(text)) return { reason: { what: 'no-number', column } };
  // Where semicolons stand between the cells, commas are decimal marks: that is why.
  if (delimiter !== ';' && GROUPED.test(text)) return { reason: { what: 'number-two-ways', column } };
  return { value: Number(text.replace(',', '.')) };
}

function readBoolean(column: Column, text: string): Read {
  const word = text.toLowerCase();
  if (TRUE.includes(word)) return { value: true };
  return FALSE.includes(word) ? { value: false } : { reason: { what: 'no-boolean', column } };
}

/**
 * What a cell of a file of outcomes says; an empty one is null, in a list no entries.
 * @param delimiter what stands between the cells
 */
export function readCell(column: Column, cell: string, delimiter: string): Read {
  if (NAMES.includes(column)) return { value: cell === '' ? null : unguardCell(cell) };
  const text = unguardCell(cell).trim();
  // Empty means everything, which is not unknown.
  if (column === 'filters') return { value: text };
  if (LISTS.includes(column)) {
    if (column === 'characteristics' && text === UNKNOWN_LIST) return { value: null };
    const parts = text.split(';').map((part) => part.trim());
    return { value: parts.filter((part) => part !== '') };
  }
  if (text === '') return { value: null };
  if (BOOLEANS.includes(column)) return readBoolean(column, text);
  return NUMBERS.includes(column) ? readNumber(column, text, delimiter) : { value: text };
}
