import { stageOf } from '../domain/queue/case-work.ts';
import { type Holder, isHeldBy } from '../domain/queue/lease.ts';
import type { Draft, KeptDraft } from '../domain/review/draft.ts';
import { getCase } from './cases.ts';
import { database } from './database.ts';

export async function getDraft(reviewer: string, caseId: string): Promise<KeptDraft | undefined> {
  return database.drafts.get([reviewer, caseId]);
}

/**
 * Keeps a draft on a case that waits for a decision and that its writer holds. Call within a read-write transaction
 * on cases and drafts, so that a decision that is stored meanwhile is not followed by a draft.
 * @returns whether it was kept; on any other case it is refused
 */
export async function putDraft(writer: Holder, caseId: string, draft: Draft): Promise<boolean> {
  const found = await getCase(caseId);
  if (!found || stageOf(found) === null || !isHeldBy(found.lease, writer)) return false;
  await database.drafts.put({ ...draft, reviewer: writer.reviewer, caseId });
  return true;
}

/** Everybody's drafts on a case. */
export async function draftsOn(caseId: string): Promise<KeptDraft[]> {
  return database.drafts.where('caseId').equals(caseId).toArray();
}

export async function deleteDraft(reviewer: string, caseId: string): Promise<void> {
  await database.drafts.delete([reviewer, caseId]);
}

/** Deletes everybody's drafts on a case. */
export async function deleteDraftsOn(caseId: string): Promise<void> {
  await database.drafts.where('caseId').equals(caseId).delete();
}
