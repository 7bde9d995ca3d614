import type { PinTries } from '../domain/reviewers/pin-tries.ts';
import { database } from './database.ts';

export async function getPinTries(reviewer: string): Promise<PinTries | undefined> {
  return database.pinTries.get(reviewer);
}

export async function forgetPinTries(reviewer: string): Promise<void> {
  await database.pinTries.delete(reviewer);
}

/** Whether anybody has to wait. */
export async function anyWait(): Promise<boolean> {
  return (await database.pinTries.filter(({ wait }) => wait > 0).count()) > 0;
}

/** Shortens everybody's wait by so many milliseconds. */
export async function shortenWaits(milliseconds: number): Promise<void> {
  await database.pinTries.toCollection().modify((tries) => {
    tries.wait = Math.max(0, tries.wait - milliseconds);
  });
}
