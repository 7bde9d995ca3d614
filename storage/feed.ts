import {
  BEGINNING,
  type ChangeRecord,
  type Cursor,
  type Followed,
  type FollowedTable,
} from './change-journal.ts';
import { database } from './database.ts';
import { readAgainWhenClosed } from './live.ts';
import { watchTable } from './watch.ts';

type Row<Table extends FollowedTable> = Followed[Table]['row'];
type Key<Table extends FollowedTable> = Followed[Table]['key'];

/** What became of one table's rows, each named once and as it is now. */
export interface TableChanges<Table extends FollowedTable> {
  /** Stored under an id of their own. Somebody who reads meanwhile may have them already. */
  added: Row<Table>[];
  /** Put in the place of what was there, if anything was. */
  updated: Row<Table>[];
  removed: Key<Table>[];
}

/** What happened since; or that this is not known, and everything has to be read again. */
export type Changes<Table extends FollowedTable> =
  | { reset: true }
  | { reset: false; cursor: Cursor; of: { [Each in Table]: TableChanges<Each> } };

/** How a key stands after all that was noted of it. */
type NetChange = 'added' | 'updated' | 'removed';

function netChange(before: NetChange | undefined, what: 'added' | 'put' | 'removed'): NetChange {
  if (what === 'removed') return 'removed';
  if (before === undefined) return what === 'added' ? 'added' : 'updated';
  return before === 'added' ? 'added' : 'updated';
}

async function changesOf<Table extends FollowedTable>(
  table: Table,
  records: readonly ChangeRecord[],
): Promise<TableChanges<Table>> {
  const netChanges = new Map<Key<Table>, NetChange>();
  for (const { table: changed, what, keys } of records)
    if (changed === table && what !== 'emptied')
      for (const key of keys as Key<Table>[]) netChanges.set(key, netChange(netChanges.get(key), what));
  const changes: TableChanges<Table> = { added: [], updated: [], removed: [] };
  const present = [...netChanges].filter(([, change]) => change !== 'removed');
  const rows = await database.table<Row<Table>, Key<Table>>(table).bulkGet(present.map(([key]) => key));
  for (const [place, [key, change]] of present.entries()) {
    const row = rows[place];
    if (row === undefined) changes.removed.push(key);
    else changes[change === 'added' ? 'added' : 'updated'].push(row);
  }
  for (const [key, change] of netChanges) if (change === 'removed') changes.removed.push(key);
  return changes;
}

/** Where the changes have come to. What is read after this, together with the changes since, is everything. */
export async function latestCursor(): Promise<Cursor> {
  const last = await database.changes.toCollection().last();
  return last ? { number: last.number, mark: last.mark } : BEGINNING;
}

/** What was noted after a place among the changes; null when that is too long ago, or everything was replaced. */
async function recordsSince(
  tables: readonly FollowedTable[],
  cursor: Cursor,
): Promise<{ cursor: Cursor; records: ChangeRecord[] } | null> {
  const noted = await database.changes.where('number').aboveOrEqual(cursor.number).toArray();
  const [first] = noted;
  const isAtBeginning = cursor.number === 0 && (first === undefined || first.number === 1);
  // What the cursor stands at is long forgotten, or of another database.
  if (!isAtBeginning && (first?.number !== cursor.number || first.mark !== cursor.mark)) return null;
  const records = noted.filter(({ number, table }) => number > cursor.number && tables.includes(table));
  if (records.some(({ what }) => what === 'emptied')) return null;
  const { number, mark } = noted.at(-1) ?? cursor;
  return { cursor: { number, mark }, records };
}

/**
 * What happened to some tables after a place among the changes, in whichever tab, read at one moment.
 * @param atMost rows and keys from which on reading everything again is quicker; a reset then
 */
export async function changesSince<Table extends FollowedTable>(
  tables: readonly Table[],
  cursor: Cursor,
  atMost: number = Number.POSITIVE_INFINITY,
): Promise<Changes<Table>> {
  return database.transaction('r', ['changes', ...tables], async () => {
    const since = await recordsSince(tables, cursor);
    const count = since?.records.reduce((sum, { keys }) => sum + keys.length, 0) ?? 0;
    if (!since || count > atMost) return { reset: true };
    const of = {} as { [Each in Table]: TableChanges<Each> };
    for (const table of tables) of[table] = await changesOf(table, since.records);
    return { reset: false, cursor: since.cursor, of };
  });
}

const isEmpty = ({ added, updated, removed }: TableChanges<FollowedTable>) =>
  added.length + updated.length + removed.length === 0;

/** Settles when changes have to be looked for again; rung several times, it is answered by one look. */
class Bell {
  #rung = Promise.withResolvers<void>();

  readonly ring = (): void => this.#rung.resolve();

  async heard(): Promise<void> {
    await this.#rung.promise;
    this.#rung = Promise.withResolvers();
  }
}

/** Runs with a bell that rings after every write to a followed table, and when it is aborted. */
async function* looks(signal: AbortSignal): AsyncGenerator<void, void, undefined> {
  const bell = new Bell();
  // Before the first look, so that nothing comes between.
  const unwatch = watchTable('changes', bell.ring);
  signal.addEventListener('abort', bell.ring);
  try {
    while (!signal.aborted) {
      yield;
      await bell.heard();
    }
  } finally {
    unwatch();
    signal.removeEventListener('abort', bell.ring);
  }
}

/**
 * The changes after a place among them, as they come, in this tab or another, each after the one before was taken in.
 * Ends after a reset, and when it is aborted.
 * @param atMost see {@link changesSince}
 * @throws Failure `storage-…` when they cannot be read
 */
export async function* follow<Table extends FollowedTable>(
  tables: readonly Table[],
  from: Cursor,
  { signal, atMost }: { signal: AbortSignal; atMost?: number },
): AsyncGenerator<Changes<Table>, void, undefined> {
  let cursor = from;
  for await (const _ of looks(signal)) {
    const changes = await readAgainWhenClosed(() => changesSince(tables, cursor, atMost));
    if (signal.aborted) return;
    if (changes.reset) {
      yield changes;
      return;
    }
    cursor = changes.cursor;
    if (!tables.every((table) => isEmpty(changes.of[table] as TableChanges<FollowedTable>))) yield changes;
  }
}

/**
 * Calls back now, and after everything that happens to some tables, which it does not read; until it is aborted.
 * @throws Failure `storage-…` when it cannot be read, and what the listener throws
 */
export async function onChange(
  tables: readonly FollowedTable[],
  listener: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let cursor = await readAgainWhenClosed(latestCursor);
  await listener();
  for await (const _ of looks(signal)) {
    const since = await readAgainWhenClosed(() => recordsSince(tables, cursor));
    if (signal.aborted) return;
    cursor = since?.cursor ?? (await latestCursor());
    if (!since || since.records.length > 0) await listener();
  }
}
