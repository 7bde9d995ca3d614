import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

/** A note to somebody on a case that they decided. */
export interface CoachingNote {
  caseId: string;
  to: string;
  text: string;
  /** A message that it is about, by its place in the transcript and as it is written. */
  quote: { message: number; text: string } | null;
}

/** Writes a note to somebody on a case on which a verdict of theirs stands. Nobody writes to themselves. */
export const writeCoachingNoteCommand = defineCommand({
  name: 'write-coaching-note',
  by: 'coach',
  tables: ['cases', 'reviewers', 'log'],
  async read({ cases, reviewers }, { caseId, to }: CoachingNote) {
    return { found: await cases.get(caseId), person: await reviewers.get(to) };
  },
  decide({ caseId, to, text, quote }: CoachingNote, { found, person }, context) {
    const note = text.trim();
    if (note === '') return refuse('incomplete', { what: 'coaching-note' });
    if (!person || person.retiredAt !== null || to === context.actor.name)
      return refuse('not-found', { what: 'reviewer' });
    const decided = found?.reviews.some(({ reviewer }) => reviewer === to) || found?.escalatedBy === to;
    if (!found || !decided) return refuse('not-found', { what: 'coached-decision' });
    const work = new Work(context);
    const payload = { to, text: note, ...(quote ? { quote } : {}) };
    work.log({ kind: 'coaching-note', caseId, payload });
    return work.done(null);
  },
});

/** Says that whoever a note is to has read it; again changes nothing. */
export const readCoachingNoteCommand = defineCommand({
  name: 'read-coaching-note',
  by: 'anyone',
  tables: ['log'],
  async read({ log }, seq: number) {
    const note = await log.get(seq);
    const about = note?.caseId ? await log.ofCase(note.caseId) : [];
    const isRead = about.some((entry) => entry.kind === 'coaching-read' && entry.payload.noteSeq === seq);
    return { note, isRead };
  },
  decide(seq: number, { note, isRead }, context) {
    if (note?.kind !== 'coaching-note' || note.payload.to !== context.actor.name)
      return refuse('not-found', { what: 'coaching-note' });
    const work = new Work(context);
    if (!isRead) work.log({ kind: 'coaching-read', caseId: note.caseId, payload: { noteSeq: seq } });
    return work.done(null);
  },
});
