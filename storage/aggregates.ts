import { type Aggregate, addUp } from '../domain/retention/aggregate.ts';
import { database } from './database.ts';

/** What is left of purged cases, in order of month and group. */
export async function allAggregates(): Promise<Aggregate[]> {
  return database.aggregates.toArray();
}

/** Adds counts to those that are stored. Call within a read-write transaction on the table. */
export async function addAggregates(more: readonly Aggregate[]): Promise<void> {
  const keys = more.map(({ month, group }): [string, string] => [month, group]);
  const known = await database.aggregates.bulkGet(keys);
  await database.aggregates.bulkPut(addUp([...known.filter((each) => each !== undefined), ...more]));
}
