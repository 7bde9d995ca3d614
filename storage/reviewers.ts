import type { Reviewer } from '../domain/reviewers/reviewer.ts';
import { database } from './database.ts';

export async function getReviewer(name: string): Promise<Reviewer | undefined> {
  return database.reviewers.get(name);
}

/** Every profile, retired ones included, in order of name. */
export async function allReviewers(): Promise<Reviewer[]> {
  return database.reviewers.orderBy('name').toArray();
}

export async function addReviewer(reviewer: Reviewer): Promise<void> {
  await database.reviewers.add(reviewer);
}

/**
 * Changes some fields of a profile; the others stay as they are at this moment. Call within a read-write transaction
 * on the profiles.
 * @returns the profile as it is then, undefined when there is none of this name
 */
export async function updateReviewer(
  name: string,
  fields: Partial<Omit<Reviewer, 'name'>>,
): Promise<Reviewer | undefined> {
  await database.reviewers.update(name, fields);
  return getReviewer(name);
}
