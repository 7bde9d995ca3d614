import { ENTRY_DECISIONS } from '../../domain/commands/matching/entry-status.ts';
import { entryHistories } from '../../domain/decisions/entry-history.ts';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import type { EntryEvent } from '../../domain/matching/bank/verification.ts';
import { casesOfEntries } from '../../storage/cases.ts';
import { entriesOfKinds, logOfCases } from '../../storage/log.ts';

/**
 * What happened to entries of banks, by their ids, oldest first: findings of reviewers and what leads decided. Knows of
 * no reader: votes on cases that wait for another review are in it too.
 */
export async function entryHistoriesOf(entryIds: readonly string[]): Promise<Map<string, EntryEvent[]>> {
  const cases = await casesOfEntries(entryIds);
  const entryOf = new Map(cases.map(({ id, match }) => [id, match!.entryId]));
  const [own, shared] = await Promise.all([logOfCases([...entryOf.keys()]), entriesOfKinds(ENTRY_DECISIONS)]);
  const log: LogEntry[] = [...own, ...shared].sort((left, right) => left.seq - right.seq);
  const appeals = new Map(cases.flatMap(({ id, appeal }) => (appeal ? [[id, appeal] as const] : [])));
  return entryHistories(entryIds, entryOf, log, appeals);
}

/** What happened to one entry; see {@link entryHistoriesOf}. */
export async function entryHistoryOf(entryId: string): Promise<EntryEvent[]> {
  return (await entryHistoriesOf([entryId])).get(entryId)!;
}
