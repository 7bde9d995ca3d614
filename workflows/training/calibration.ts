import {
  closeVoteCommand,
  endSessionCommand,
  noteOnCaseCommand,
  openVoteCommand,
  revealCommand,
  type SessionEnd,
} from '../../domain/commands/calibration/lead-session.ts';
import {
  changeSessionCommand,
  deleteSessionCommand,
  type NewSession,
  planSessionCommand,
} from '../../domain/commands/calibration/plan-session.ts';
import { castVoteCommand, type NewVote, removeVoteCommand } from '../../domain/commands/calibration/votes.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import type { Reviewer } from '../../domain/reviewers/reviewer.ts';
import { answersIn } from '../../domain/training/answers.ts';
import type { Ballot } from '../../domain/training/calibration-files.ts';
import { type SeenSession, seenBy } from '../../domain/training/calibration-seen.ts';
import type { CalibrationSession, SessionItem } from '../../domain/training/calibration-session.ts';
import { type Offer, offerCases, offerItems, untold } from '../../domain/training/calibration-suggestions.ts';
import type { Message } from '../../domain/transcript/transcript.ts';
import { allCalibration, getCalibration } from '../../storage/calibration.ts';
import { casesInStates } from '../../storage/cases.ts';
import { allGoldenItems } from '../../storage/golden-items.ts';
import { live } from '../../storage/live.ts';
import { answerOf } from '../base/door.ts';
import { actingReviewer } from '../people/session.ts';
import { viewerWho } from '../people/viewer.ts';
import { transcriptOf } from './calibration-texts.ts';
import { HeldLearning } from './held-learning.ts';
import { itemById } from './material.ts';

/** Calibration as somebody may see it: the sessions that they vote in or lead, and the cases that came to them as a file. */
export interface Calibration {
  /** The latest first. */
  sessions: SeenSession[];
  ballots: Ballot[];
}

const takesPart = (session: CalibrationSession, { name, role }: Pick<Reviewer, 'name' | 'role'>) =>
  session.people.includes(name) || may(role, 'calibrate');

async function calibrationFor(name: string): Promise<Calibration> {
  const viewer = await viewerWho(name, 'review');
  const rows = await allCalibration();
  const sessions = rows.flatMap((row) =>
    row.kind === 'session' && takesPart(row, viewer) ? [seenBy(row, name)] : [],
  );
  return {
    sessions: sessions.sort((one, other) => other.plannedAt.localeCompare(one.plannedAt)),
    ballots: rows.flatMap((row) => (row.kind === 'ballot' && row.reviewer === name ? [row] : [])),
  };
}

async function messagesFor(
  sessionId: string,
  item: string,
  name: string,
): Promise<readonly Message[] | null> {
  const [viewer, session] = await Promise.all([viewerWho(name, 'review'), getCalibration(sessionId)]);
  const isTheirs = session?.kind === 'session' && takesPart(session, viewer);
  const found = isTheirs && session.items.find(({ id }) => id === item);
  if (!found) throw new Failure('not-found', { what: 'calibration-case' });
  return (await transcriptOf(found))?.messages ?? null;
}

/** What a session can be planned on, what is most worth talking about first. */
export type Offers = Record<'queue' | 'training', Offer[]>;

async function offersFor(name: string, told: boolean, held: HeldLearning): Promise<Offers> {
  await viewerWho(name, 'calibrate');
  const [cases, golden, learning, rows] = await Promise.all([
    casesInStates(['decided', 'closed']),
    allGoldenItems(),
    held.read(),
    allCalibration(),
  ]);
  const taken = rows.flatMap((row) => (row.kind === 'session' ? row.items.map(({ id }) => id) : []));
  const queue = offerCases(cases, new Map(golden.map((item) => [item.transcriptId, item])));
  const training = offerItems(answersIn(learning.all), new Set(taken));
  return told ? { queue, training } : { queue: queue.map(untold), training: training.map(untold) };
}

/** Sessions and cases from files, live, as this reviewer may see them: no votes of others before these are shown. */
export const liveCalibration = (reviewer: string) => live(() => calibrationFor(reviewer));

/**
 * What was written in a case of a session, live, for who votes in it or leads it; null once it was purged.
 */
