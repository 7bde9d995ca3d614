import { removeSetAsideCommand, takeBackInCommand } from '../../domain/commands/scoring/set-aside.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { live } from '../../storage/live.ts';
import type { SetAside } from '../../storage/rows.ts';
import { allSetAside } from '../../storage/set-aside.ts';
import { getTranscript } from '../../storage/transcripts.ts';
import { give } from '../base/door.ts';
import { authorise } from '../people/session.ts';
import { scoreWaiting } from './scoring.ts';

/** A transcript that could not be scored, and why. */
export type SetAsideTranscript = SetAside;

/** The transcripts that could not be scored, the latest first, live. */
export const liveSetAside = () => live(allSetAside);

/**
 * Scores transcripts that were set aside once more; what fails again is set aside again.
 * @throws Failure `not-allowed`
 */
export async function tryAgain(transcriptIds: readonly string[]): Promise<void> {
  await give(takeBackInCommand, transcriptIds);
  await scoreWaiting();
}

/**
 * Deletes a transcript that was set aside; the log says so.
 * @throws Failure `not-allowed`
 */
export async function removeSetAside(transcriptId: string): Promise<void> {
  await give(removeSetAsideCommand, transcriptId);
}

/**
 * A transcript that was set aside as a line of JSON Lines, as it was imported.
 * @throws Failure `not-allowed`, `not-found`
 */
export async function exportSetAside(transcriptId: string): Promise<Blob> {
  await authorise('import');
  const stored = await getTranscript(transcriptId);
  if (!stored) throw new Failure('not-found', { what: 'set-aside' });
  const { id, locale, channel, messages, label } = stored;
  return new Blob([`${JSON.stringify({ id, locale, channel, messages, label })}\n`], {
    type: 'application/jsonl',
  });
}
