import { type Draft, draftSchema, EMPTY_DRAFT } from '../domain/review/draft.ts';
import { deleteDraft, getDraft, putDraft } from '../storage/drafts.ts';
import { actingReviewer } from './session.ts';

/** What the acting reviewer has chosen for a case so far; empty when nothing was kept. */
export async function readDraft(caseId: string): Promise<Draft> {
  const { name } = await actingReviewer();
  const parsed = draftSchema.safeParse(await getDraft(name, caseId));
  return parsed.success ? parsed.data : EMPTY_DRAFT;
}

/** Keeps what the acting reviewer has chosen for a case; it survives a crash once this resolves. */
export async function saveDraft(caseId: string, draft: Draft): Promise<void> {
  const { name } = await actingReviewer();
  await putDraft(name, caseId, draft);
}

/** Forgets what the acting reviewer has chosen for a case. */
export async function dropDraft(caseId: string): Promise<void> {
  const { name } = await actingReviewer();
  await deleteDraft(name, caseId);
}
