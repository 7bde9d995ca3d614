import type { KeptDraft } from '../domain/review/draft.ts';
import { database } from './database.ts';

export async function getDraft(reviewer: string, caseId: string): Promise<KeptDraft | undefined> {
  return database.drafts.get([reviewer, caseId]);
}

/** Everybody's drafts on a case. */
export async function draftsOn(caseId: string): Promise<KeptDraft[]> {
  return database.drafts.where('caseId').equals(caseId).toArray();
}

/** Keys of the drafts on any of these cases. */
export async function draftKeysOn(caseIds: readonly string[]): Promise<[string, string][]> {
  return database.drafts
    .where('caseId')
    .anyOf([...caseIds])
    .primaryKeys();
}
