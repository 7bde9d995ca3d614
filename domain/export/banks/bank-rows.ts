import { ENTRY_STATUSES, type EntryDraft } from '../../matching/bank/entry.ts';
import type { MatchMethod } from '../../matching/methods.ts';
import { unguardCell } from '../table.ts';
import { type DraftRead, draftOf } from './bank-draft.ts';

/** Columns of `dataset --csv`, then those that this program adds; order and names stay. */
export const BANK_COLUMNS = [
  ...['collab', 'signal_type', 'signal_str', 'category', 'tags'],
  ...['source_id', 'date', 'status', 'quality', 'picture_id', 'recipe', 'note'],
] as const;

/** Cells of sample files of hasher-matcher-actioner, which have no header. */
const HEADERLESS = ['signal_str', 'source_id', 'date', 'tags'] as const;

const isStatus = (text: string): text is EntryDraft['status'] =>
  (ENTRY_STATUSES as readonly string[]).includes(text);

function statusOf(status: string, category: string): EntryDraft['status'] {
  if (isStatus(status)) return status;
  return status === 'NON_MALICIOUS' || category === 'NEGATIVE_CLASS' ? 'suspended' : 'active';
}

/** The columns of a CSV file by its first row; null where that is a hash already. */
export function bankColumns(cells: readonly string[]): string[] | null {
  const names = cells.map((cell) =>
    cell
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  );
  return names.includes('signal_str') || names.includes('indicator') ? names : null;
}

function recipeIn(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // The schema names the field.
    return text;
  }
}

/**
 * The entry on a row of CSV.
 * @param columns of the header; null where the file has none
 * @param method of hashes whose file names none
 */
export function readBankRow(
  cells: readonly string[],
  columns: readonly string[] | null,
  method: MatchMethod | null,
): DraftRead {
  const names: readonly string[] = columns ?? HEADERLESS;
  const fewest = columns === null ? 1 : names.length;
  if (cells.length < fewest || cells.slice(names.length).some((cell) => cell !== ''))
    return { reason: { what: 'cells', count: cells.length, expected: names.length } };
  const cell = (name: string) => unguardCell(cells[names.indexOf(name)] ?? '');
  const first = (...of: string[]) => of.map(cell).find((text) => text !== '') ?? '';
  const quality = cell('quality');
  const note = cell('note');
  return draftOf(
    {
      hash: first('signal_str', 'indicator'),
      type: first('signal_type', 'type'),
      tags: cell('tags')
        .split(/[\s;]+/)
        .filter((tag) => tag !== ''),
      source: first('collab', 'owner_id'),
      sourceId: first('source_id', 'id'),
      date: cell('date'),
      status: statusOf(cell('status'), cell('category')),
      quality: quality === '' ? null : Number(quality),
      pictureId: cell('picture_id'),
      recipe: recipeIn(cell('recipe')),
      note: note === '' ? undefined : note,
    },
    method,
  );
}
