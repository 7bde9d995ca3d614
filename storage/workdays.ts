import type { Workday } from '../domain/review/workday.ts';
import { database } from './database.ts';

export async function getWorkday(reviewer: string, day: string): Promise<Workday | undefined> {
  return database.workdays.get([reviewer, day]);
}
