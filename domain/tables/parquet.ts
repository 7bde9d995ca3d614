import { parquetMetadata } from 'hyparquet/src/metadata.js';
import { parquetRead } from 'hyparquet/src/read.js';
import { getSchemaPath } from 'hyparquet/src/schema.js';
import type {
  AsyncBuffer,
  ColumnMetaData,
  Compressors,
  FileMetaData,
  RowGroup,
} from 'hyparquet/src/types.js';
import { compressors as unpackers } from 'hyparquet-compressors';
import { UnusableFileError } from '../transcript/read-transcripts.ts';
import { checkPages } from './parquet-pages.ts';
import { columnNames, valuesWith } from './rows.ts';
import {
  type CellValue,
  MEBIBYTE,
  TABLE_LIMITS,
  type TableOptions,
  type TableRow,
  type TableSource,
} from './table.ts';

const damaged = () => new UnusableFileError({ what: 'form-damaged', form: 'parquet' });

/** Unpackers that make no room for more than a page may have. */
const compressors: Compressors = Object.fromEntries(
  Object.entries(unpackers).map(([codec, unpack]) => [
    codec,
    (bytes: Uint8Array, size: number) => {
      if (!(size >= 0 && size <= TABLE_LIMITS.page)) throw new RangeError('size of a page');
      return unpack(bytes, size);
    },
  ]),
);

async function bytesAt(source: TableSource, from: number, to: number): Promise<Uint8Array> {
  if (!(from >= 0 && to <= source.size && from <= to)) throw new RangeError('beyond the file');
  return new Uint8Array(await source.slice(from, to).arrayBuffer());
}

/** @throws UnusableFileError when there is no footer that can be read, or one that is too large */
async function metadataOf(source: TableSource): Promise<FileMetaData> {
  const end = await bytesAt(source, Math.max(0, source.size - 8), source.size);
  if (end.length < 8 || String.fromCharCode(...end.subarray(4)) !== 'PAR1') throw damaged();
  const length = new DataView(end.buffer).getUint32(0, true);
  if (length > TABLE_LIMITS.footer)
    throw new UnusableFileError({
      what: 'form-too-large',
      form: 'parquet',
      mebibytes: TABLE_LIMITS.footer / MEBIBYTE,
    });
  if (length + 12 > source.size) throw damaged();
  try {
    return parquetMetadata(await bytesAt(source, source.size - length - 8, source.size), {
      geoparquet: false,
    });
  } catch {
    throw damaged();
  }
}

function checkSizes(groups: readonly RowGroup[]): void {
  for (const group of groups) {
    const size = group.columns.reduce(
      (sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0),
      0,
    );
    const isNumber = (value: bigint | number) => Number.isSafeInteger(Number(value)) && Number(value) >= 0;
    if (!isNumber(group.num_rows) || !Number.isFinite(size) || size < 0) throw damaged();
    if (size > TABLE_LIMITS.rowGroup || Number(group.num_rows) > TABLE_LIMITS.groupRows)
      throw new UnusableFileError({
        what: 'form-too-large',
        form: 'parquet',
        mebibytes: TABLE_LIMITS.rowGroup / MEBIBYTE,
      });
  }
}

/** What a value of Parquet is among cells: numbers that a double holds, times as ISO 8601, no bytes. */
function cellOf(value: unknown): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (typeof value !== 'object') return value as string | number | boolean;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value)) return null;
  if (Array.isArray(value)) return value.map(cellOf);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cellOf(member)]));
}

type Chunk = { rowStart: number; columnData: ArrayLike<unknown> };

/** A column of a row group, in the parts in which it was read. */
class ColumnParts {
  readonly #parts: Chunk[] = [];
  #at = 0;

  add(part: Chunk): void {
    this.#parts.push(part);
  }

  /** Rows are asked for in order. */
  valueAt(row: number): CellValue {
    while (this.#at < this.#parts.length - 1 && row >= this.#parts[this.#at + 1]!.rowStart) this.#at += 1;
    const part = this.#parts[this.#at];
    return part ? cellOf(part.columnData[row - part.rowStart]) : null;
  }
}

async function checkColumns(source: TableSource, metadata: FileMetaData, metas: ColumnMetaData[]) {
  for (const meta of metas) {
    const { num_values, dictionary_page_offset, data_page_offset, total_compressed_size } = meta;
    if (Number(num_values) > TABLE_LIMITS.groupValues || num_values < 0)
      throw new RangeError('values of a column');
    const from = Number(dictionary_page_offset || data_page_offset);
    const bytes = await bytesAt(source, from, from + Number(total_compressed_size));
    checkPages(bytes, { meta, path: getSchemaPath(metadata.schema, meta.path_in_schema), compressors });
  }
}

interface Range {
  source: TableSource;
  metadata: FileMetaData;
  rowStart: number;
  rowEnd: number;
}

async function readColumn({ source, metadata, rowStart, rowEnd }: Range, group: RowGroup, column: string) {
  const metas = group.columns.flatMap(({ meta_data }) =>
    meta_data?.path_in_schema[0] === column ? [meta_data] : [],
  );
  await checkColumns(source, metadata, metas);
  const file: AsyncBuffer = {
    byteLength: source.size,
    slice: async (from, to) => {
      const bytes = await bytesAt(source, from, to ?? source.size);
      return bytes.buffer as ArrayBuffer;
    },
  };
  const parts = new ColumnParts();
  await parquetRead({
    ...{ file, metadata, columns: [column], rowStart, rowEnd, compressors, geoparquet: false },
    onChunk: (chunk) => parts.add(chunk),
  });
  return parts;
}

/** A Parquet file that was opened. */
export interface ParquetTable {
  columns: readonly string[];
  rowCount: number;
  rows: AsyncGenerator<TableRow[]>;
}

/**
 * Opens a Parquet file; its rows are read a row group at a time. A group that is damaged is told with the number of its
 * first row, and the next is read.
 * @throws UnusableFileError when the footer cannot be read, or says that a group is larger than what is read
 */
export async function openParquet(source: TableSource, options: TableOptions): Promise<ParquetTable> {
  const metadata = await metadataOf(source);
  checkSizes(metadata.row_groups);
  const root = metadata.schema[0];
  if (!root) throw damaged();
  let names: string[];
  try {
    names = getSchemaPath(metadata.schema, [])[0]!.children.map(({ element }) => element.name);
  } catch {
    throw damaged();
  }
  // Spaces around belong to the name here: columns are asked for by it.
  columnNames(names, 1);
  const values = valuesWith(names);
  async function* rows(): AsyncGenerator<TableRow[]> {
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      const parts: ColumnParts[] = [];
      try {
        for (const name of names) {
          options.signal?.throwIfAborted();
          parts.push(await readColumn({ source, metadata, rowStart, rowEnd }, group, name));
        }
      } catch {
        options.signal?.throwIfAborted();
        options.rejected(rowStart + 1, { what: 'rows-damaged' });
        rowStart = rowEnd;
        continue;
      }
      for (let from = rowStart; from < rowEnd; from += TABLE_LIMITS.batch) {
        options.signal?.throwIfAborted();
        const to = Math.min(rowEnd, from + TABLE_LIMITS.batch);
        yield Array.from({ length: to - from }, (_, index) => ({
          line: from + index + 1,
          values: values(parts.map((part) => part.valueAt(from + index))),
        }));
      }
      rowStart = rowEnd;
      options.progress?.(Math.round((source.size * rowEnd) / Math.max(1, Number(metadata.num_rows))));
    }
  }
  return { columns: names, rowCount: Number(metadata.num_rows), rows: rows() };
}
