import { UnusableFileError } from '../transcript/read-transcripts.ts';
import type { CellValue } from './table.ts';
import type { WorkbookFacts } from './workbook-facts.ts';
import type { PartReader } from './workbook-parts.ts';
import { xmlPart } from './xml-part.ts';

/** Columns that a sheet can have. */
const MOST_COLUMNS = 16_384;

const DAY = 86_400_000;

/** A row of a sheet: its number, and its cells by column, those before the last filled up with null. */
export interface SheetRow {
  line: number;
  cells: CellValue[];
}

/** The 0-based column of an address such as "AB12"; null when it is none that a sheet has. */
function columnOf(address: string): number | null {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(address)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column > 0 && column <= MOST_COLUMNS ? column - 1 : null;
}

/** A day of a sheet as ISO 8601 without an offset, which sheets do not have; of a time alone, the time. */
function dateOf(serial: number, startsIn1904: boolean): string | number {
  const days = startsIn1904 ? serial + 1462 : serial;
  // The day before the first of March 1900 is one too many, since sheets know a 29 February of that year.
  const at = new Date(Math.round((days < 60 ? days + 1 : days) * DAY) + Date.UTC(1899, 11, 30));
  if (Number.isNaN(at.getTime()) || days < 0) return serial;
  const iso = at.toISOString().slice(0, 19);
  return serial < 1 ? iso.slice(11) : iso.replace('T00:00:00', '');
}

interface Cell {
  type: string;
  style: number;
  column: number;
}

/** @throws UnusableFileError when the workbook lost the text */
function sharedText(text: string | undefined): string | null {
  if (text === undefined) throw new UnusableFileError({ what: 'form-damaged', form: 'xlsx' });
  return text === '' ? null : text;
}

function cellValue({ type, style }: Cell, text: string, facts: WorkbookFacts): CellValue {
  if (text === '' && type !== 'str' && type !== 'inlineStr') return null;
  switch (type) {
    case 's':
      return sharedText(facts.strings[Number(text)]);
    case 'b':
      return text === '1' || text === 'true';
    case 'n': {
      const number = Number(text);
      if (!Number.isFinite(number)) return null;
      return facts.isDate[style] ? dateOf(number, facts.startsIn1904) : number;
    }
    default:
      return text === '' ? null : text;
  }
}

/**
 * Reads the cells of a sheet as it is unpacked. Of a formula the value is taken that was stored with it; nothing is
 * computed.
 * @param onRow called for each row that has cells, in order
 * @param onFormula called for each formula
 */
export function sheetReader(
  facts: WorkbookFacts,
  onRow: (row: SheetRow) => void,
  onFormula: () => void,
): PartReader {
  let line = 0;
  let next = 0;
  let cells: CellValue[] = [];
  let cell: Cell | null = null;
  let text = '';
  let isValue = false;
  return xmlPart({
    open: (name, attribute) => {
      if (name === 'row') {
        const number = Number(attribute('r'));
        line = Number.isSafeInteger(number) && number > line ? number : line + 1;
        cells = [];
        next = 0;
      } else if (name === 'c') {
        const column = columnOf(attribute('r') ?? '') ?? next;
        cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), column };
        next = column + 1;
        text = '';
      } else if (name === 'f') onFormula();
      isValue = name === 'v' || name === 't';
    },
    text: (value) => {
      if (isValue) text += value;
    },
    close: (name) => {
      isValue = false;
      if (name === 'c' && cell && cell.column < MOST_COLUMNS) {
        while (cells.length < cell.column) cells.push(null);
        cells[cell.column] = cellValue(cell, text, facts);
        cell = null;
      } else if (name === 'row' && cells.some((each) => each !== null)) onRow({ line, cells });
    },
  });
}
