import { z } from 'zod';
import { VERDICTS, type Verdict } from '../policy/verdicts.ts';
import { isRight } from '../quality/golden.ts';
import { characteristicSchema, instantSchema } from '../transcript/transcript.ts';

/** How many cases a session has, and how many people at least. */
export const SESSION_SIZE = { fewest: 8, most: 12, people: 2 } as const;

/** Characters that a reason or a note can have. */
export const LONGEST_REASON = 500;
export const LONGEST_NOTE = 2000;

/** What is right, as far as that is known. */
const keySchema = z.object({
  from: z.enum(['known-answer', 'adjudication']),
  verdict: z.enum(VERDICTS),
  characteristics: z.array(characteristicSchema),
});
export type CalibrationKey = z.infer<typeof keySchema>;

/** Whether a verdict agrees with the key: with an adjudication exactly; of a known answer, as any golden item. */
export const agreesWith = ({ from, verdict: right }: CalibrationKey, verdict: Verdict): boolean =>
  from === 'adjudication' ? verdict === right : isRight(verdict, right === 'confirmed' ? 'risk' : 'benign');

/** What somebody says of a case. */
export const voteSchema = z.object({
  /** Id of the case's transcript. */
  item: z.string(),
  verdict: z.enum(VERDICTS),
  characteristics: z.array(characteristicSchema),
  /** In a line. */
  reason: z.string().max(LONGEST_REASON),
  at: instantSchema,
});
export type Vote = z.infer<typeof voteSchema>;

export const roundSchema = z.union([z.literal(1), z.literal(2)]);
/** The vote before the reveal, or the one after the discussion. */
export type Round = z.infer<typeof roundSchema>;

const castVoteSchema = voteSchema.extend({ person: z.string(), round: roundSchema });
export type CastVote = z.infer<typeof castVoteSchema>;

/**
 * Where a case of a session is from. Of one whose transcript was purged only the votes are left, without what was typed
 * or marked, so that what the session came to still follows.
 */
const CALIBRATION_SOURCES = ['queue', 'training', 'purged'] as const;

const sessionItemSchema = z.object({
  /** Of the transcript, or of the item of practice. */
  id: z.string(),
  source: z.enum(CALIBRATION_SOURCES),
  key: keySchema.nullable(),
});
export type SessionItem = z.infer<typeof sessionItemSchema>;

const CALIBRATION_STATES = ['planned', 'first-vote', 'revealed', 'second-vote', 'ended'] as const;

/** Several people decide the same cases, each alone, and then talk about why they differ. */
export const calibrationSessionSchema = z.object({
  kind: z.literal('session'),
  id: z.string(),
  title: z.string(),
  plannedBy: z.string(),
  plannedAt: instantSchema,
  /** Pseudonyms of those who vote. */
  people: z.array(z.string()),
  /** Pseudonyms of leads who saw earlier verdicts or answers while they planned it: they do not vote. */
  informed: z.array(z.string()),
  items: z.array(sessionItemSchema),
  state: z.enum(CALIBRATION_STATES),
  votes: z.array(castVoteSchema),
  /** What was said of a case once the votes were shown, by its id. */
  notes: z.record(z.string(), z.string()),
  /** Null until then, and of a session that ended before. */
  revealedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** What it came to: a version of the guidance, or why none is needed. */
  outcome: z
    .union([z.object({ guidanceVersion: z.number().int() }), z.object({ reason: z.string() })])
    .nullable(),
});
export type CalibrationSession = z.infer<typeof calibrationSessionSchema>;

/** Why a step of a session cannot be taken. */
export type CalibrationFault = 'not-now' | 'not-invited' | 'unknown-item';
type Step = CalibrationSession | CalibrationFault;

/** Which vote is open. */
export function openRound({ state }: Pick<CalibrationSession, 'state'>): Round | null {
  if (state === 'first-vote') return 1;
  return state === 'second-vote' ? 2 : null;
}

/** The cases that can still be read, and so voted on. */
export const readableItems = <Item extends Pick<SessionItem, 'source'>>(items: readonly Item[]): Item[] =>
  items.filter(({ source }) => source !== 'purged');

