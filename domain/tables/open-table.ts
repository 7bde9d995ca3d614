import { foreignKind } from '../transcript/foreign-file.ts';
import { readJson } from '../transcript/read-json.ts';
import { UnusableFileError } from '../transcript/read-transcripts.ts';
import { BrokenOffError, gathered, headOf, unpackedBytes } from './bytes.ts';
import { DelimitedRows, type Delimiter, delimiterIn } from './delimited.ts';
import { decoded, encodingOf, type TextChunk } from './encoding.ts';
import { documentRows, JsonListRows, jsonLineRows, namesIn } from './json-rows.ts';
import { openParquet } from './parquet.ts';
import {
  TABLE_LIMITS,
  type Table,
  type TableFacts,
  type TableFormat,
  type TableOptions,
  type TableRow,
  type TableSource,
} from './table.ts';
import { textLines } from './text-lines.ts';
import { openWorkbook } from './workbook.ts';

/** Bytes that format, encoding and delimiter are found over. */
const HEAD = 1024 ** 2;

const beginsWith = (head: Uint8Array, text: string) =>
  [...text].every((character, index) => head[index] === character.charCodeAt(0));

/** The format of a text by how it begins. */
function textFormat(head: string, isWhole: boolean): TableFormat | 'json-document' {
  const text = head.replace(/^\ufeff/, '').trimStart();
  if (text.startsWith('[')) return 'json';
  if (!text.startsWith('{')) return 'delimited';
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const isObject = 'value' in readJson(lines[0]!, null);
  if (lines.length === 1 && isWhole) return isObject ? 'json-document' : 'json-lines';
  // A line that is cut off, or broken, where the next begins an object of its own.
  if (isObject || lines.length === 1 || lines[1]!.startsWith('{')) return 'json-lines';
  return 'json-document';
}

const NO_FACTS = {
  ...{ compression: null, encoding: null, delimiter: null, delimiterSaid: false },
  ...{ sheets: [], sheet: null, formulas: false, externalLinks: 0, rowCount: null },
} satisfies Partial<TableFacts>;

type RowsOf = AsyncGenerator<TableRow[]>;

/** Reads the first rows, and gives all again. */
async function sampled(rows: RowsOf): Promise<{ sample: TableRow[]; rows: RowsOf }> {
  const sample: TableRow[] = [];
  let isDone = false;
  while (sample.length < TABLE_LIMITS.batch && !isDone) {
    const next = await rows.next();
    if (next.done) isDone = true;
    else for (const row of next.value) sample.push(row);
  }
  async function* again() {
    if (sample.length > 0) yield sample;
    yield* rows;
  }
  return { sample: sample.slice(0, TABLE_LIMITS.batch), rows: again() };
}

interface Text {
  format: TableFormat | 'json-document';
  encoding: string;
  delimiter: Delimiter;
  options: TableOptions;
}

/** Goes on to the end of what could be unpacked, and says where it broke off. */
async function* untilBroken(chunks: AsyncGenerator<Uint8Array>, onBroken: () => void) {
  try {
    yield* chunks;
  } catch (error) {
    if (!(error instanceof BrokenOffError)) throw error;
    onBroken();
  }
}

async function* batches(rows: readonly TableRow[]) {
  for (let from = 0; from < rows.length; from += TABLE_LIMITS.batch)
    yield rows.slice(from, from + TABLE_LIMITS.batch);
}

async function* listRows(chunks: AsyncIterable<TextChunk>, { options }: Text): RowsOf {
  const list = new JsonListRows(options.rejected);
  for await (const chunk of chunks) yield* batches(list.add(chunk));
  list.end();
}

async function* lineRows(chunks: AsyncIterable<TextChunk>, { options, encoding }: Text): RowsOf {
  for await (const lines of textLines(chunks, encoding))
    yield* batches(jsonLineRows(lines, options.rejected));
}

async function* delimitedRows(chunks: AsyncIterable<TextChunk>, text: Text, reader: DelimitedRows): RowsOf {
  for await (const lines of textLines(chunks, text.encoding)) yield* batches(reader.add(lines));
  yield* batches(reader.end());
}

