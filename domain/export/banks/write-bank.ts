import type { EntryDraft } from '../../matching/bank/entry.ts';
import { tableToCsv } from '../table.ts';
import { OWN_KEY } from './bank-records.ts';
import { BANK_COLUMNS } from './bank-rows.ts';
import { graphTypeOf } from './signal-types.ts';

/** What the shapes of others have no field for. */
const ownFields = ({ method: _method, hash: _hash, note: _note, ...own }: EntryDraft) => own;

/** A bank as CSV, piece by piece: the columns of `dataset --csv` of python-threatexchange, then more; safe in spreadsheets. */
export function* bankToCsv(entries: Iterable<EntryDraft>): Generator<string> {
  yield tableToCsv({ columns: BANK_COLUMNS, rows: [] });
  for (const entry of entries) {
    const { source, method, hash, status, tags, sourceId, date, quality, pictureId, recipe, note } = entry;
    const category = status === 'active' ? 'POSITIVE_CLASS' : 'NEGATIVE_CLASS';
    const own = [sourceId ?? null, date, status, quality, pictureId ?? null];
    const recipeText = recipe ? JSON.stringify(recipe) : null;
    const row = [source, method, hash, category, tags.join(' '), ...own, recipeText, note ?? null];
    yield tableToCsv({ columns: BANK_COLUMNS, rows: [row] }, false);
  }
}

function* listOf(entries: Iterable<EntryDraft>, record: (entry: EntryDraft, number: number) => unknown) {
  let number = 0;
  for (const entry of entries) {
    number += 1;
    yield `${number === 1 ? '\n' : ',\n'}${JSON.stringify(record(entry, number))}`;
  }
}

/** A bank as JSON, piece by piece: a list of contents of a bank, as hasher-matcher-actioner 2 has them. */
export function* bankToJson(name: string, entries: Iterable<EntryDraft>): Generator<string> {
  yield '[';
  yield* listOf(entries, (entry, number) => ({
    id: number,
    disable_until_ts: entry.status === 'active' ? 1 : 0,
    original_media_uri: null,
    bank: { name, matching_enabled_ratio: 1 },
    signals: { [entry.method]: entry.hash },
    metadata: { json: { [OWN_KEY]: ownFields(entry) } },
    note: entry.note ?? null,
  }));
  yield '\n]\n';
}

/** A bank as JSON, piece by piece: descriptors, as the Graph API of ThreatExchange answers. */
export function* bankToDescriptors(entries: Iterable<EntryDraft>): Generator<string> {
  yield '{"data":[';
  yield* listOf(entries, (entry, number) => ({
    id: entry.sourceId ?? String(number),
    raw_indicator: entry.hash,
    type: graphTypeOf(entry.method),
    status: entry.status === 'active' ? 'UNKNOWN' : 'NON_MALICIOUS',
    last_updated: entry.date,
    owner: { name: entry.source },
    tags: { data: entry.tags.map((text) => ({ text })) },
    description: entry.note ?? null,
    [OWN_KEY]: ownFields(entry),
  }));
  yield '\n]}\n';
}
