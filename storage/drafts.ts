import type { Draft } from '../domain/review/draft.ts';
import { database, type StoredDraft } from './database.ts';

export async function getDraft(reviewer: string, caseId: string): Promise<StoredDraft | undefined> {
  return database.drafts.get([reviewer, caseId]);
}

export async function putDraft(reviewer: string, caseId: string, draft: Draft): Promise<void> {
  await database.drafts.put({ ...draft, reviewer, caseId });
}

export async function deleteDraft(reviewer: string, caseId: string): Promise<void> {
  await database.drafts.delete([reviewer, caseId]);
}
