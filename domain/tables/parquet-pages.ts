import { parquetHeader } from 'hyparquet/src/column.js';
import { readVarInt } from 'hyparquet/src/thrift.js';
import type { ColumnMetaData, Compressors, SchemaTree } from 'hyparquet/src/types.js';
import { TABLE_LIMITS } from './table.ts';

/** Thrown for pages that say of themselves what cannot be, or more than is read. */
class HostilePageError extends Error {}

function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new HostilePageError(what);
}

type Header = ReturnType<typeof parquetHeader>;

const isSize = (size: unknown, most: number) =>
  Number.isInteger(size) && Number(size) >= 0 && Number(size) <= most;

const widthOf = (level: number) => 32 - Math.clz32(level);

/** Greatest levels of repetition and definition on the way to a column. */
function levelsOf(path: readonly SchemaTree[]): { repetition: number; definition: number } {
  const kinds = path.slice(1).map(({ element }) => element.repetition_type);
  return {
    repetition: kinds.filter((kind) => kind === 'REPEATED').length,
    definition: kinds.filter((kind) => kind !== 'REQUIRED').length,
  };
}

/**
 * Follows runs without writing them: a run that says it is longer than all values of its page would be written out
 * by the reader whatever its length.
 */
function checkRuns(bytes: Uint8Array, from: number, to: number, width: number, values: number): void {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: from };
  let seen = 0;
  while (seen < values) {
    check(reader.offset < to, 'runs end early');
    const header = readVarInt(reader);
    check(header >= 0, 'run length');
    const isPacked = (header & 1) === 1;
    const count = isPacked ? (header >>> 1) * 8 : header >>> 1;
    check(count > 0 && count <= values - seen + (isPacked ? 8 : 0), 'run length');
    seen += count;
    reader.offset += isPacked ? (header >>> 1) * width : (width + 7) >> 3;
  }
}

interface Column {
  meta: ColumnMetaData;
  path: readonly SchemaTree[];
  compressors: Compressors;
}

function unpacked(bytes: Uint8Array, size: number, { meta, compressors }: Column): Uint8Array {
  if (meta.codec === 'UNCOMPRESSED') return bytes;
  const unpack = compressors[meta.codec];
  check(unpack !== undefined, 'unknown codec');
  return unpack(bytes, size);
}

const isDictionary = (encoding: string | undefined) =>
  encoding === 'PLAIN_DICTIONARY' || encoding === 'RLE_DICTIONARY';

function checkValues(page: Uint8Array, from: number, encoding: string | undefined, values: number): void {
  // Each value may repeat the one before as a prefix, so that few bytes write out as any number.
  check(encoding !== 'DELTA_BYTE_ARRAY' || values <= 100_000, 'values by prefix');
  if (!isDictionary(encoding) || values === 0) return;
  const width = page[from] ?? 0;
  check(width <= 32, 'width of places');
  checkRuns(page, from + 1, page.length, width, values);
}

function checkDataPage(bytes: Uint8Array, header: Header, column: Column): number {
  const { num_values: values, encoding } = header.data_page_header!;
  check(isSize(values, TABLE_LIMITS.groupValues), 'values of a page');
  const page = unpacked(bytes, header.uncompressed_page_size, column);
  const { repetition, definition } = levelsOf(column.path);
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  let from = 0;
  for (const level of [repetition, definition]) {
    if (level === 0) continue;
    const length = view.getUint32(from, true);
    check(from + 4 + length <= page.length, 'length of levels');
    checkRuns(page, from + 4, from + 4 + length, widthOf(level), values);
    from += 4 + length;
  }
  // Nulls have no place in the dictionary: there may be fewer places than values.
  if (definition === 0) checkValues(page, from, encoding, values);
  else if (isDictionary(encoding)) checkFewerRuns(page, from, values);
  else checkValues(page, from, encoding, 0);
  return values;
}

/** As {@link checkRuns} where some values may be missing at the end. */
function checkFewerRuns(page: Uint8Array, from: number, most: number): void {
  const width = page[from] ?? 0;
  check(width <= 32, 'width of places');
  const reader = { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset: from + 1 };
  for (let seen = 0; seen < most && reader.offset < page.length; ) {
    const header = readVarInt(reader);
    const isPacked = (header & 1) === 1;
    const count = isPacked ? (header >>> 1) * 8 : header >>> 1;
    check(header >= 0 && count <= most - seen + (isPacked ? 8 : 0), 'run length');
    seen += count;
    reader.offset += isPacked ? (header >>> 1) * width : (width + 7) >> 3;
    if (count === 0) break;
  }
}

function checkDataPageV2(bytes: Uint8Array, header: Header, column: Column): number {
  const page = header.data_page_header_v2!;
  const values = page.num_values;
  check(isSize(values, TABLE_LIMITS.groupValues), 'values of a page');
  check(isSize(page.num_nulls, values), 'nulls of a page');
  const lengths = [page.repetition_levels_byte_length, page.definition_levels_byte_length] as const;
  check(
    lengths.every((length) => isSize(length, bytes.length)),
    'length of levels',
  );
  const { repetition, definition } = levelsOf(column.path);
  if (repetition > 0) checkRuns(bytes, 0, lengths[0], widthOf(repetition), values);
  const levels = lengths[0] + lengths[1];
  if (definition > 0) checkRuns(bytes, lengths[0], levels, widthOf(definition), values);
  const size = header.uncompressed_page_size - levels;
  check(isSize(size, TABLE_LIMITS.page), 'size of a page');
  const rest = bytes.subarray(levels);
  const data = page.is_compressed !== false && size > 0 ? unpacked(rest, size, column) : rest;
  checkValues(data, 0, page.encoding, values - page.num_nulls);
  return values;
}

/**
 * Looks through the pages of a column before they are read, since the reader makes room for as many values as pages
 * say they have.
 * @param bytes of the column in one row group
 * @throws when a page says of itself what cannot be
 */
export function checkPages(bytes: Uint8Array, column: Column): void {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  const most = Number(column.meta.num_values);
  let values = 0;
  while (reader.offset < bytes.length - 1 && values < most) {
    const header = parquetHeader(reader);
    check(isSize(header.compressed_page_size, bytes.length - reader.offset), 'size of a packed page');
    check(isSize(header.uncompressed_page_size, TABLE_LIMITS.page), 'size of a page');
    const page = bytes.subarray(reader.offset, reader.offset + header.compressed_page_size);
    reader.offset += header.compressed_page_size;
    if (header.type === 'DICTIONARY_PAGE') {
      const size = header.dictionary_page_header?.num_values;
      check(isSize(size, header.uncompressed_page_size * 8), 'size of the dictionary');
    } else if (header.type === 'DATA_PAGE') values += checkDataPage(page, header, column);
    else if (header.type === 'DATA_PAGE_V2') values += checkDataPageV2(page, header, column);
    check(values <= most, 'values of a column');
  }
}
