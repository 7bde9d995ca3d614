import type { z } from 'zod';
import {
  importVotesCommand,
  type NewVote,
  receiveSessionCommand,
  removeBallotCommand,
  voteOnBallotCommand,
} from '../../domain/commands/calibration/votes.ts';
import { calibrationToCsv } from '../../domain/export/calibration-csv.ts';
import { Failure } from '../../domain/failures/failure.ts';
import {
  readCalibrationFile,
  type SessionFile,
  sessionFileSchema,
  type TakenVotes,
  voteFileOf,
  voteFileSchema,
} from '../../domain/training/calibration-files.ts';
import { seenBy } from '../../domain/training/calibration-seen.ts';
import { openRound, readableItems } from '../../domain/training/calibration-session.ts';
import { LIMITS } from '../../domain/transcript/transcript.ts';
import { getCalibration } from '../../storage/calibration.ts';
import { answerOf } from '../base/door.ts';
import { stampNow } from '../exports/stamp-now.ts';
import { actingReviewer, authorise } from '../people/session.ts';
import { transcriptOf } from './calibration-texts.ts';

const jsonFile = (content: unknown) =>
  new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: 'application/json' });

/** @throws Failure `unreadable-file` of what is too long, no JSON or something else */
async function readFile<Content>(file: Blob, schema: z.ZodType<Content>): Promise<Content> {
  const unreadable = new Failure('unreadable-file', { what: 'no-calibration-file' });
  if (file.size > LIMITS.lineBytes) throw unreadable;
  const content = readCalibrationFile(await file.text(), schema);
  if (content === null) throw unreadable;
  return content;
}

async function session(id: string) {
  const found = await getCalibration(id);
  if (found?.kind !== 'session') throw new Failure('not-found', { what: 'calibration-session' });
  return found;
}

/**
 * The cases of a session for whoever votes in another browser, with no answer and nobody's vote.
 * @throws Failure `not-allowed`, `not-found`
 */
export async function exportSession(sessionId: string): Promise<Blob> {
  await authorise('calibrate');
  const found = await session(sessionId);
  const { id, title, people, items } = found;
  const read = await Promise.all(readableItems(items).map(transcriptOf));
  const file: SessionFile = {
    ...{ format: 'second-look-calibration-session', version: 1, session: id, title },
    ...{ round: openRound(found) ?? 1, people },
    items: read.flatMap((each) => {
      if (!each) return [];
      const { id: own, locale, channel, messages } = each;
      const transcript = { id: own, ...(locale && { locale }), ...(channel && { channel }), messages };
      return [{ id: own, transcript }];
    }),
  };
  return jsonFile(file);
}

/**
 * Reads a file of a session, and keeps nothing of it yet.
 * @throws Failure `unreadable-file`
 */
export const readSessionFile = (file: Blob): Promise<SessionFile> => readFile(file, sessionFileSchema);

/**
 * Keeps the cases of a session file, to vote on them here.
 * @param person who one is in the session
 * @returns what they are kept under
 */
export const receiveSession = (file: SessionFile, person: string): Promise<string> =>
  answerOf(receiveSessionCommand, { file, person });

/**
 * Votes on a case that came as a file.
 * @throws Failure `not-found`
 */
export const voteOnBallot = (id: string, vote: NewVote): Promise<null> =>
  answerOf(voteOnBallotCommand, { id, item: vote.item, vote });

/**
 * Removes one's vote on a case that came as a file.
 * @throws Failure `not-found`
 */
export const removeBallotVote = (id: string, item: string): Promise<null> =>
  answerOf(voteOnBallotCommand, { id, item, vote: null });

/**
 * Removes cases that came as a file, with one's votes on them.
 * @throws Failure `not-found`
 */
export const removeBallot = (id: string): Promise<null> => answerOf(removeBallotCommand, id);

/**
 * One's own votes, for the lead of the session.
 * @throws Failure `not-found`
 */
export async function exportVotes(ballotId: string): Promise<Blob> {
  const [found, { name }] = await Promise.all([getCalibration(ballotId), actingReviewer()]);
  if (found?.kind !== 'ballot' || found.reviewer !== name)
    throw new Failure('not-found', { what: 'calibration-session' });
  return jsonFile(voteFileOf(found));
}

/**
 * Takes in somebody's votes; those that are good and new, whatever the others are like.
 * @throws Failure `unreadable-file` where the file is of something else, and nothing of it is taken
 */
export async function importVotes(sessionId: string, file: Blob): Promise<TakenVotes> {
  return answerOf(importVotesCommand, { sessionId, file: await readFile(file, voteFileSchema) });
}

/**
 * What a session came to, as far as whoever is here may see it: a row for each vote.
 * @throws Failure `not-allowed`, `not-found`
 */
export async function exportCalibration(sessionId: string): Promise<Blob> {
  const [{ name }, found, { stamp }] = await Promise.all([
    authorise('calibrate'),
    session(sessionId),
    stampNow(),
  ]);
  return new Blob([calibrationToCsv(seenBy(found, name), stamp)], { type: 'text/csv;charset=utf-8' });
}