export const oneCalibrationTranscript = (sessionId: string, item: string, reviewer: string) =>
  live(() => messagesFor(sessionId, item, reviewer));

/**
 * What a session can be planned on, live.
 * @param told whether earlier verdicts and answers come with it, for who does not vote
 */
export function liveOffers(reviewer: string, told: boolean) {
  const held = new HeldLearning();
  return live(() => offersFor(reviewer, told, held));
}

/** A session as its lead plans it: each case by where it is from. */
export interface SessionPlan extends Pick<NewSession, 'title' | 'people' | 'sawAnswers'> {
  items: readonly Pick<SessionItem, 'id' | 'source'>[];
}

async function newSession({ items, ...plan }: SessionPlan): Promise<NewSession> {
  const ids = (source: SessionItem['source']) =>
    items.flatMap((item) => (item.source === source ? [item.id] : []));
  const training = await Promise.all(ids('training').map(itemById));
  if (training.includes(null)) throw new Failure('not-found', { what: 'calibration-case' });
  return {
    ...{ ...plan, transcripts: ids('queue') },
    training: training.map((item) => {
      const { id, outcome, characteristics } = item!;
      return { id, outcome, characteristics };
    }),
  };
}

/**
 * Plans a session.
 * @throws Failure `incomplete`, `name-missing`, `not-found`, `not-allowed`
 * @returns its id
 */
export const planSession = async (plan: SessionPlan): Promise<string> =>
  answerOf(planSessionCommand, { plan: await newSession(plan), id: null });

/**
 * Plans a session otherwise, before its first vote.
 * @throws Failure `incomplete`, `name-missing`, `not-found`, `not-allowed`
 */
export const changeSession = async (id: string, plan: SessionPlan): Promise<null> =>
  answerOf(changeSessionCommand, { id, plan: await newSession(plan) });

/**
 * Deletes a session before its first vote.
 * @throws Failure `not-allowed`, `not-found`
 * @returns plans it again
 */
export async function deleteSession(sessionId: string): Promise<() => Promise<string>> {
  const { id, title, people, items, informed } = await answerOf(deleteSessionCommand, sessionId);
  return async () => {
    const { name } = await actingReviewer();
    const plan = await newSession({ title, people, items, sawAnswers: informed.includes(name) });
    return answerOf(planSessionCommand, { plan, id });
  };
}

/**
 * Opens the vote that comes next.
 * @throws Failure `not-allowed`, `not-found`
 */
export const openVote = (sessionId: string): Promise<null> => answerOf(openVoteCommand, sessionId);

/**
 * Goes back to before the vote that is open; votes that were cast stay for when it opens again.
 * @throws Failure `not-allowed` once they were shown, `not-found`
 */
export const closeVote = (sessionId: string): Promise<null> => answerOf(closeVoteCommand, sessionId);

/**
 * Removes the vote of whoever is here on a case.
 * @throws Failure `not-allowed` once it was shown, `not-found`
 */
export const removeVote = (sessionId: string, item: string): Promise<null> =>
  answerOf(removeVoteCommand, { sessionId, item });

/**
 * Casts a vote of whoever is here, in the place of their earlier one on this case.
 * @throws Failure `not-allowed`, `not-found`
 */
export const castVote = (sessionId: string, vote: NewVote): Promise<null> =>
  answerOf(castVoteCommand, { sessionId, vote });

/**
 * Shows the first votes to everybody.
 * @throws Failure `not-allowed`, `not-found`
 */
export const revealVotes = (sessionId: string): Promise<null> => answerOf(revealCommand, sessionId);

/**
 * Keeps what was said of a case.
 * @throws Failure `not-allowed`, `not-found`
 */
export const noteOnCase = (sessionId: string, item: string, text: string): Promise<null> =>
  answerOf(noteOnCaseCommand, { sessionId, item, text });

/**
 * Ends a session with a change of the guidance, or with the reason why none is needed.
 * @throws Failure `reason-missing`, `unchanged`, `not-allowed`, `not-found`
 * @returns the new version of the guidance; null of none
 */
export const endSession = (sessionId: string, end: SessionEnd): Promise<number | null> =>
  answerOf(endSessionCommand, { sessionId, end });
