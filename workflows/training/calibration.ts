import {
  endSessionCommand,
  noteOnCaseCommand,
  openVoteCommand,
  revealCommand,
  type SessionEnd,
} from '../../domain/commands/calibration/lead-session.ts';
import { type NewSession, planSessionCommand } from '../../domain/commands/calibration/plan-session.ts';
import { castVoteCommand, type NewVote } from '../../domain/commands/calibration/votes.ts';
import { Failure } from '../../domain/failures/failure.ts';
import type { Case } from '../../domain/queue/case.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import type { Reviewer } from '../../domain/reviewers/reviewer.ts';
import type { Ballot } from '../../domain/training/calibration-files.ts';
import {
  type CalibrationSession,
  type SeenSession,
  seenBy,
} from '../../domain/training/calibration-session.ts';
import { type Suggestion, suggestCases } from '../../domain/training/calibration-suggestions.ts';
import type { Message } from '../../domain/transcript/transcript.ts';
import { allCalibration, getCalibration } from '../../storage/calibration.ts';
import { casesInStates } from '../../storage/cases.ts';
import { allGoldenItems } from '../../storage/golden-items.ts';
import { live } from '../../storage/live.ts';
import { getTranscript } from '../../storage/transcripts.ts';
import { answerOf } from '../base/door.ts';
import { viewerWho } from '../people/viewer.ts';

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
  if (!isTheirs || !session.items.some(({ id }) => id === item))
    throw new Failure('not-found', { what: 'calibration-case' });
  return (await getTranscript(item))?.messages ?? null;
}

async function suggestions(name: string): Promise<Suggestion<Case>[]> {
  await viewerWho(name, 'calibrate');
  const [cases, golden] = await Promise.all([casesInStates(['decided', 'closed']), allGoldenItems()]);
  return suggestCases(cases, new Map(golden.map((item) => [item.transcriptId, item])));
}

/** Sessions and cases from files, live, as this reviewer may see them: no votes of others before these are shown. */
export const liveCalibration = (reviewer: string) => live(() => calibrationFor(reviewer));

/**
 * What was written in a case of a session, live, for who votes in it or leads it; null once it was purged.
 */
export const oneCalibrationTranscript = (sessionId: string, item: string, reviewer: string) =>
  live(() => messagesFor(sessionId, item, reviewer));

/** Cases for a session, live, those that are most worth talking about first. */
export const liveSuggestions = (reviewer: string) => live(() => suggestions(reviewer));

/**
 * Plans a session.
 * @throws Failure `incomplete`, `name-missing`, `not-found`, `not-allowed`
 * @returns its id
 */
export const planSession = (given: NewSession): Promise<string> => answerOf(planSessionCommand, given);

/**
 * Opens the vote that comes next.
 * @throws Failure `not-allowed`, `not-found`
 */
export const openVote = (sessionId: string): Promise<null> => answerOf(openVoteCommand, sessionId);

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
