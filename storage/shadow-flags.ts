import type { ShadowFlag } from '../domain/thresholds/candidate.ts';
import { database } from './database.ts';

export async function putShadowFlags(flags: readonly ShadowFlag[]): Promise<void> {
  await database.shadowFlags.bulkPut([...flags]);
}

/** What was kept of a candidate, in order of transcript. */
export async function shadowFlagsOf(candidateId: string): Promise<ShadowFlag[]> {
  return database.shadowFlags.where('candidateId').equals(candidateId).toArray();
}

export async function deleteShadowFlags(candidateId: string): Promise<void> {
  await database.shadowFlags.where('candidateId').equals(candidateId).delete();
}
