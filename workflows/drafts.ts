import { type Draft, draftSchema, EMPTY_DRAFT } from '../domain/review/draft.ts';
import { getDraft, putDraft } from '../storage/drafts.ts';
import { currentGeneration } from '../storage/whole.ts';
import { actingReviewer, useSession } from './session.ts';

const NOTES = 'second-look:draft:';

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

/** Keeps what the acting reviewer has chosen for a case; it survives a crash once this resolves. */
export async function saveDraft(caseId: string, draft: Draft): Promise<void> {
  const { name } = await actingReviewer();
  const key = pendingKey(name, caseId);
  const noted = globalThis.localStorage?.getItem(key);
  await putDraft(name, caseId, draft);
  // A change that came meanwhile is written by the next call.
  if (globalThis.localStorage?.getItem(key) === noted) globalThis.localStorage?.removeItem(key);
}

/** Forgets what was noted for a case, once its decision is in the log. */
export function forgetNoted(caseId: string): void {
  const { reviewer } = useSession.getState();
  if (reviewer !== null) globalThis.localStorage?.removeItem(pendingKey(reviewer, caseId));
}
