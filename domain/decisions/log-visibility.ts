import { knowsWoven, type Viewer } from '../knowledge/case-knowledge.ts';
import type { LogEntry, LogKind } from './log-entry.ts';

/** Why somebody is not shown what an entry says. */
export type HiddenCause = 'second-review' | 'woven' | 'others' | 'blind';

/**
 * An entry without what it says, and without its case where that is not named. Number, time and hashes stay, so that
 * the chain can still be followed.
 */
export type HiddenEntry = Omit<LogEntry, 'payload'> & { payload: null; hidden: HiddenCause };

/** An entry as somebody may read it. */
export type ReadableEntry = LogEntry | HiddenEntry;

export const isHidden = (entry: ReadableEntry): entry is HiddenEntry => entry.payload === null;

/** Entries that tell somebody's verdict, or hint at it. */
const TELLING: readonly LogKind[] = ['decision', 'detection-revealed'];

/** Entries that tell which cases or transcripts are woven in, or by leaving these out. */
const WOVEN: readonly LogKind[] = [
  'golden-items-added',
  'golden-items-removed',
  'cases-opened',
  'cases-withdrawn',
];

/**
 * Whether somebody may know of one case that such an entry is about it. Its name alone would tell: a golden item has
 * none.
 */
export const belongsToCase = ({ kind }: LogEntry, viewer: Viewer): boolean =>
  knowsWoven(viewer) || !WOVEN.includes(kind);

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
    if (entry.kind === 'assignment' && entry.payload.assignee === name) return entry.payload.caseIds;
    const asked = entry.kind === 'help-asked' && entry.payload.to === name;
    return entry.caseId !== null && (asked || entry.actor === name) ? [entry.caseId] : [];
  });
}

/** The cases that an entry is about. */
export function casesOf(entry: LogEntry): readonly string[] {
  if (entry.kind === 'assignment' || entry.kind === 'cases-opened' || entry.kind === 'cases-withdrawn')
    return entry.payload.caseIds;
  return entry.caseId === null ? [] : [entry.caseId];
}

/** The entries that somebody may read in full of one case. */
export function readableOnly(entries: readonly LogEntry[], access: LogAccess): LogEntry[] {
  return entries.filter((entry) => !isHidden(readableEntry(entry, access)));
}

/** What an entry is to this reader: without what they must not know of it. */
export function readableEntry(entry: LogEntry, { viewer, sealed, blind, named }: LogAccess): ReadableEntry {
  const hide = (hidden: HiddenCause): HiddenEntry => ({ ...entry, payload: null, hidden });
  if (entry.kind === 'cases-opened' && entry.payload.caseIds.some((id) => blind.has(id)))
    return hide('blind');
  if (entry.actor === viewer.name) return entry;
  if (WOVEN.includes(entry.kind) && !knowsWoven(viewer)) return hide('woven');
  if (named !== null && !casesOf(entry).every((id) => named.has(id)))
    return { ...hide('others'), caseId: null };
  if (entry.caseId !== null && TELLING.includes(entry.kind) && sealed.has(entry.caseId))
    return hide('second-review');
  return entry;
}
