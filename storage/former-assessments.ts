import type { FormerAssessment, FormerKey } from '../domain/commands/records.ts';
import { database } from './database.ts';

/** What packs said that were in force before, of those keys that there are, in their order. */
export async function formerAssessments(keys: readonly FormerKey[]): Promise<FormerAssessment[]> {
  const found = await database.formerAssessments.bulkGet([...keys]);
  return found.filter((each) => each !== undefined);
}

/** Keys of all that packs said of some transcripts while they were in force. */
export async function formerKeysOf(transcriptIds: readonly string[]): Promise<FormerKey[]> {
  return database.formerAssessments.where('transcriptId').anyOf(transcriptIds).primaryKeys();
}
