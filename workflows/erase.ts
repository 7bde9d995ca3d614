import { countCases } from '../storage/cases.ts';
import { database } from '../storage/database.ts';
import { appendToLog, countLogEntries } from '../storage/log.ts';
import { countTranscripts } from '../storage/transcripts.ts';
import { clearTables } from '../storage/whole.ts';
import { forgetOldNotes } from './drafts.ts';
import { forgetSigningKey } from './head-signing.ts';
import { noteHead } from './known-heads.ts';
import { endOwnWork } from './own-work.ts';
import { ensureReviewPolicy } from './review-policy.ts';
import { forgetSecondPack } from './second-model.ts';
import { authoriseReplacing, findSeat } from './session.ts';
import { ensurePolicy, markStarted } from './start.ts';
import { forgetSearchTexts } from './transcript-search.ts';

/**
 * Deletes every transcript, case, figure, policy version, profile, setting and log entry, all or nothing, and then
 * the second model pack and the key that heads were signed with. The new log begins with how much was deleted. The shipped samples do not come back by
 * themselves. What this tab imports or scores is ended first; what other tabs are at can write nothing any more, and
 * they begin anew.
 * @throws WorkflowFailure `not-allowed`
 */
export async function deleteEverything(): Promise<void> {
  const name = await authoriseReplacing('delete-everything');
  await endOwnWork();
  await database.transaction('rw', database.tables, async () => {
    const [transcripts, cases, entries] = await Promise.all([
      countTranscripts(),
      countCases(),
      countLogEntries(),
    ]);
    await clearTables('deleted');
    await markStarted();
    await appendToLog({
      at: new Date().toISOString(),
      actor: name,
      kind: 'purge',
      caseId: null,
      payload: { transcripts, cases, entries },
    });
  });
  forgetOldNotes();
  forgetSearchTexts();
  await ensurePolicy();
  await ensureReviewPolicy();
  await findSeat();
  await forgetSecondPack();
  await forgetSigningKey();
  await noteHead();
}