async function openText(
  chunks: AsyncGenerator<Uint8Array>,
  head: Uint8Array,
  isWhole: boolean,
  options: TableOptions,
) {
  // A stream may give more at once than was asked for.
  const seen = head.subarray(0, HEAD);
  const isAll = isWhole && seen.length === head.length;
  const encoding = encodingOf(seen, isAll, options.encoding);
  const start = new TextDecoder(encoding.name).decode(seen, { stream: !isAll });
  const format = textFormat(start, isAll);
  const delimiter =
    options.delimiter === undefined ? delimiterIn(start) : { delimiter: options.delimiter, isSaid: false };
  let last = 0;
  let isBroken = false;
  const told: TableOptions = {
    ...options,
    rejected: (line, reason) => {
      last = Math.max(last, line);
      options.rejected(line, reason);
    },
  };
  const text: Text = { format, encoding: encoding.name, delimiter, options: told };
  const decodedChunks = decoded(
    untilBroken(chunks, () => {
      isBroken = true;
    }),
    encoding.name,
  );
  const reader = new DelimitedRows({ rejected: told.rejected, delimiter });
  async function* read(): RowsOf {
    const rows =
      format === 'json'
        ? listRows(decodedChunks, text)
        : format === 'json-lines'
          ? lineRows(decodedChunks, text)
          : format === 'json-document'
            ? batches(await documentRows(decodedChunks))
            : delimitedRows(decodedChunks, text, reader);
    for await (const batch of rows) {
      options.signal?.throwIfAborted();
      last = Math.max(last, batch.at(-1)?.line ?? 0);
      yield batch;
    }
    if (isBroken) options.rejected(last + 1, { what: 'packed-damaged' });
  }
  const { sample, rows } = await sampled(read());
  const isDelimited = format === 'delimited';
  const columns = isDelimited ? (reader.columns ?? []) : namesIn(sample);
  if (columns.length === 0) throw new UnusableFileError({ what: 'no-rows' });
  const facts: TableFacts = {
    ...NO_FACTS,
    ...{ format: format === 'json-document' ? 'json' : format, encoding, columns },
    ...(isDelimited ? { delimiter: delimiter.delimiter, delimiterSaid: delimiter.isSaid } : {}),
  };
  return { facts, sample, rows };
}

async function openSheet(source: TableSource, options: TableOptions): Promise<Table> {
  const {
    columns,
    sheets,
    sheet,
    externalLinks,
    hasFormulas,
    rows: all,
  } = await openWorkbook(source, options);
  const { sample, rows } = await sampled(all);
  const facts: TableFacts = {
    ...NO_FACTS,
    ...{ format: 'xlsx', columns, sheets, sheet, externalLinks, formulas: hasFormulas() },
  };
  return { facts, sample, rows };
}

async function openColumns(source: TableSource, options: TableOptions): Promise<Table> {
  const { columns, rowCount, rows: all } = await openParquet(source, options);
  const { sample, rows } = await sampled(all);
  return { facts: { ...NO_FACTS, format: 'parquet', columns, rowCount }, sample, rows };
}

/**
 * Opens a table in any common shape: delimited text, a workbook, JSON, JSON Lines or Parquet, in any encoding, packed
 * as gzip or not. Memory does not grow with the number of rows, except with the texts that a workbook shares and with a
 * row group of Parquet. A line that cannot be read is told through `rejected`; the others are given.
 * @throws UnusableFileError when the file is none of these, damaged at its beginning, or more than tables may be
 */
export async function openTable(source: TableSource, options: TableOptions): Promise<Table> {
  options.signal?.throwIfAborted();
  const first = new Uint8Array(await source.slice(0, 4).arrayBuffer());
  const isGzip = foreignKind(first) === 'gzip';
  const { head, isWhole, chunks } = await headOf(unpackedBytes(source, isGzip, options), HEAD);
  if (head.length === 0)
    throw new UnusableFileError(isGzip ? { what: 'form-damaged', form: 'gzip' } : { what: 'no-rows' });
  const table = await openUnpacked({ source, isGzip, head, isWhole, chunks }, options);
  return isGzip ? { ...table, facts: { ...table.facts, compression: 'gzip' } } : table;
}

interface Unpacked {
  source: TableSource;
  isGzip: boolean;
  head: Uint8Array;
  isWhole: boolean;
  chunks: AsyncGenerator<Uint8Array>;
}

async function openUnpacked(opened: Unpacked, options: TableOptions): Promise<Table> {
  const { source, isGzip, head, isWhole, chunks } = opened;
  const kind = foreignKind(head);
  const isWorkbook = kind === 'zip';
  if (isWorkbook || beginsWith(head, 'PAR1')) {
    const form = isGzip ? await whole(chunks) : source;
    if (!isGzip) await chunks.return(undefined);
    return isWorkbook ? openSheet(form, options) : openColumns(form, options);
  }
  if (kind && kind !== 'utf-16' && kind !== 'binary')
    throw new UnusableFileError({ what: 'foreign', kind, expected: 'table' });
  return openText(chunks, head, isWhole, options);
}

async function whole(chunks: AsyncGenerator<Uint8Array>): Promise<TableSource> {
  try {
    return await gathered(chunks);
  } catch (error) {
    if (!(error instanceof BrokenOffError)) throw error;
    throw new UnusableFileError({ what: 'form-damaged', form: 'gzip' });
  }
}
