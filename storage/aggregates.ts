import type { Aggregate } from '../domain/retention/aggregate.ts';
import { database } from './database.ts';

/** What is left of purged cases, in order of month and group. */
export async function allAggregates(): Promise<Aggregate[]> {
  return database.aggregates.toArray();
}
