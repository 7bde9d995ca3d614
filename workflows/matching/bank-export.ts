import { bankToCsv, bankToDescriptors, bankToJson } from '../../domain/export/banks/write-bank.ts';
import { Failure } from '../../domain/failures/failure.ts';
import type { EntryDraft } from '../../domain/matching/bank/entry.ts';
import { countByStatus, entriesOfBankAfter, getBank } from '../../storage/banks.ts';
import { authorise } from '../people/session.ts';

/** Shapes in which a bank is written. */
export const BANK_FILE_FORMATS = ['csv', 'json', 'descriptors'] as const;
export type BankFileFormat = (typeof BANK_FILE_FORMATS)[number];

/** Entries that are read at once. */
const PAGE = 2_000;

/** UTF-16 units of text from which on it is handed to the browser, which may keep it on the disk. */
const PIECE = 1_000_000;

interface Following {
  signal?: AbortSignal;
  /** Told how much of the bank is written, 0 to 1. */
  onProgress?: (share: number) => void;
  /** Entries that are read at once. */
  page?: number;
}

/** The entries of a bank, page by page; between pages the export can be stopped. */
async function* entriesOf(
  bankId: string,
  onPage: (entries: number) => void,
  { signal, page: size = PAGE }: Following,
): AsyncGenerator<EntryDraft> {
  let after = '';
  for (;;) {
    if (signal?.aborted) throw new Failure('cancelled', { what: 'export' });
    const page = await entriesOfBankAfter(bankId, after, size);
    for (const { id: _id, bankId: _bankId, importId: _importId, ...draft } of page) yield draft;
    onPage(page.length);
    if (page.length < size) return;
    after = page.at(-1)!.id;
  }
}

const TYPES: Record<BankFileFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  descriptors: 'application/json',
};

/**
 * Writes a bank with all of its entries, whatever their status, as others read it; what a running import has brought so
 * far is left out. Entries that change meanwhile are written as they are when their page is read.
 * @returns the file, and how many entries it holds
 * @throws Failure `not-allowed`, `not-found` or `cancelled`
 */
export async function exportBank(
  bankId: string,
  format: BankFileFormat,
  following: Following = {},
): Promise<{ file: Blob; entries: number }> {
  await authorise('manage-banks');
  const bank = await getBank(bankId);
  if (!bank) throw new Failure('not-found', { what: 'bank' });
  const counts = Object.values(await countByStatus(bankId));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let entries = 0;
  const onPage = (count: number) => {
    entries += count;
    following.onProgress?.(total === 0 ? 1 : Math.min(1, entries / total));
  };
  const drafts = entriesOf(bankId, onPage, following);
  const text = {
    csv: () => bankToCsv(drafts),
    json: () => bankToJson(bank.name, drafts),
    descriptors: () => bankToDescriptors(drafts),
  }[format]();
  const pieces: Blob[] = [];
  let piece = '';
  for await (const part of text) {
    piece += part;
    if (piece.length < PIECE) continue;
    pieces.push(new Blob([piece]));
    piece = '';
  }
  return { file: new Blob([...pieces, piece], { type: TYPES[format] }), entries };
}
