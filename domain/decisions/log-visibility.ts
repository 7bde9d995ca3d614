import { knowsWoven, type Viewer } from '../knowledge/case-knowledge.ts';
import { may } from '../reviewers/permissions.ts';
import type { HidingCause } from './kinds/log-kind.ts';
import type { LogEntry } from './log-entry.ts';
import { kindOf } from './log-kinds.ts';

/** Why somebody is not shown what an entry says: what it tells, or that it is on a case in which they had no hand. */
type HiddenCause = HidingCause | 'others';

/**
 * An entry without what it says, and without its case where that is not named. Number, time and hashes stay, so that
 * the chain can still be followed.
 */
export type HiddenEntry = Omit<LogEntry, 'payload'> & { payload: null; hidden: HiddenCause };

/** An entry as somebody may read it. */
export type ReadableEntry = LogEntry | HiddenEntry;

export const isHidden = (entry: ReadableEntry): entry is HiddenEntry => entry.payload === null;

/**
 * Whether somebody may know of one case that such an entry is about it. Its name alone would tell: a golden item has
 * none.
 */
export const belongsToCase = (entry: LogEntry, viewer: Viewer): boolean =>
  knowsWoven(viewer) || !(kindOf(entry).hiddenBy.includes('woven') || betweenOthers(entry, viewer) !== null);

/** Causes for which an entry is for one person and leads alone. */
const PRIVATE_CAUSES = ['coaching', 'personal'] as const satisfies readonly HidingCause[];

/** Why an entry is for somebody else than this reader, who is no lead; null where it is not. */
function betweenOthers(entry: LogEntry, viewer: Viewer): HidingCause | null {
  const { hiddenBy, addressee } = kindOf(entry);
  const cause = PRIVATE_CAUSES.find((each) => hiddenBy.includes(each));
  if (cause === undefined || may(viewer.role, 'coach')) return null;
  const theirs =
    entry.actor === viewer.name || [addressee?.(entry.payload) ?? []].flat().includes(viewer.name);
  return theirs ? null : cause;
}

/** What decides what somebody may read of the log. */
export interface LogAccess {
  viewer: Viewer;
  /** Cases whose verdicts are kept from them. */
  sealed: ReadonlySet<string>;
  /** Cases that they hold without what detection said of them. */
  blind: ReadonlySet<string>;
  /** Cases that the log names to them; null for all. */
  named: ReadonlySet<string> | null;
}

/**
 * The cases in which entries show that somebody had a hand: they wrote one about it, were asked about it or were
 * given it. Others than leads are told of no other case which it is, whatever brought it in, so that what is missing
 * marks none.
 */
export function casesWithHandIn(entries: readonly LogEntry[], { name }: Viewer): string[] {
  return entries.flatMap((entry) => {
    const given = kindOf(entry).givesHandTo?.(entry.payload) === name;
    if (given) return casesOf(entry);
    return entry.caseId !== null && entry.actor === name ? [entry.caseId] : [];
  });
}

/** The cases that an entry is about. */
export function casesOf(entry: LogEntry): readonly string[] {
  return kindOf(entry).cases?.(entry.payload) ?? (entry.caseId === null ? [] : [entry.caseId]);
}

/** The entries that somebody may read in full of one case. */
export function readableOnly(entries: readonly LogEntry[], access: LogAccess): LogEntry[] {
  return entries.filter((entry) => !isHidden(readableEntry(entry, access)));
}

/** What an entry is to this reader: without what they must not know of it. */
export function readableEntry(entry: LogEntry, { viewer, sealed, blind, named }: LogAccess): ReadableEntry {
  const hide = (hidden: HiddenCause): HiddenEntry => ({ ...entry, payload: null, hidden });
  const { hiddenBy } = kindOf(entry);
  if (hiddenBy.includes('blind') && casesOf(entry).some((id) => blind.has(id))) return hide('blind');
  if (entry.actor === viewer.name) return entry;
  // Who wrote or read one would tell who was given it.
  const between = betweenOthers(entry, viewer);
  if (between) return { ...hide(between), caseId: null, actor: '' };
  if (hiddenBy.includes('woven') && !knowsWoven(viewer)) return hide('woven');
  if (named !== null && !casesOf(entry).every((id) => named.has(id)))
    return { ...hide('others'), caseId: null };
  if (hiddenBy.includes('second-review') && casesOf(entry).some((id) => sealed.has(id)))
    return hide('second-review');
  return entry;
}
