import type { Case } from '../queue/case.ts';
import type { CaseState } from '../queue/case-state.ts';
import { stageOf } from '../queue/case-work.ts';
import { may } from '../reviewers/permissions.ts';
import type { Reviewer } from '../reviewers/reviewer.ts';
import type { LogEntry, LogKind } from './log-entry.ts';

/** Who reads. */
export type Viewer = Pick<Reviewer, 'name' | 'role'>;

/** Why somebody is not shown what an entry says. */
export type HiddenCause = 'second-review' | 'woven';

/** An entry without what it says. Number, time and hashes stay, so that the chain can still be followed. */
export type HiddenEntry = Omit<LogEntry, 'payload'> & { payload: null; hidden: HiddenCause };

/** An entry as somebody may read it. */
export type ReadableEntry = LogEntry | HiddenEntry;

export const isHidden = (entry: ReadableEntry): entry is HiddenEntry => entry.payload === null;

/** States in which a review that has to be independent of the others is still to come, or can still be undone. */
export const SEALED_STATES = [
  'in-second-review',
  'escalated',
  'in-adjudication',
] as const satisfies readonly CaseState[];

/** Entries that tell somebody's verdict, or hint at it. */
const TELLING: readonly LogKind[] = ['decision', 'detection-revealed'];

/** Entries that tell which transcripts are golden items. */
const WOVEN: readonly LogKind[] = ['golden-items-added', 'golden-items-removed'];

const decided = ({ reviews }: Pick<Case, 'reviews'>, { name }: Viewer) =>
  reviews.some(({ reviewer }) => reviewer === name);

/**
 * Whether other people's verdicts on a case are kept from somebody: while it waits for a second review from
 * everybody, leads too, because each of them could give it; while it waits for adjudication from everybody but
 * who can adjudicate it, because the second review can still be undone. One's own are always told.
 */
export function isSealed(reviewed: Pick<Case, 'state' | 'reviews'>, viewer: Viewer): boolean {
  if (reviewed.state === 'in-adjudication')
    return !may(viewer.role, 'adjudicate') || decided(reviewed, viewer);
  return (SEALED_STATES as readonly CaseState[]).includes(reviewed.state);
}

/** Whether somebody may know that a case is a golden item or an audit sample: a lead, or who has decided it. */
export function knowsOrigin(reviewed: Pick<Case, 'reviews'>, viewer: Viewer): boolean {
  return may(viewer.role, 'see-woven') || decided(reviewed, viewer);
}

/**
 * Whether somebody may see what a case was flagged with. Not who holds it blind; and nobody before they know the
 * origin, because a risk below the threshold gives it away.
 */
export function seesFlag(
  reviewed: Pick<Case, 'state' | 'reviews' | 'blind' | 'lease'>,
  viewer: Viewer,
): boolean {
  const holdsBlind =
    reviewed.blind === true && reviewed.lease?.reviewer === viewer.name && stageOf(reviewed) !== null;
  return knowsOrigin(reviewed, viewer) && !holdsBlind;
}

/**
 * Whether somebody may be told which transcript a case is about. Another reviewer's golden item would tell them
 * which transcripts are woven in.
 */
export function knowsTranscript(
  reviewed: Pick<Case, 'origin' | 'reviews' | 'assignee' | 'lease'>,
  viewer: Viewer,
): boolean {
  const own = reviewed.assignee === viewer.name || reviewed.lease?.reviewer === viewer.name;
  return reviewed.origin !== 'golden' || own || knowsOrigin(reviewed, viewer);
}

/** What an entry is to this reader, without the payload when they must not know it yet. */
export function readableEntry(entry: LogEntry, viewer: Viewer, sealed: ReadonlySet<string>): ReadableEntry {
  const hide = (hidden: HiddenCause): HiddenEntry => ({ ...entry, payload: null, hidden });
  if (entry.actor === viewer.name) return entry;
  if (WOVEN.includes(entry.kind) && !may(viewer.role, 'see-woven')) return hide('woven');
  if (entry.caseId !== null && TELLING.includes(entry.kind) && sealed.has(entry.caseId))
    return hide('second-review');
  return entry;
}
