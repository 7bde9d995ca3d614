import Dexie, {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreRangeType,
  type DBCoreTable,
  type DBCoreTransaction,
} from 'dexie';
import type { LogEntry } from '../domain/decisions/log-entry.ts';
import type { Case } from '../domain/queue/case.ts';
import type { Reviewer } from '../domain/reviewers/reviewer.ts';

/** What can be followed: the rows of each table, and what they are found by. */
export interface Followed {
  cases: { row: Case; key: string };
  log: { row: LogEntry; key: number };
  reviewers: { row: Reviewer; key: string };
}

export type FollowedTable = keyof Followed;

const FOLLOWED: readonly string[] = ['cases', 'log', 'reviewers'] satisfies FollowedTable[];

/** What one write did to some rows of a table. */
export interface ChangeRecord {
  /** Given by the database: higher than of all that was committed before, in whichever tab. */
  number: number;
  /** By chance, so that nobody takes a record for the one of this number in a database that was deleted. */
  mark: number;
  table: FollowedTable;
  /** `emptied`: by the range, as when everything is deleted; who follows begins anew. */
  what: 'added' | 'put' | 'removed' | 'emptied';
  keys: (string | number)[];
}

/** A place among the changes: all up to it are known. Kept from one visit to the next where that helps. */
export type Cursor = Pick<ChangeRecord, 'number' | 'mark'>;

/** Where an empty journal stands. */
export const BEGINNING: Cursor = { number: 0, mark: 0 };

const TABLE = 'changes';

/** Keys in a record; more than these are told in several. */
const KEYS = 50;

/** Records that are kept, some weeks of one person's work; who is further behind reads everything again. */
export const REMEMBERED = 20_000;

/** Records after which those that are no longer needed are deleted. */
const SWEPT_EVERY = 500;

function recordsOf(
  request: DBCoreMutateRequest,
  name: string,
  table: DBCoreTable,
): Omit<ChangeRecord, 'number'>[] {
  const { extractKey } = table.schema.primaryKey;
  const keysOf = (values: readonly unknown[]) => values.map((each) => extractKey!(each));
  const mark = crypto.getRandomValues(new Uint32Array(1))[0]!;
  const record = (what: ChangeRecord['what'], keys: readonly (string | number)[]) => ({
    mark,
    table: name as FollowedTable,
    what,
    keys: [...keys],
  });
  if (request.type === 'deleteRange') return [record('emptied', [])];
  const [what, keys] =
    request.type === 'delete'
      ? (['removed', request.keys] as const)
      : ([request.type === 'add' ? 'added' : 'put', keysOf(request.values)] as const);
  return Array.from({ length: Math.ceil(keys.length / KEYS) }, (_, part) =>
    record(what, keys.slice(part * KEYS, (part + 1) * KEYS)),
  );
}

/**
 * Deletes what is no longer remembered, whenever numbers pass a mark. No async function, whose promise would not keep
 * every transaction open.
 */
function forget(
  journal: DBCoreTable,
  trans: DBCoreTransaction,
  last: number,
  added: number,
): PromiseLike<unknown> | null {
  if (last <= REMEMBERED || Math.floor(last / SWEPT_EVERY) === Math.floor((last - added) / SWEPT_EVERY))
    return null;
  const type = 2 satisfies DBCoreRangeType.Range;
  const range = { type, lower: 0, upper: last - REMEMBERED, upperOpen: true };
  return journal.mutate({ type: 'deleteRange', trans, range });
}

/** Notes in the transaction of every write, whoever writes, which rows of the followed tables it concerns. */
function noting(core: DBCore): DBCore {
  return {
    ...core,
    transaction: (tables, mode, options) => {
      const isTold = mode === 'readwrite' && tables.some((name) => FOLLOWED.includes(name));
      return core.transaction(isTold ? [...new Set([...tables, TABLE])] : tables, mode, options);
    },
    table: (name) => {
      const table = core.table(name);
      if (!FOLLOWED.includes(name)) return table;
      return {
        ...table,
        mutate: (request) => {
          const { trans } = request;
          // A database of a version that has no journal yet, on its way to one that has.
          if (!(trans as unknown as IDBTransaction).objectStoreNames.contains(TABLE))
            return table.mutate(request);
          const records = recordsOf(request, name, table);
          if (records.length === 0) return table.mutate(request);
          const journal = core.table(TABLE);
          const noted = journal
            .mutate({ type: 'add', trans, values: records })
            .then(({ numFailures, failures, lastResult }) => {
              if (numFailures > 0) throw Object.values(failures)[0];
              return forget(journal, trans, lastResult, records.length);
            });
          return Dexie.Promise.all([table.mutate(request), noted]).then(([response]) => response);
        },
      };
    },
  };
}

/** Keeps the journal of a database that `feed.ts` is read from; to be called before the database is opened. */
export function keepJournal(database: Dexie): void {
  database.use({ stack: 'dbcore', name: 'changes', create: noting });
}
