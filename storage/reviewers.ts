import type { Reviewer } from '../domain/reviewers/reviewer.ts';
import { database } from './database.ts';

export async function getReviewer(name: string): Promise<Reviewer | undefined> {
  return database.reviewers.get(name);
}

/** Every profile, retired ones included, in order of name. */
export async function allReviewers(): Promise<Reviewer[]> {
  return database.reviewers.orderBy('name').toArray();
}
