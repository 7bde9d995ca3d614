import type { Candidate } from '../domain/thresholds/candidate.ts';
import { database } from './database.ts';

export async function getCandidate(id: string): Promise<Candidate | undefined> {
  return database.candidates.get(id);
}

/** Every candidate, the one that was started last first. */
export async function allCandidates(): Promise<Candidate[]> {
  const candidates = await database.candidates.toArray();
  return candidates.sort((left, right) => right.startedAt.localeCompare(left.startedAt));
}

/** Candidates that have not ended. */
export async function runningCandidates(): Promise<Candidate[]> {
  return (await database.candidates.toArray()).filter(({ endedAt }) => endedAt === null);
}
