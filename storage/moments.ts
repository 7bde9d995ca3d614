import { database } from './database.ts';

/** What this browser remembers of time: of itself alone, and never backed up. */
export type MomentId = 'known' | 'purge-question';

export async function readMoment(id: MomentId): Promise<unknown> {
  return (await database.moments.get(id))?.value;
}

export async function writeMoment(id: MomentId, value: unknown): Promise<void> {
  await database.moments.put({ id, value });
}

export async function forgetMoment(id: MomentId): Promise<void> {
  await database.moments.delete(id);
}
