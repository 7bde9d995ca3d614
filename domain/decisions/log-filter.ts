import { kindOf, type LogKind } from './log-kinds.ts';
import { casesOf, isHidden, type ReadableEntry } from './log-visibility.ts';

/** How the log is narrowed. Empty lists and texts let everything through. */
export interface LogFilter {
  kinds: LogKind[];
  /** Who wrote the entry. */
  reviewers: string[];
  /** Local dates, "2026-03-04", both inclusive. */
  from: string;
  to: string;
  /** Part of the id of a case or a transcript. */
  search: string;
}

export const WHOLE_LOG: LogFilter = { kinds: [], reviewers: [], from: '', to: '', search: '' };

/** Whether a filter leaves anything out. */
export function isNarrowed({ kinds, reviewers, from, to, search }: LogFilter): boolean {
  return kinds.length + reviewers.length > 0 || from !== '' || to !== '' || search.trim() !== '';
}

/** The ids that an entry names: its case, or several, and the transcripts of golden items. */
function idsOf(entry: ReadableEntry, nameOf: ReadonlyMap<string, string>): string[] {
  const hidden = isHidden(entry);
  const own = entry.caseId === null ? [] : [entry.caseId];
  const ids = hidden ? own : casesOf(entry);
  const transcripts = hidden ? undefined : kindOf(entry).transcripts?.(entry.payload);
  if (transcripts) return [...ids, ...transcripts];
  return ids.flatMap((id) => {
    const name = nameOf.get(id);
    return name === undefined ? [id] : [id, name];
  });
}

/** Midnight at the beginning of a local date, with days added, in milliseconds; null when it is no date. */
function midnight(date: string, days: number): number | null {
  const [year, month, day] = date.split('-').map(Number);
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  return new Date(year!, month! - 1, day! + days).getTime();
}

/**
 * The entries that a filter lets through, in the order given.
 * @param nameOf what a case is called, by case id; only those that this reader may know
 */
export function filterLog(
  entries: readonly ReadableEntry[],
  filter: LogFilter,
  nameOf: ReadonlyMap<string, string>,
): readonly ReadableEntry[] {
  const tests: ((entry: ReadableEntry) => boolean)[] = [];
  const kinds = new Set(filter.kinds);
  if (kinds.size > 0) tests.push(({ kind }) => kinds.has(kind));
  const reviewers = new Set(filter.reviewers);
  if (reviewers.size > 0) tests.push(({ actor }) => reviewers.has(actor));
  const from = midnight(filter.from, 0);
  if (from !== null) tests.push(({ at }) => Date.parse(at) >= from);
  const to = midnight(filter.to, 1);
  if (to !== null) tests.push(({ at }) => Date.parse(at) < to);
  const search = filter.search.trim().toLowerCase();
  if (search !== '')
    tests.push((entry) => idsOf(entry, nameOf).some((id) => id.toLowerCase().includes(search)));
  return tests.length === 0 ? entries : entries.filter((entry) => tests.every((test) => test(entry)));
}
