import Papa from 'papaparse';
import type { EntryDraft } from '../../matching/bank/entry.ts';
import type { MatchMethod } from '../../matching/methods.ts';
import { CsvRecords, type TextLine } from '../../tables/csv-records.ts';
import type { LineFault } from '../../transcript/fault.ts';
import { readJson } from '../../transcript/read-json.ts';
import type { DraftRead } from './bank-draft.ts';
import { bankLines } from './bank-lines.ts';
import { readBankRecord, recordsIn } from './bank-records.ts';
import { bankColumns, readBankRow } from './bank-rows.ts';

export type BankFormat = 'csv' | 'json-lines' | 'json';

/** In UTF-16 units. A JSON document is held as a whole, so it may be no longer than that. */
export const BANK_FILE_LIMITS = { line: 1024 ** 2, document: 64 * 1024 ** 2, file: 2 * 1024 ** 3 };

/** An entry, or why there is none; the line on which it begins, in a JSON document the number of the record. */
export type BankLine =
  | { ok: true; line: number; entry: EntryDraft }
  | { ok: false; line: number; reason: LineFault };

const MEBIBYTE = 1024 ** 2;

/** Text up to a length; says through `onCut` when there was more. */
async function* limited(chunks: AsyncIterable<string>, most: number, onCut: () => void) {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) return onCut();
    yield chunk;
  }
}

const told = (line: number, read: DraftRead): BankLine =>
  'entry' in read ? { ok: true, line, ...read } : { ok: false, line, ...read };

/** Takes what tells the format off the front of a file, and gives the whole again. */
async function guess(chunks: AsyncIterable<string>) {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = '';
  while (
    head.length <= BANK_FILE_LIMITS.line &&
    !head
      .replace(/^\ufeff/, '')
      .trimStart()
      .includes('\n')
  ) {
    const next = await iterator.next();
    if (next.done) break;
    head += next.value;
  }
  async function* whole() {
    yield head.replace(/^\ufeff/, '');
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { format: formatOf(head.replace(/^\ufeff/, '').trimStart()), whole: whole() };
}

function formatOf(head: string): BankFormat {
  if (!/^[[{]/.test(head)) return 'csv';
  const read = readJson(head.split('\n', 1)[0]!, null);
  return 'value' in read && recordsIn(read.value)?.[0] === read.value ? 'json-lines' : 'json';
}

async function* readDocument(
  chunks: AsyncIterable<string>,
  method: MatchMethod | null,
): AsyncGenerator<BankLine> {
  let text = '';
  let isCut = false;
  const cut = () => {
    isCut = true;
  };
  for await (const chunk of limited(chunks, BANK_FILE_LIMITS.document, cut)) text += chunk;
  if (isCut) {
    const mebibytes = BANK_FILE_LIMITS.document / MEBIBYTE;
    return yield told(1, { reason: { what: 'document-too-long', mebibytes } });
  }
  const read = readJson(text, 'bank-entry');
  if ('reason' in read) return yield told(1, read);
  const records = recordsIn(read.value);
  if (records === null) return yield told(1, { reason: { what: 'no-hash' } });
  for (const [index, record] of records.entries())
    for (const entry of readBankRecord(record, method)) yield told(index + 1, entry);
}

async function* readJsonLines(
  lines: AsyncIterable<TextLine>,
  method: MatchMethod | null,
): AsyncGenerator<BankLine> {
  for await (const line of lines) {
    if ('reason' in line) yield told(line.number, line);
    else if (line.text.trim() !== '') {
      const read = readJson(line.text, 'bank-entry');
      const entries = 'reason' in read ? [read] : readBankRecord(read.value, method);
      for (const entry of entries) yield told(line.number, entry);
    }
  }
}

async function* readCsv(
  lines: AsyncIterable<TextLine>,
  method: MatchMethod | null,
): AsyncGenerator<BankLine> {
  const records = new CsvRecords(',');
  let columns: string[] | null = null;
  let isFirst = true;
  function* take(record: ReturnType<CsvRecords['add']>[number]): Generator<BankLine> {
    if ('reason' in record) return yield told(record.line, record);
    const cells = Papa.parse<string[]>(record.text, { delimiter: ',', newline: '\n', quoteChar: '"' })
      .data[0]!;
    if (cells.every((cell) => cell.trim() === '')) return;
    const names = isFirst ? bankColumns(cells) : null;
    isFirst = false;
    if (names) columns = names;
    else yield told(record.line, readBankRow(cells, columns, method));
  }
  for await (const line of lines) for (const record of records.add(line)) yield* take(record);
  for (const record of records.end()) yield* take(record);
}

/**
 * Reads a bank of hashes as others or this program wrote it: CSV of hasher-matcher-actioner and python-threatexchange,
 * descriptors of the Graph API, contents of banks. CSV and JSON Lines are read as they come, a line at a time; hashes
 * that occur twice are given twice.
 * @param format guessed by the first line where it is not said
 * @param method of files that name no type; without it, their rows are rejected
 */
export async function* readBankFile(
  chunks: AsyncIterable<string>,
  { format, method = null }: { format?: BankFormat; method?: MatchMethod | null } = {},
): AsyncGenerator<BankLine> {
  const { format: guessed, whole } = await guess(chunks);
  const kind = format ?? guessed;
  if (kind === 'json') return yield* readDocument(whole, method);
  let isCut = false;
  const cut = () => {
    isCut = true;
  };
  let last = 0;
  async function* counted() {
    for await (const line of bankLines(limited(whole, BANK_FILE_LIMITS.file, cut), BANK_FILE_LIMITS.line)) {
      last = line.number;
      yield line;
    }
  }
  yield* kind === 'csv' ? readCsv(counted(), method) : readJsonLines(counted(), method);
  if (isCut) {
    const mebibytes = BANK_FILE_LIMITS.file / MEBIBYTE;
    yield told(last, { reason: { what: 'document-too-long', mebibytes } });
  }
}
