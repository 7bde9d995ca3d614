import { keepDraftCommand } from '../../domain/commands/review/keep-draft.ts';
import { stageOf } from '../../domain/queue/case-work.ts';
import { type Draft, draftSchema, EMPTY_DRAFT } from '../../domain/review/draft.ts';
import { currentGeneration } from '../../storage/all-tables.ts';
import { getCase } from '../../storage/cases.ts';
import { named } from '../../storage/data-set.ts';
import { getDraft } from '../../storage/drafts.ts';
import { answerOf } from '../base/door.ts';
import { useSession } from '../base/seat.ts';
import { actingReviewer } from '../people/session.ts';

const NOTES = named('second-look:draft:');

/** How the notes begin that belong to what is stored now; those of before a deletion or a restore begin otherwise. */
function currentNotes(): string {
  const generation = currentGeneration();
  return generation === '' ? NOTES : `${NOTES}${generation}:`;
}

/** What was changed and is not in the database yet: written at once, so that a reload loses nothing. */
const pendingKey = (reviewer: string, caseId: string) => `${currentNotes()}${reviewer}:${caseId}`;

/** Forgets what was noted, in whichever tab, for cases of before everything was deleted or replaced. */
export function forgetOldNotes(): void {
  const storage = globalThis.localStorage;
  const current = currentNotes();
  for (const key of Object.keys(storage ?? {}))
    if (key.startsWith(NOTES) && !key.startsWith(current)) storage.removeItem(key);
}

function pendingDraft(key: string): unknown {
  try {
    return JSON.parse(globalThis.localStorage?.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** What the acting reviewer has chosen for a case so far; empty when nothing was kept. */
export async function readDraft(caseId: string): Promise<Draft> {
  const { name } = await actingReviewer();
  for (const kept of [pendingDraft(pendingKey(name, caseId)), await getDraft(name, caseId)]) {
    const parsed = draftSchema.safeParse(kept);
    if (parsed.success) return parsed.data;
  }
  return EMPTY_DRAFT;
}

/** Notes a change at once; {@link saveDraft} follows a moment later. */
export function noteDraft(caseId: string, draft: Draft): void {
  const { reviewer } = useSession.getState();
  if (reviewer !== null)
    globalThis.localStorage?.setItem(pendingKey(reviewer, caseId), JSON.stringify(draft));
}

/**
 * Keeps what the acting reviewer has chosen for a case that they hold at this tab; it survives a crash once this
 * resolves. Of a case that was decided, or that somebody else holds, nothing is kept.
 * @returns whether it was kept
 */
export async function saveDraft(caseId: string, draft: Draft): Promise<boolean> {
  const seat = useSession.getState();
  const { name } = await actingReviewer();
  const key = pendingKey(name, caseId);
  const noted = globalThis.localStorage?.getItem(key);
  const { kept, over } = await answerOf(keepDraftCommand, { caseId, draft }, seat);
  // A change that came meanwhile is written by the next call. The note of a lease that ran out waits for the next one.
  if ((kept || over) && globalThis.localStorage?.getItem(key) === noted)
    globalThis.localStorage?.removeItem(key);
  return kept;
}

/** Forgets what was noted, by anybody, for cases on which nothing is to be decided any more. */
export async function forgetEndedNotes(): Promise<void> {
  const current = currentNotes();
  for (const key of Object.keys(globalThis.localStorage ?? {})) {
    if (!key.startsWith(current)) continue;
    const caseId = key.slice(key.indexOf(':', current.length) + 1);
    const found = await getCase(caseId);
    if (!found || stageOf(found) === null) localStorage.removeItem(key);
  }
}

/** Forgets what was noted for a case, once its decision is in the log. */
export function forgetNoted(caseId: string): void {
  const { reviewer } = useSession.getState();
  if (reviewer !== null) globalThis.localStorage?.removeItem(pendingKey(reviewer, caseId));
}
