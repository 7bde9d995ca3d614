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
  items: z.array(z.object({ id: z.string(), key: keySchema.nullable() })),
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

/** How many of the cases somebody has voted on in a round. */
const votedBy = ({ votes }: Pick<CalibrationSession, 'votes'>, person: string, round: Round): number =>
  votes.filter((vote) => vote.person === person && vote.round === round).length;

/** Whether everybody has voted on every case. */
export const isComplete = (session: CalibrationSession, round: Round): boolean =>
  session.people.every((person) => votedBy(session, person, round) === session.items.length);

/** Opens the vote that comes next. */
export function openVote(session: CalibrationSession): Step {
  if (session.state === 'planned') return { ...session, state: 'first-vote' };
  return session.state === 'revealed' ? { ...session, state: 'second-vote' } : 'not-now';
}

/**
 * Casts a vote, in the place of an earlier one of the same person on the same case in this round. Once everybody can
 * see the votes of a round, none of them changes.
 */
export function castVote(session: CalibrationSession, person: string, vote: Vote): Step {
  const round = openRound(session);
  if (round === null || shownRounds(session) >= round) return 'not-now';
  if (!session.people.includes(person)) return 'not-invited';
  if (!session.items.some(({ id }) => id === vote.item)) return 'unknown-item';
  const others = session.votes.filter(
    (each) => !(each.person === person && each.round === round && each.item === vote.item),
  );
  return { ...session, votes: [...others, { ...vote, person, round }] };
}

/** Shows the first votes to everybody. */
export function reveal(session: CalibrationSession, at: string): Step {
  return session.state === 'first-vote' ? { ...session, state: 'revealed', revealedAt: at } : 'not-now';
}

/** Keeps what was said of a case, in the place of what was kept before. */
export function noteOn(session: CalibrationSession, item: string, text: string): Step {
  if (session.state !== 'revealed' && session.state !== 'second-vote') return 'not-now';
  if (!session.items.some(({ id }) => id === item)) return 'unknown-item';
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

/** A session as somebody may see it. */
export interface SeenSession extends CalibrationSession {
  /** Of everybody who votes, how many cases they have voted on in the round that is open, or was last. */
  voted: Record<string, number>;
  /** The rounds whose votes are told. */
  shown: 0 | Round;
}

/**
 * A session as somebody may see it, leads no differently: nobody's votes but their own before these are shown, and no
 * answers before the first votes are.
 */
export function seenBy(session: CalibrationSession, person: string): SeenSession {
  const shown = shownRounds(session);
  const round = session.revealedAt === null || session.state === 'revealed' ? 1 : 2;
  return {
    ...session,
    items: shown === 0 ? session.items.map(({ id }) => ({ id, key: null })) : session.items,
    votes: session.votes.filter((vote) => vote.person === person || vote.round <= shown),
    voted: Object.fromEntries(session.people.map((each) => [each, votedBy(session, each, round)])),
    shown,
  };
}
