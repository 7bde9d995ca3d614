import type { EntryDraft } from '../../matching/bank/entry.ts';
import type { MatchMethod } from '../../matching/methods.ts';
import { type DraftRead, draftOf, type RawEntry } from './bank-draft.ts';

type Fields = Record<string, unknown>;

/** Where exports keep what the shapes of others have no field for. */
export const OWN_KEY = 'second_look';

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** Whether an object is a record of a bank and not what is around records. */
const isRecord = (value: unknown): boolean =>
  isFields(value) && ['signals', 'indicator', 'raw_indicator'].some((key) => Object.hasOwn(value, key));

/** The records of a document: a list, the `data` of an answer of the Graph API, an object by ids, or one record; null for anything else. */
export function recordsIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return null;
  if (isRecord(value)) return [value];
  if (Array.isArray(value.data)) return value.data;
  const members = Object.values(value);
  return members.length > 0 && members.every(isFields) ? members : null;
}

/** Tags as a list of texts, of `{data: [{id, text}]}`, or as one text. */
function tagsOf(value: unknown): unknown {
  if (typeof value === 'string') return value.split(/[\s;]+/).filter((tag) => tag !== '');
  const list = isFields(value) ? value.data : value;
  return Array.isArray(list) ? list.map((tag: unknown) => (isFields(tag) ? tag.text : tag)) : list;
}

/** What this program added, over what the shape says: all but the status, which others may have changed. */
function withOwn(raw: RawEntry, own: unknown): RawEntry {
  if (!isFields(own)) return raw;
  const removed = raw.status !== 'active' && own.status === 'removed';
  const { tags, source, sourceId, date, quality, pictureId, recipe } = own;
  const status: EntryDraft['status'] = removed ? 'removed' : raw.status;
  return { ...raw, tags, source, sourceId, date, quality, pictureId, recipe, status };
}

function contentEntries(record: Fields, method: MatchMethod | null): DraftRead[] {
  const { signals, id, note, metadata, bank } = record;
  const pairs = Object.entries(fieldsOf(signals));
  if (pairs.length === 0) return [{ reason: { what: 'no-hash' } }];
  const status = record.disable_until_ts === 0 ? 'suspended' : 'active';
  const own = fieldsOf(fieldsOf(metadata).json)[OWN_KEY];
  return pairs.map(([type, hash]) =>
    draftOf(withOwn({ hash, type, source: fieldsOf(bank).name, sourceId: id, note, status }, own), method),
  );
}

function descriptorEntry(record: Fields, method: MatchMethod | null): DraftRead {
  const inner = fieldsOf(record.indicator);
  const hash = record.raw_indicator ?? inner.indicator ?? record.indicator;
  if (hash === undefined || hash === null) return { reason: { what: 'no-hash' } };
  let status: EntryDraft['status'] = record.status === 'NON_MALICIOUS' ? 'suspended' : 'active';
  if (record.should_delete === true) status = 'removed';
  const owner = fieldsOf(record.owner);
  const raw: RawEntry = {
    hash,
    type: record.type ?? inner.type,
    tags: tagsOf(record.tags),
    source: owner.name ?? owner.id ?? (record.owner_id === undefined ? '' : String(record.owner_id)),
    sourceId: record.id,
    date: record.last_updated ?? record.added_on ?? record.creation_time,
    note: record.description,
    status,
  };
  return draftOf(withOwn(raw, record[OWN_KEY]), method);
}

/**
 * The entries of a record of JSON: one a signal.
 * @param method of hashes whose record names none
 */
export function readBankRecord(record: unknown, method: MatchMethod | null): DraftRead[] {
  if (!isFields(record) || !isRecord(record)) return [{ reason: { what: 'no-hash' } }];
  return Object.hasOwn(record, 'signals')
    ? contentEntries(record, method)
    : [descriptorEntry(record, method)];
}
