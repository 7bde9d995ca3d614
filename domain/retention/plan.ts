import type { RetentionPeriods } from '../policy/retention-periods.ts';
import type { Case } from '../queue/case.ts';
import { dueAfter, holdOf, lastEventOf, NEVER, textsDueAfter } from './due.ts';

export const RETENTION_KINDS = ['cases', 'transcripts', 'appeals', 'cohortRows'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** What retention looks at of a case. Moments are milliseconds since 1970. */
export interface RetainedCase {
  id: string;
  transcriptId: string;
  lastEvent: number;
  /** It stays for now, whatever its age. */
  held: boolean;
  /** When its appeal was decided, while the texts of it are kept; else null. */
  appealDecided: number | null;
}

/** Everything a plan follows from. */
export interface RetentionFacts {
  cases: readonly RetainedCase[];
  transcripts: readonly { id: string; importId: string }[];
  /** When each import that is done began, by its id. A transcript of any other is never due. */
  imports: ReadonlyMap<string, number>;
  /** Outcomes of other installations, with the moment of the decision or else of the flagging. */
  cohortRows: readonly { id: string; moment: number }[];
}

/** Something whose time is up. */
export interface DueItem {
  id: string;
  /** What its period is counted from. */
  moment: number;
}

/** What is due of one kind, in order of age, and what will be. */
interface DueKind {
  due: readonly DueItem[];
  /** Of what is stored. */
  oldest: number | null;
  /** When the next becomes due of what is not due yet; null when nothing will by itself. */
  next: number | null;
}

/** What a purge takes. */
export interface PurgePlan {
  kinds: Record<RetentionKind, DueKind>;
  /** Cases whose time is up but which stay for now. */
  held: number;
}

/** What retention looks at of a case at this moment. */
export function retainedCase(found: Case, now: number): RetainedCase {
  const { id, transcriptId, appeal } = found;
  return {
    id,
    transcriptId,
    lastEvent: lastEventOf(found),
    held: holdOf(found, now) !== null,
    appealDecided: appeal?.decidedAt && appeal.complaint !== '' ? Date.parse(appeal.decidedAt) : null,
  };
}

/** Gathers what is due of one kind. */
class Gathering {
  #now: number;
  #due: DueItem[] = [];
  #oldest = NEVER;
  #next = NEVER;

  constructor(now: number) {
    this.#now = now;
  }

  /** @param dueAt from when on it is due; {@link NEVER} leaves it out of what comes next */
  add(id: string, moment: number, dueAt: number): boolean {
    this.#oldest = Math.min(this.#oldest, moment);
    const isDue = dueAt <= this.#now;
    if (isDue) this.#due.push({ id, moment });
    else this.#next = Math.min(this.#next, dueAt);
    return isDue;
  }

  kind(): DueKind {
    const known = (moment: number) => (moment === NEVER ? null : moment);
    return {
      due: this.#due.sort((left, right) => left.moment - right.moment),
      oldest: known(this.#oldest),
      next: known(this.#next),
    };
  }
}

/**
 * What is due at a moment: cases whose last event is past its period and which nothing holds; transcripts whose
 * import is past it, unless a case on them stays; the texts of appeals on cases that stay; outcomes of others.
 * Pure: a preview and the purge itself ask the same.
 */
export function planPurge(facts: RetentionFacts, periods: RetentionPeriods, now: number): PurgePlan {
  const by = () => new Gathering(now);
  const [cases, transcripts, appeals, cohortRows] = [by(), by(), by(), by()];
  let held = 0;
  /** When the last of the cases on a transcript goes. */
  const released = new Map<string, number>();
  for (const { id, transcriptId, lastEvent, held: isHeld, appealDecided } of facts.cases) {
    const ownDue = dueAfter(lastEvent, periods);
    if (isHeld && ownDue <= now) held += 1;
    const goes = isHeld ? NEVER : ownDue;
    released.set(transcriptId, Math.max(released.get(transcriptId) ?? 0, goes));
    const isDue = cases.add(id, lastEvent, goes);
    if (appealDecided !== null && !isDue)
      appeals.add(id, appealDecided, textsDueAfter(appealDecided, periods));
  }
  for (const { id, importId } of facts.transcripts) {
    const began = facts.imports.get(importId);
    if (began !== undefined)
      transcripts.add(id, began, Math.max(dueAfter(began, periods), released.get(id) ?? 0));
  }
  for (const { id, moment } of facts.cohortRows) cohortRows.add(id, moment, dueAfter(moment, periods));
  return {
    kinds: {
      cases: cases.kind(),
      transcripts: transcripts.kind(),
      appeals: appeals.kind(),
      cohortRows: cohortRows.kind(),
    },
    held,
  };
}

/** Whether a plan takes nothing. */
export function takesNothing({ kinds }: PurgePlan): boolean {
  return RETENTION_KINDS.every((kind) => kinds[kind].due.length === 0);
}
