import type { Page } from '@playwright/test';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import type { ReviewPolicy } from '../../domain/policy/review-policy.ts';
import type { TrainingRules } from '../../domain/policy/training-rules.ts';
import type { Case } from '../../domain/queue/case.ts';
import type { KeptDraft } from '../../domain/review/draft.ts';
import type { Reviewer } from '../../domain/reviewers/reviewer.ts';
import type { ExamSitting } from '../../domain/training/exam-sitting.ts';
import type { StoredAssessment } from '../../storage/rows.ts';

/** All rows of a table of the page's database, read behind the console's back. */
async function readStore(page: Page, table: string, of = 'second-look'): Promise<unknown[]> {
  return page.evaluate(
    async ([name, stored]) => {
      const settle = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await settle(indexedDB.open(stored));
      try {
        return await settle(database.transaction(name).objectStore(name).getAll());
      } finally {
        database.close();
      }
    },
    [table, of] as const,
  );
}

export const storedLog = (page: Page, of?: 'practice-second-look') =>
  readStore(page, 'log', of) as Promise<LogEntry[]>;
export const storedReviewPolicies = (page: Page) =>
  readStore(page, 'reviewPolicies') as Promise<ReviewPolicy[]>;
export const storedDrafts = (page: Page) => readStore(page, 'drafts') as Promise<KeptDraft[]>;
export const storedAssessments = (page: Page) =>
  readStore(page, 'assessments') as Promise<StoredAssessment[]>;
export const storedTranscripts = (page: Page) => readStore(page, 'transcripts');
export const storedReviewers = (page: Page) => readStore(page, 'reviewers') as Promise<Reviewer[]>;
export const storedSittings = (page: Page) => readStore(page, 'examSittings') as Promise<ExamSitting[]>;
export const storedCases = (page: Page) => readStore(page, 'cases') as Promise<Case[]>;

/** Writes to a table behind the console's back: a row that is put, or the key of one that is deleted. */
async function writeStore(
  page: Page,
  table: string,
  change: { put: object } | { delete: string | number },
): Promise<void> {
  await page.evaluate(
    async ([name, what]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('second-look');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction(name, 'readwrite');
        const rows = transaction.objectStore(name);
        if ('put' in what) rows.put(what.put);
        else rows.delete(what.delete);
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
    },
    [table, change] as const,
  );
}

/** Puts a row into a table behind the console's back. */
export const changeStored = (page: Page, table: string, row: object) => writeStore(page, table, { put: row });

/** Takes a row out of a table behind the console's back. */
export const deleteStored = (page: Page, table: string, key: string | number) =>
  writeStore(page, table, { delete: key });

/** The first review policy with no case blind by chance, as if a lead had activated it. */
export async function withoutBlindChance(page: Page): Promise<void> {
  const policy = (await storedReviewPolicies(page)).at(-1)!;
  const rules = { ...policy.rules, blind: { mode: 'never', share: 0 } };
  await changeStored(page, 'reviewPolicies', { ...policy, author: 'reviewer-1', rules });
}

/** A review policy without random second reviews, so that a decided case is in one state and no other. */
export async function withoutChance(page: Page): Promise<void> {
  const policy = (await storedReviewPolicies(page)).at(-1)!;
  const rules = { ...policy.rules, secondReview: { share: 0 } };
  await changeStored(page, 'reviewPolicies', { ...policy, version: policy.version + 1, rules });
}

/** A review policy under which exams are these, as if a lead had activated it; the console reads it anew. */
export async function withTrainingRules(page: Page, training: TrainingRules): Promise<void> {
  const policy = (await storedReviewPolicies(page)).at(-1)!;
  const rules = { ...policy.rules, training };
  await changeStored(page, 'reviewPolicies', { ...policy, version: policy.version + 1, rules });
  await page.reload();
}