/** Who has still to vote on a case that can be read, in a round. */
export function waitingFor({ people, items, votes }: CalibrationSession, round: Round): string[] {
  const readable = readableItems(items);
  const voted = new Set(
    votes.filter((vote) => vote.round === round).map(({ person, item }) => JSON.stringify([person, item])),
  );
  return people.filter((person) => readable.some(({ id }) => !voted.has(JSON.stringify([person, id]))));
}

/** Whether everybody has voted on every case. */
export const isComplete = (session: CalibrationSession, round: Round): boolean =>
  waitingFor(session, round).length === 0;

/** Whether it can still be planned otherwise, or deleted: no vote is open, and none was ever cast. */
export const isUntouched = ({ state, votes }: CalibrationSession): boolean =>
  state === 'planned' && votes.length === 0;

/** Opens the vote that comes next. */
export function openVote(session: CalibrationSession): Step {
  if (session.state === 'planned') return { ...session, state: 'first-vote' };
  return session.state === 'revealed' ? { ...session, state: 'second-vote' } : 'not-now';
}

/** Goes back to before the vote that is open, of which nothing was shown; its votes stay for when it opens again. */
export function closeVote(session: CalibrationSession): Step {
  if (session.state === 'first-vote') return { ...session, state: 'planned' };
  const isOpen = session.state === 'second-vote' && shownRounds(session) < 2;
  return isOpen ? { ...session, state: 'revealed' } : 'not-now';
}

/** Why somebody cannot vote on a case now, or in which round they can. */
function roundFor(session: CalibrationSession, person: string, item: string): Round | CalibrationFault {
  const round = openRound(session);
  if (round === null || shownRounds(session) >= round) return 'not-now';
  if (!session.people.includes(person)) return 'not-invited';
  return readableItems(session.items).some(({ id }) => id === item) ? round : 'unknown-item';
}

/** The votes without one person's on a case in a round. */
const votesWithout = ({ votes }: CalibrationSession, person: string, item: string, round: Round) =>
  votes.filter((each) => !(each.person === person && each.round === round && each.item === item));

/**
 * Casts a vote, in the place of an earlier one of the same person on the same case in this round. Once everybody can
 * see the votes of a round, none of them changes.
 */
export function castVote(session: CalibrationSession, person: string, vote: Vote): Step {
  const round = roundFor(session, person, vote.item);
  if (typeof round === 'string') return round;
  return {
    ...session,
    votes: [...votesWithout(session, person, vote.item, round), { ...vote, person, round }],
  };
}

/** Removes somebody's vote on a case, as long as they could cast it. */
export function removeVote(session: CalibrationSession, person: string, item: string): Step {
  const round = roundFor(session, person, item);
  return typeof round === 'string'
    ? round
    : { ...session, votes: votesWithout(session, person, item, round) };
}

/** Shows the first votes to everybody. */
export function reveal(session: CalibrationSession, at: string): Step {
  return session.state === 'first-vote' ? { ...session, state: 'revealed', revealedAt: at } : 'not-now';
}

/** Keeps what was said of a case, in the place of what was kept before. */
export function noteOn(session: CalibrationSession, item: string, text: string): Step {
  if (session.state !== 'revealed' && session.state !== 'second-vote') return 'not-now';
  if (!readableItems(session.items).some(({ id }) => id === item)) return 'unknown-item';
  return { ...session, notes: { ...session.notes, [item]: text } };
}

/** Ends it, at any time. Votes that nobody was shown go. */
export function endSession(
  session: CalibrationSession,
  outcome: NonNullable<CalibrationSession['outcome']>,
  at: string,
): Step {
  if (session.state === 'ended') return 'not-now';
  const votes = session.revealedAt === null ? [] : session.votes;
  return { ...session, state: 'ended', votes, endedAt: at, outcome };
}

/** The rounds whose votes everybody may see: none, the first, or both. The second is shown once it is complete. */
export function shownRounds(session: CalibrationSession): 0 | Round {
  if (session.revealedAt === null) return 0;
  return session.state === 'ended' || isComplete(session, 2) ? 2 : 1;
}
