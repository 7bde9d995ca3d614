import { database } from './database.ts';
import type { SetAside } from './rows.ts';

/** What is set aside, the latest first. */
export async function allSetAside(): Promise<SetAside[]> {
  const rows = await database.setAside.toArray();
  return rows.sort((left, right) => right.at.localeCompare(left.at));
}

/** Those of the transcripts that are set aside, in the order of the ids. */
export async function setAsideOf(transcriptIds: readonly string[]): Promise<SetAside[]> {
  const rows = await database.setAside.bulkGet([...transcriptIds]);
  return rows.filter((row) => row !== undefined);
}
