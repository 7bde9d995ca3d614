import { may } from '../../reviewers/permissions.ts';
import { calibrationFigures } from '../../training/calibration-figures.ts';
import {
  type CalibrationFault,
  type CalibrationSession,
  type CastVote,
  closeVote,
  endSession,
  isComplete,
  LONGEST_NOTE,
  noteOn,
  openRound,
  openVote,
  type Round,
  reveal,
  shownRounds,
} from '../../training/calibration-session.ts';
import { type Context, defineCommand, isRefused, type Refused, refuse } from '../command.ts';
import { addGuidance, type NewGuidance, readGuidance } from '../policy/change-guidance.ts';
import type { Reader } from '../reader.ts';
import { Work } from '../work.ts';

/** What a session comes to: a change of the guidance, or why none is needed. */
export type SessionEnd = { guidance: NewGuidance } | { reason: string };

/** A session, if one of this id was planned here. */
export async function readSession(
  { calibrationSessions }: Pick<Reader, 'calibrationSessions'>,
  id: string,
): Promise<CalibrationSession | undefined> {
  const row = await calibrationSessions.get(id);
  return row?.kind === 'session' ? row : undefined;
}

/** The session after a step, or why it cannot be taken. */
export function stepped(
  session: CalibrationSession | undefined,
  step: (session: CalibrationSession) => CalibrationSession | CalibrationFault,
): CalibrationSession | Refused {
  if (!session) return refuse('not-found', { what: 'calibration-session' });
  const next = step(session);
  if (typeof next === 'object') return next;
  return next === 'unknown-item'
    ? refuse('not-found', { what: 'calibration-case' })
    : refuse('not-allowed', { what: `calibration-${next}` });
}

/** The votes of a round as the log tells them, in the order of people and cases; what was typed stays out of it. */
function toldVotes({ people, items, votes }: CalibrationSession, round: Round) {
  return people.flatMap((person) =>
    items.flatMap(({ id }, place) =>
      votes
        .filter((vote: CastVote) => vote.person === person && vote.item === id && vote.round === round)
        .map(({ verdict, characteristics }) => ({ person, case: place + 1, verdict, characteristics })),
    ),
  );
}

const table = { tables: ['calibrationSessions', 'log'] } as const;

/** Opens the first vote, or after the discussion the second. */
export const openVoteCommand = defineCommand({
  name: 'open-calibration-vote',
  by: 'calibrate',
  ...table,
  read: readSession,
  decide(sessionId: string, session, context: Context) {
    const next = stepped(session, openVote);
    if (isRefused(next)) return next;
    const work = new Work(context);
    const payload = { sessionId, title: next.title, round: openRound(next)! };
    work.log({ kind: 'calibration-opened', caseId: null, payload });
    work.put('calibrationSessions', next);
    return work.done(null);
  },
});

/** Goes back to before the vote that is open, of which nothing was shown. */
export const closeVoteCommand = defineCommand({
  name: 'close-calibration-vote',
  by: 'calibrate',
  ...table,
  read: readSession,
  decide(sessionId: string, session, context: Context) {
    const next = stepped(session, closeVote);
    if (isRefused(next)) return next;
    const work = new Work(context);
    const payload = { sessionId, title: next.title, round: openRound(session!)! };
    work.log({ kind: 'calibration-closed', caseId: null, payload });
    work.put('calibrationSessions', next);
    return work.done(null);
  },
});

/** Shows the first votes: a lead at any time, whoever votes once all have. */
export const revealCommand = defineCommand({
  name: 'reveal-calibration',
  by: 'anyone',
  ...table,
  read: readSession,
  decide(sessionId: string, session, context: Context) {
    const { name, role } = context.actor;
    const isDue = session !== undefined && isComplete(session, 1) && session.people.includes(name);
    if (!isDue && !may(role, 'calibrate')) return refuse('not-allowed', { what: 'calibrate', role });
    const work = new Work(context);
    const next = stepped(session, (before) => reveal(before, work.moment));
    if (isRefused(next)) return next;
    const payload = { sessionId, title: next.title, people: next.people, votes: toldVotes(next, 1) };
    work.log({ kind: 'calibration-revealed', caseId: null, payload });
    work.put('calibrationSessions', next);
    return work.done(null);
  },
});

/** Keeps what was said of a case; a lead does it, or whoever votes. */
export const noteOnCaseCommand = defineCommand({
  name: 'note-calibration',
  by: 'anyone',
  tables: ['calibrationSessions'],
  read: (reader, { sessionId }: { sessionId: string; item: string; text: string }) =>
    readSession(reader, sessionId),
  decide({ item, text }: { sessionId: string; item: string; text: string }, session, context: Context) {
    const { name, role } = context.actor;
    if (!session?.people.includes(name) && !may(role, 'calibrate'))
      return refuse('not-allowed', { what: 'calibrate', role });
    const note = text.trim().slice(0, LONGEST_NOTE);
    const next = stepped(session, (before) => noteOn(before, item, note));
    if (isRefused(next)) return next;
    const work = new Work(context);
    work.put('calibrationSessions', next);
    return work.done(null);
  },
});

/** Ends a session with what it comes to. Before the reveal its votes go, and nobody is ever shown them. */
export const endSessionCommand = defineCommand({
  name: 'end-calibration',
  by: 'calibrate',
  ...table,
  async read({ calibrationSessions, log }, { sessionId }: { sessionId: string; end: SessionEnd }) {
    const [session, guidance] = await Promise.all([
      readSession({ calibrationSessions }, sessionId),
      readGuidance({ log }),
    ]);
    return { session, guidance };
  },
  decide({ sessionId, end }, { session, guidance }, context: Context) {
    const reason = 'reason' in end ? end.reason.trim() : null;
    if (reason === '') return refuse('reason-missing', { what: 'calibration' });
    const work = new Work(context);
    const version = 'guidance' in end ? addGuidance(work, end.guidance, guidance, sessionId) : null;
    if (isRefused(version)) return version;
    const outcome = version === null ? { reason: reason! } : { guidanceVersion: version };
    const next = stepped(session, (before) => endSession(before, outcome, work.moment));
    if (isRefused(next)) return next;
    const { before, after } = calibrationFigures(next, shownRounds(next));
    const agreement = next.revealedAt === null ? {} : { before: before.value, after: after?.value ?? null };
    const { title, people } = next;
    const told = { sessionId, title, people, votes: toldVotes(next, 2), ...agreement, ...outcome };
    work.log({ kind: 'calibration-ended', caseId: null, payload: told });
    work.put('calibrationSessions', next);
    return work.done(version);
  },
});
