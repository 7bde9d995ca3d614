import {
  type CoachingNote,
  readCoachingNoteCommand,
  writeCoachingNoteCommand,
} from '../../domain/commands/quality/coaching.ts';
import type { Verdict } from '../../domain/policy/verdicts.ts';
import { nameOfCase } from '../../domain/queue/case-name.ts';
import { getCases, pickFromCases } from '../../storage/cases.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKinds } from '../../storage/log.ts';
import { give } from '../base/door.ts';
import { viewerWho } from '../people/viewer.ts';

/** A note as it was written, and whether it was read. */
export interface WrittenNote extends CoachingNote {
  /** Its entry in the log. */
  seq: number;
  from: string;
  at: string;
  /** What its case is called. */
  name: string;
  /** Null until whoever it is to says that they have read it. */
  readAt: string | null;
}

/** A case that somebody decided, on which a note to them can be written. */
export interface CoachableCase {
  id: string;
  /** What it is called. */
  name: string;
  /** Whether it is the match of a picture, which has no messages to quote. */
  isPicture: boolean;
  /** Null where they passed it on without one. */
  verdict: Verdict | null;
  decidedAt: string | null;
}

/** Notes that suit, newest first. */
async function notes(suits: (to: string) => boolean): Promise<WrittenNote[]> {
  const entries = await entriesOfKinds(['coaching-note', 'coaching-read']);
  const readAt = new Map(
    entries.flatMap((entry): [number, string][] =>
      entry.kind === 'coaching-read' ? [[entry.payload.noteSeq, entry.at]] : [],
    ),
  );
  const written = entries.flatMap((entry) =>
    entry.kind === 'coaching-note' && suits(entry.payload.to) ? [entry] : [],
  );
  const cases = await getCases([...new Set(written.map(({ caseId }) => caseId!))]);
  const nameOf = new Map(cases.map((each) => [each.id, nameOfCase(each)]));
  return written
    .map(({ seq, actor, at, caseId, payload: { to, text, quote } }) => ({
      ...{ seq, from: actor, at, caseId: caseId!, to, text, quote: quote ?? null },
      ...{ name: nameOf.get(caseId!) ?? caseId!, readAt: readAt.get(seq) ?? null },
    }))
    .reverse();
}

/** All notes to everybody, live, newest first. For leads. */
export const liveCoachingNotes = (reviewer: string) =>
  live(async () => {
    await viewerWho(reviewer, 'coach');
    return notes(() => true);
  });

/** Notes to this reviewer that they have not read, live, newest first. */
export const liveUnreadNotes = (reviewer: string) =>
  live(async () => (await notes((to) => to === reviewer)).filter(({ readAt }) => readAt === null));

/** Cases that somebody decided, live, the latest first. For leads. */
export const liveCoachableCases = (reviewer: string, person: string) =>
  live(async (): Promise<CoachableCase[]> => {
    await viewerWho(reviewer, 'coach');
    const decided = await pickFromCases((found) => {
      const { id, reviews, escalatedBy, decidedAt, match } = found;
      const own = reviews.findLast((review) => review.reviewer === person);
      if (!own && escalatedBy !== person) return null;
      const named = { id, name: nameOfCase(found), isPicture: match !== undefined };
      return { ...named, verdict: own?.verdict ?? null, decidedAt };
    });
    return decided
      .filter((each) => each !== null)
      .sort((left, right) => (right.decidedAt ?? '').localeCompare(left.decidedAt ?? ''));
  });

/**
 * Writes a note to somebody on a case that they decided.
 * @throws Failure `incomplete` without a text, `not-found` when they decided no such case, `not-allowed`
 */
export async function writeCoachingNote(note: CoachingNote): Promise<void> {
  await give(writeCoachingNoteCommand, note);
}

/**
 * Marks a note to oneself as read.
 * @throws Failure `not-found`
 */
export async function markCoachingNoteRead(seq: number): Promise<void> {
  await give(readCoachingNoteCommand, seq);
}
