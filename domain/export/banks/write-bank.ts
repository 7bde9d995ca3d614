import type { EntryDraft } from '../../matching/bank/entry.ts';
import { tableToCsv } from '../table.ts';
import { OWN_KEY } from './bank-records.ts';
import { BANK_COLUMNS } from './bank-rows.ts';
import { graphTypeOf } from './signal-types.ts';
import { signalOf } from './video-signal.ts';

/** Read as they are written, so that they need not be held. */
type Entries = AsyncIterable<EntryDraft> | Iterable<EntryDraft>;

/** What the shapes of others have no field for. */
function ownFields(entry: EntryDraft) {
  const { method: _method, hash: _hash, note: _note, frames: _frames, animation, ...own } = entry;
  return animation ? { ...own, recipe: animation } : own;
}

/** A bank as CSV, piece by piece: the columns of `dataset --csv` of python-threatexchange, then more; safe in spreadsheets. */
export async function* bankToCsv(entries: Entries): AsyncGenerator<string> {
  yield tableToCsv({ columns: BANK_COLUMNS, rows: [] });
  for await (const entry of entries) {
    const { source, method, status, tags, sourceId, date, quality, pictureId, note } = entry;
    const recipe = entry.recipe ?? entry.animation;
    const category = status === 'active' ? 'POSITIVE_CLASS' : 'NEGATIVE_CLASS';
    const own = [sourceId ?? null, date, status, quality, pictureId ?? null];
    const recipeText = recipe ? JSON.stringify(recipe) : null;
    const row = [source, method, signalOf(entry), category, tags.join(' '), ...own, recipeText, note ?? null];
    yield tableToCsv({ columns: BANK_COLUMNS, rows: [row] }, false);
  }
}

async function* listOf(entries: Entries, record: (entry: EntryDraft, number: number) => unknown) {
  let number = 0;
  for await (const entry of entries) {
    number += 1;
    yield `${number === 1 ? '\n' : ',\n'}${JSON.stringify(record(entry, number))}`;
  }
}

/** A bank as JSON, piece by piece: a list of contents of a bank, as hasher-matcher-actioner 2 has them. */
export async function* bankToJson(name: string, entries: Entries): AsyncGenerator<string> {
  yield '[';
  yield* listOf(entries, (entry, number) => ({
    id: number,
    disable_until_ts: entry.status === 'active' ? 1 : 0,
    original_media_uri: null,
    bank: { name, matching_enabled_ratio: 1 },
    signals: { [entry.method]: signalOf(entry) },
    metadata: { json: { [OWN_KEY]: ownFields(entry) } },
    note: entry.note ?? null,
  }));
  yield '\n]\n';
}

/** A bank as JSON, piece by piece: descriptors, as the Graph API of ThreatExchange answers. */
export async function* bankToDescriptors(entries: Entries): AsyncGenerator<string> {
  yield '{"data":[';
  yield* listOf(entries, (entry, number) => ({
    id: entry.sourceId ?? String(number),
    raw_indicator: signalOf(entry),
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
