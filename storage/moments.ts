import { database } from './database.ts';
import type { MomentId } from './rows.ts';

export async function readMoment(id: MomentId): Promise<unknown> {
  return (await database.moments.get(id))?.value;
}

export async function writeMoment(id: MomentId, value: unknown): Promise<void> {
  await database.moments.put({ id, value });
}

export async function forgetMoment(id: MomentId): Promise<void> {
  await database.moments.delete(id);
}
