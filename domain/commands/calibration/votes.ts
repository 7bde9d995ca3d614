import { type Ballot, type SessionFile, takeVotes, type VoteFile } from '../../training/calibration-files.ts';
import type { CalibrationRow } from '../../training/calibration-row.ts';
import {
  castVote,
  LONGEST_REASON,
  openRound,
  removeVote,
  shownRounds,
  type Vote,
} from '../../training/calibration-session.ts';
import { type Context, defineCommand, isRefused, type Refused, refuse } from '../command.ts';
import { Work } from '../work.ts';
import { readSession, stepped } from './lead-session.ts';

/** A vote before it is known when it was cast. */
export type NewVote = Omit<Vote, 'at'>;

function voteOf({ item, verdict, characteristics, reason }: NewVote, { now }: Context): Vote {
  const at = new Date(now).toISOString();
  return { item, verdict, characteristics, reason: reason.trim().slice(0, LONGEST_REASON), at };
}

/** Casts a vote of whoever is here, in the place of their earlier one on the same case. */
export const castVoteCommand = defineCommand({
  name: 'cast-calibration-vote',
  by: 'anyone',
  tables: ['calibrationSessions'],
  read: (reader, { sessionId }: { sessionId: string; vote: NewVote }) => readSession(reader, sessionId),
  decide({ vote }: { sessionId: string; vote: NewVote }, session, context: Context) {
    const cast = voteOf(vote, context);
    const next = stepped(session, (before) => castVote(before, context.actor.name, cast));
    if (isRefused(next)) return next;
    const work = new Work(context);
    work.put('calibrationSessions', next);
    return work.done(null);
  },
});

/** Removes the vote of whoever is here on a case. */
export const removeVoteCommand = defineCommand({
  name: 'remove-calibration-vote',
  by: 'anyone',
  tables: ['calibrationSessions'],
  read: (reader, { sessionId }: { sessionId: string; item: string }) => readSession(reader, sessionId),
  decide({ item }, session, context: Context) {
    const next = stepped(session, (before) => removeVote(before, context.actor.name, item));
    if (isRefused(next)) return next;
    const work = new Work(context);
    work.put('calibrationSessions', next);
    return work.done(null);
  },
});

/** Takes in the votes of somebody who voted in another browser. */
export const importVotesCommand = defineCommand({
  name: 'import-calibration-votes',
  by: 'calibrate',
  tables: ['calibrationSessions'],
  read: (reader, { sessionId }: { sessionId: string; file: VoteFile }) => readSession(reader, sessionId),
  decide({ file }: { sessionId: string; file: VoteFile }, session, context: Context) {
    if (!session) return refuse('not-found', { what: 'calibration-session' });
    const round = openRound(session);
    const open = round !== null && shownRounds(session) < round ? round : null;
    const result = takeVotes(session, file, open);
    if (typeof result === 'string') return refuse('unreadable-file', { what: result, person: file.person });
    const work = new Work(context);
    if (result.taken.taken > 0) work.put('calibrationSessions', { ...session, votes: result.votes });
    return work.done(result.taken);
  },
});

/** Keeps the cases of a session file for whoever is here to vote on. Answers with what they are kept under. */
export const receiveSessionCommand = defineCommand({
  name: 'receive-calibration',
  by: 'anyone',
  tables: ['calibrationSessions'],
  async read({ calibrationSessions }, { file }: { file: SessionFile; person: string }, { actor }: Context) {
    const id = `${file.session} ${file.round} ${actor.name}`;
    return { id, before: await calibrationSessions.get(id) };
  },
  decide({ file, person }: { file: SessionFile; person: string }, { id, before }, context: Context) {
    const work = new Work(context);
    // The same file once more takes away no vote.
    if (before?.kind === 'ballot' && before.person === person) return work.done(id);
    const { session, title, round, items } = file;
    const ballot: Ballot = {
      ...{ kind: 'ballot', id, session, title, round, person, reviewer: context.actor.name },
      ...{ items, votes: [], receivedAt: new Date(context.now).toISOString() },
    };
    work.put('calibrationSessions', ballot);
    return work.done(id);
  },
});

/** What of a ballot is one's own to vote on, or why it is not. */
function ownBallot(row: CalibrationRow | undefined, item: string, { actor }: Context): Ballot | Refused {
  if (row?.kind !== 'ballot' || row.reviewer !== actor.name)
    return refuse('not-found', { what: 'calibration-session' });
  return row.items.some(({ id }) => id === item) ? row : refuse('not-found', { what: 'calibration-case' });
}

/** Votes on a case that came as a file, or removes one's vote on it. */
export const voteOnBallotCommand = defineCommand({
  name: 'vote-on-calibration-ballot',
  by: 'anyone',
  tables: ['calibrationSessions'],
  read: ({ calibrationSessions }, { id }: { id: string; item: string; vote: NewVote | null }) =>
    calibrationSessions.get(id),
  decide({ item, vote }, row, context: Context) {
    const ballot = ownBallot(row, item, context);
    if (isRefused(ballot)) return ballot;
    const work = new Work(context);
    const others = ballot.votes.filter((each) => each.item !== item);
    const votes = vote ? [...others, { ...voteOf(vote, context), item }] : others;
    work.put('calibrationSessions', { ...ballot, votes });
    return work.done(null);
  },
});

/** Removes cases that came as a file, with one's votes on them. */
export const removeBallotCommand = defineCommand({
  name: 'remove-calibration-ballot',
  by: 'anyone',
  tables: ['calibrationSessions'],
  read: ({ calibrationSessions }, id: string) => calibrationSessions.get(id),
  decide(id: string, ballot, context: Context) {
    if (ballot?.kind !== 'ballot' || ballot.reviewer !== context.actor.name)
      return refuse('not-found', { what: 'calibration-session' });
    const work = new Work(context);
    work.delete('calibrationSessions', id);
    return work.done(null);
  },
});
