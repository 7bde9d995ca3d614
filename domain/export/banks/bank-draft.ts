import { type EntryDraft, entryDraftSchema } from '../../matching/bank/entry.ts';
import type { MatchMethod } from '../../matching/methods.ts';
import { fieldFault, type LineFault } from '../../transcript/fault.ts';
import { methodOfType } from './signal-types.ts';
import { digestOfRead, framesIn } from './video-signal.ts';

/** An entry that was read, or why there is none. */
export type DraftRead = { entry: EntryDraft } | { reason: LineFault };

/** What a row or a record says of a hash, in whatever shape; nothing of it is checked yet. */
export interface RawEntry {
  hash: unknown;
  /** As the file names it; undefined where the file names none. */
  type?: unknown;
  tags?: unknown;
  source?: unknown;
  sourceId?: unknown;
  date?: unknown;
  status: EntryDraft['status'];
  note?: unknown;
  quality?: unknown;
  pictureId?: unknown;
  /** Of a picture, or of an animation. */
  recipe?: unknown;
}

const given = (value: unknown) => (value === '' || value === null ? undefined : value);
const idOf = (value: unknown) => (typeof value === 'number' ? String(value) : given(value));

/** ISO 8601 from Unix seconds, and from offsets without a colon, as the Graph API writes them. */
function dateOf(value: unknown): unknown {
  if (given(value) === undefined) return null;
  if (typeof value === 'number') {
    const date = new Date(value * 1000);
    return Number.isNaN(date.getTime()) ? value : date.toISOString();
  }
  return typeof value === 'string' ? value.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : value;
}

/** A hash, or the frames of a video and their name; nothing is checked yet. */
function signalIn(signal: unknown, method: MatchMethod): { hash: unknown; frames?: unknown } {
  if (method !== 'vpdq') return { hash: typeof signal === 'string' ? signal.trim().toLowerCase() : signal };
  const frames = framesIn(signal);
  return { hash: digestOfRead(frames), frames };
}

const recipeIn = (recipe: unknown) =>
  typeof recipe === 'object' && recipe !== null && 'animation' in recipe ? { animation: recipe } : { recipe };

/**
 * An entry of a bank from what a file says, checked.
 * @param method of hashes whose file names none
 */
export function draftOf(raw: RawEntry, method: MatchMethod | null): DraftRead {
  const named = given(raw.type);
  const found = named === undefined ? method : typeof named === 'string' ? methodOfType(named) : null;
  if (found === null) return { reason: { what: named === undefined ? 'no-method' : 'unknown-method' } };
  const draft = {
    method: found,
    ...signalIn(raw.hash, found),
    quality: given(raw.quality) ?? null,
    tags: raw.tags ?? [],
    source: raw.source ?? '',
    sourceId: idOf(raw.sourceId),
    date: dateOf(raw.date),
    status: raw.status,
    pictureId: given(raw.pictureId),
    ...recipeIn(given(raw.recipe)),
    note: raw.note ?? undefined,
  };
  const checked = entryDraftSchema.safeParse(draft);
  if (!checked.success) return { reason: fieldFault(checked.error, draft, 'bank-entry') };
  const kept = Object.entries(checked.data).filter(([, value]) => value !== undefined);
  return { entry: Object.fromEntries(kept) as EntryDraft };
}
