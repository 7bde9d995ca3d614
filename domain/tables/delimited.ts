import Papa from 'papaparse';
import type { LineFault } from '../transcript/fault.ts';
import { UnusableFileError } from '../transcript/read-transcripts.ts';
import { type CsvRecord, CsvRecords, type TextLine } from './csv-records.ts';
import { columnNames, type ValuesOf, valuesWith } from './rows.ts';
import type { TableRow } from './table.ts';

const DELIMITERS = [',', ';', '\t', '|'];

/** What spreadsheets write first to say what stands between the cells. */
const DELIMITER_LINE = /^\s*"?sep=(\\t|[^"\r\n])"?[,;\t]*$/i;

/** Lines that the delimiter is found over. */
const LOOKED_AT = 50;

/** Records that are split into cells at a time. */
const BATCH = 256;

const cellsOf = (text: string, delimiter: string) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"' }).data;

/** What stands between the cells of a text, and whether its first line says so. */
export interface Delimiter {
  delimiter: string;
  isSaid: boolean;
}

/**
 * Finds what stands between cells: what a first line such as "sep=;" says, else what splits the first lines into the
 * most cells alike; a comma where nothing does.
 */
export function delimiterIn(head: string): Delimiter {
  const lines = head.split(/\r\n|\n|\r/, LOOKED_AT).filter((line) => line.trim() !== '');
  const said = DELIMITER_LINE.exec(lines[0] ?? '')?.[1];
  if (said) return { delimiter: said === '\\t' ? '\t' : said, isSaid: true };
  // The last line may be cut off.
  const whole = lines.length > 2 ? lines.slice(0, -1) : lines;
  const { meta } = Papa.parse(whole.join('\n'), {
    preview: LOOKED_AT,
    newline: '\n',
    delimitersToGuess: DELIMITERS,
  });
  const found = meta.delimiter;
  return { delimiter: DELIMITERS.includes(found) ? found : ',', isSaid: false };
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

interface Reading {
  rejected: (line: number, reason: LineFault) => void;
  delimiter: Delimiter;
}

/** Reads the records of a delimited text; the first that is not blank is the header. */
export class DelimitedRows {
  readonly #records: CsvRecords;
  readonly #delimiter: string;
  readonly #rejected: Reading['rejected'];
  #sepLine: boolean;
  #columns: string[] | null = null;
  #values: ValuesOf | null = null;
  #waiting: { line: number; text: string }[] = [];

  constructor({ rejected, delimiter }: Reading) {
    this.#records = new CsvRecords(delimiter.delimiter);
    this.#delimiter = delimiter.delimiter;
    this.#sepLine = delimiter.isSaid;
    this.#rejected = rejected;
  }

  /** Null until the header was read. */
  get columns(): readonly string[] | null {
    return this.#columns;
  }

  /**
   * Takes the next lines and gives the rows that they complete.
   * @throws UnusableFileError when the header cannot be one
   */
  add(lines: readonly TextLine[]): TableRow[] {
    const rows: TableRow[] = [];
    for (const line of lines) {
      if (this.#sepLine && 'text' in line && line.text.trim() !== '') {
        this.#sepLine = false;
        if (DELIMITER_LINE.test(line.text)) continue;
      }
      for (const record of this.#records.add(line)) this.#take(record, rows);
    }
    this.#flush(rows);
    return rows;
  }

  /**
   * What is left when the text ends.
   * @throws UnusableFileError when there was no header
   */
  end(): TableRow[] {
    const rows: TableRow[] = [];
    for (const record of this.#records.end()) this.#take(record, rows);
    this.#flush(rows);
    if (this.#columns === null) throw new UnusableFileError({ what: 'no-rows' });
    return rows;
  }

  #take(record: CsvRecord, rows: TableRow[]): void {
    if ('reason' in record) {
      this.#flush(rows);
      this.#rejected(record.line, record.reason);
    } else if (this.#columns === null) {
      const cells = cellsOf(record.text, this.#delimiter)[0] ?? [];
      if (isBlank(cells)) return;
      this.#columns = columnNames(cells, record.line);
      this.#values = valuesWith(this.#columns);
    } else {
      this.#waiting.push(record);
      if (this.#waiting.length >= BATCH) this.#flush(rows);
    }
  }

  #flush(rows: TableRow[]): void {
    if (this.#waiting.length === 0) return;
    const split = cellsOf(this.#waiting.map(({ text }) => text).join('\n'), this.#delimiter);
    for (const [index, { line }] of this.#waiting.entries()) {
      const cells = split[index]!;
      if (isBlank(cells)) continue;
      const expected = this.#columns!.length;
      if (cells.length < expected || cells.slice(expected).some((cell) => cell !== ''))
        this.#rejected(line, { what: 'cells', count: cells.length, expected });
      else rows.push({ line, values: this.#values!(cells.map((cell) => (cell === '' ? null : cell))) });
    }
    this.#waiting = [];
  }
}
