import type { ShadowFlag } from '../domain/thresholds/candidate.ts';
import { database } from './database.ts';

/** What was kept of a candidate, in order of transcript. */
export async function shadowFlagsOf(candidateId: string): Promise<ShadowFlag[]> {
  return database.shadowFlags.where('candidateId').equals(candidateId).toArray();
}

export async function shadowFlagKeys(candidateId: string): Promise<[string, string][]> {
  return database.shadowFlags.where('candidateId').equals(candidateId).primaryKeys();
}

/** Candidates of which something is kept. */
export async function flaggingCandidates(): Promise<string[]> {
  return (await database.shadowFlags.orderBy('candidateId').uniqueKeys()) as string[];
}
