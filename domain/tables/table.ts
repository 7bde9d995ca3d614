import type { LineFault } from '../transcript/fault.ts';

/** What a cell holds: text as it stands in the file, or what formats with types say it is. Empty cells are null. */
export type CellValue = string | number | boolean | null | object;

/** A row of a table. */
export interface TableRow {
  /** Where it begins: the 1-based line of a text, the row of a sheet, the number of a record elsewhere. */
  line: number;
  /** By the name of the column. */
  values: Readonly<Record<string, CellValue>>;
}

export type TableFormat = 'delimited' | 'xlsx' | 'json' | 'json-lines' | 'parquet';

/** An encoding by the name that TextDecoder gives it, and how it was found; null of formats without text of their own. */
export interface TableEncoding {
  name: string;
  /** A byte-order mark; bytes that are valid UTF-8; a guess from how often bytes occur; or it was said. */
  by: 'mark' | 'validity' | 'guess' | 'said';
}

/** How the numbers of a column are written, and why it is taken so. */
export interface DecimalMark {
  column: string;
  mark: '.' | ',';
  reason:
    | 'typed'
    | 'only-points'
    | 'only-commas'
    /** "1.234,5" or "1,234.5": the last one is the decimal mark. */
    | 'last-of-both'
    /** "1,234" alone could be either; between semicolons, commas are decimal marks. */
    | 'semicolons'
    | 'said';
}

/** What was found out about a table before its rows are read. */
export interface TableFacts {
  format: TableFormat;
  compression: 'gzip' | null;
  encoding: TableEncoding | null;
  /** What stands between cells; null of other formats. */
  delimiter: string | null;
  /** Whether the first line of the file said so ("sep=;"). */
  delimiterSaid: boolean;
  columns: readonly string[];
  /** Of a workbook: its sheets in order, and the one that is read. */
  sheets: readonly string[];
  sheet: string | null;
  /** Of a workbook: formulas whose stored value is taken, and links to other files, which are not followed. */
  formulas: boolean;
  externalLinks: number;
  /** How many rows there are where the format says so. */
  rowCount: number | null;
}

/** Bytes of a file: a Blob is one, in Node that of openAsBlob. */
export interface TableSource {
  /** In bytes. */
  size: number;
  stream(): ReadableStream<Uint8Array>;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export interface TableOptions {
  /** Called for each line or row that is not given, in order. */
  rejected: (line: number, reason: LineFault) => void;
  /** Called with the bytes of the source that were read so far. */
  progress?: (bytes: number) => void;
  signal?: AbortSignal;
  /** Instead of what would be found out. */
  encoding?: string;
  delimiter?: string;
  sheet?: string;
}

/** A table that was opened; its rows are read once. */
export interface Table {
  facts: TableFacts;
  /** The first rows, which `rows` gives again: to guess from, and to show. */
  sample: readonly TableRow[];
  /** In batches; holds one at a time. Throws what `signal` was aborted with. */
  rows: AsyncIterable<TableRow[]>;
}

export const MEBIBYTE = 1024 ** 2;

/** What a decoder puts in the place of bytes that it cannot decode. */
export const REPLACEMENT = '\ufffd';

/** What a table may hold; beyond these it is refused with a reason. */
export const TABLE_LIMITS = {
  columns: 16_384,
  /** UTF-16 units of a column's name. */
  columnName: 500,
  /** UTF-16 units in one line of text. */
  line: 16 * 1024 ** 2,
  /** Bytes that a compressed file may grow to, and how many times its size where it is more than `small`. */
  unpacked: 4 * 1024 ** 3,
  ratio: 200,
  small: 16 * 1024 ** 2,
  /** Bytes of a workbook as it is, of all its parts unpacked, and how many parts. */
  workbook: 256 * 1024 ** 2,
  workbookUnpacked: 512 * 1024 ** 2,
  workbookParts: 10_000,
  /** Bytes of the footer of a Parquet file, of a row group and of a page unpacked, and rows of a group. */
  footer: 16 * 1024 ** 2,
  rowGroup: 1024 ** 3,
  page: 256 * 1024 ** 2,
  groupRows: 5_000_000,
  /** Values of a column in one row group, those of lists counted each. */
  groupValues: 20_000_000,
  /** Rows that are given together. */
  batch: 1000,
} as const;

/** Whether an archive has grown beyond what tables need, or what a shape may have. */
export const isOvergrown = (unpacked: number, packed: number, most: number): boolean =>
  unpacked > most || (unpacked > TABLE_LIMITS.small && unpacked > packed * TABLE_LIMITS.ratio);
