import {
  beginAnewCommand,
  type Deleted,
  deleteEverythingCommand,
} from '../../domain/commands/backup/delete-everything.ts';
import { Failure, isFailure } from '../../domain/failures/failure.ts';
import { deleteDatabase } from '../../storage/all-tables.ts';
import { countCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { deleteKeptPacks } from '../../storage/kept-packs.ts';
import { countLogEntries } from '../../storage/log.ts';
import { countTranscripts } from '../../storage/transcripts.ts';
import { answerOf } from '../base/door.ts';
import { asFailure } from '../base/failure.ts';
import { forgetSigningKeys } from '../log/head-signing.ts';
import { noteHead } from '../log/known-heads.ts';
import { forgetClusters } from '../matching/growing-clusters.ts';
import { authoriseReplacing, findSeat } from '../people/session.ts';
import { ensurePolicy } from '../policy/first-policy.ts';
import { ensureReviewPolicy } from '../policy/review-policy.ts';
import { forgetSearchTexts } from '../queue/transcript-search.ts';
import { forgetOldNotes } from '../review/drafts.ts';
import { forgetSimilarCases } from '../review/similar-cases.ts';
import { forgetSecondPack } from '../scoring/second-model.ts';
import { endOwnWork } from './own-work.ts';

/** Milliseconds between two looks whether the room that deleting gave back can be used, and how many there are. */
const LOOK_AGAIN = 1_000;
const LOOKS = 30;

async function countStored(): Promise<Deleted> {
  const [transcripts, cases, entries] = await Promise.all([
    countTranscripts(),
    countCases(),
    countLogEntries(),
  ]);
  return { transcripts, cases, entries };
}

const REFUSED_BY_STORAGE = ['storage-full', 'storage-closed', 'storage-unreadable'] as const;

/**
 * Whether storage itself refused, so that deleting it as a whole is the way left: not that this tab's data were
 * replaced meanwhile, nor that a newer version has taken them over.
 */
function isRefusedByStorage(error: unknown): boolean {
  const failure = asFailure(error);
  return !database.guard.end && REFUSED_BY_STORAGE.some((code) => isFailure(failure, code));
}

/** Does a step as soon as the browser lets the room be used that deleting has given back. */
async function whenThereIsRoom(step: () => Promise<unknown>): Promise<void> {
  for (let look = 1; ; look += 1) {
    try {
      await step();
      return;
    } catch (error) {
      if (!isRefusedByStorage(error)) throw error;
      if (look === LOOKS) throw new Failure('room-not-back');
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}

/**
 * Deletes every transcript, case, figure, policy version, profile, setting and log entry, all or nothing, and then
 * the model packs that were loaded and the key that heads were signed with. The new log begins with how much was deleted. The
 * shipped samples do not come back by themselves. What this tab imports or scores is ended first; what other tabs are
 * at can write nothing any more, and they begin anew. On a full disk, where nothing can be written, the database is
 * deleted as a whole, which needs no room.
 * @throws Failure `not-allowed`, or `room-not-back` when everything is deleted and nothing can be stored yet
 */
export async function deleteEverything(): Promise<void> {
  const actor = await authoriseReplacing(deleteEverythingCommand.by);
  await endOwnWork();
  try {
    await answerOf(deleteEverythingCommand, null);
  } catch (error) {
    if (!isRefusedByStorage(error)) throw error;
    const stored = await countStored();
    await deleteDatabase();
    await whenThereIsRoom(() => answerOf(beginAnewCommand, { actor, deleted: stored }));
  }
  forgetOldNotes();
  forgetSearchTexts();
  forgetSimilarCases();
  forgetClusters();
  const forgetting = [forgetSecondPack, deleteKeptPacks, forgetSigningKeys];
  for (const step of [ensurePolicy, ensureReviewPolicy, findSeat, ...forgetting])
    await whenThereIsRoom(() => step());
  await noteHead();
}
