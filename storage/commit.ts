import type { IndexableType } from 'dexie';
import type { Command, Context, ContextOf, Done, GivenBy, Refused } from '../domain/commands/command.ts';
import { isRefused } from '../domain/commands/command.ts';
import type { TableName } from '../domain/commands/reader.ts';
import type { LogEntry } from '../domain/decisions/log-entry.ts';
import { type Failure, failureOf } from '../domain/failures/failure.ts';
import type { Reviewer } from '../domain/reviewers/reviewer.ts';
import { replaceTables } from './all-tables.ts';
import { authorised } from './authorised.ts';
import { database } from './database.ts';
import { whyNotStored } from './failure.ts';
import { appendEntries, eraseEntries, type LogStart, startOfEntries } from './log.ts';
import { storedReader } from './reader.ts';

/** Records that are written at once. */
const PART = 2_000;

/** Where a command is given: the tab and who sits at it, and where time, chance and ids come from. */
export interface Surroundings {
  /** Pseudonym; null when nobody sits there. */
  reviewer: string | null;
  tab: string;
  openTabs: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  clock: () => number;
  uniform: () => number;
  newId: () => string;
}

/** How what is written of a command is followed and stopped. */
export interface Following {
  /** Aborted before everything is written, nothing is. */
  signal?: AbortSignal | undefined;
  /** Told of how many of all changed records are written. */
  onWritten?: (done: number, of: number) => void;
}

/** What a command has led to. */
export interface Committed<Answer> {
  answer: Answer;
  /** As they stand in the log, without the one that only says what the clock says. */
  entries: LogEntry[];
}

/** That nothing was stored, and why: what a person can act on, or what was thrown by a defect or to stop it. */
type NotCommitted = { ok: false; failure: Failure } | { ok: false; thrown: unknown };

export type CommitResult<Answer> = ({ ok: true } & Committed<Answer>) | NotCommitted;

type AnyCommand<Input, State, Answer, By extends GivenBy> = Command<Input, State, Answer, TableName, By>;

/** Reads and decides, within a transaction. */
async function decideIn<Input, State, Answer, By extends GivenBy>(
  command: AnyCommand<Input, State, Answer, By>,
  input: Input,
  { reviewer, clock, ...given }: Surroundings,
): Promise<{ decided: Done<Answer> | Refused; start: LogStart | null }> {
  const now = clock();
  // What replaces the log need not be able to read it: it may be damaged.
  const goesOn = command.tables !== 'all' && command.tables.includes('log');
  // Side by side: each request by itself would wait for the one before to come back from the browser's storage.
  const [start, actor] = await Promise.all([
    goesOn ? startOfEntries(new Date(now).toISOString()) : null,
    authorised(command.by, reviewer),
  ]);
  if (isRefused(actor)) return { decided: actor, start };
  const context = { ...given, actor, now, next: start?.next ?? null } satisfies Context<Reviewer | null>;
  const typed = context as ContextOf<By>;
  const state = await command.read(storedReader, input, typed);
  return { decided: command.decide(input, state, typed), start };
}

/** Names of the tables that a command's transaction is opened on. */
function tablesOf({ tables, by }: Pick<Command<never, never, never, TableName, GivenBy>, 'tables' | 'by'>) {
  if (tables === 'all') return database.tables.map(({ name }) => name);
  return [...new Set<string>([...tables, ...(by === 'automatic' ? [] : ['reviewers'])])];
}

function inParts<Each>(all: readonly Each[]): Each[][] {
  return Array.from({ length: Math.ceil(all.length / PART) }, (_, part) =>
    all.slice(part * PART, (part + 1) * PART),
  );
}

async function write(changes: Done<unknown>['changes'], { signal, onWritten }: Following): Promise<void> {
  const all = Object.entries(changes);
  const of = all.reduce((sum, [, { put, delete: keys }]) => sum + put.length + keys.length, 0);
  let done = 0;
  signal?.throwIfAborted();
  const told = (count: number) => {
    done += count;
    onWritten?.(done, of);
    signal?.throwIfAborted();
  };
  for (const [name, { put, delete: keys }] of all) {
    const table = database.table(name);
    for (const some of inParts<IndexableType>(keys)) {
      await table.bulkDelete(some);
      told(some.length);
    }
    for (const some of inParts<unknown>(put)) {
      await table.bulkPut(some);
      told(some.length);
    }
  }
}

const isIdle = ({ entries, changes }: Done<unknown>) =>
  entries.length === 0 && Object.keys(changes).length === 0;

function notStored(error: unknown, signal: AbortSignal | undefined): NotCommitted {
  const { end } = database.guard;
  const stopped = end === null && signal?.aborted && error === signal.reason;
  const failure = stopped ? null : whyNotStored(error, end);
  return failure ? { ok: false, failure } : { ok: false, thrown: error };
}

/**
 * Carries a command out: the one way in which cases, log, policies, profiles and what belongs to them are changed. In
 * one transaction, which survives a crash once this resolves, it finds out who gives the command and whether they may,
 * reads, decides, appends to the log and writes. Never throws: nothing is stored of what fails or is refused.
 */
export async function commit<Input, State, Answer, Table extends TableName, By extends GivenBy>(
  command: Command<Input, State, Answer, Table, By>,
  input: Input,
  surroundings: Surroundings,
  following: Following = {},
): Promise<CommitResult<Answer>> {
  // A command is given the readers of all tables; its type lets it see those that it names.
  const open = command as unknown as AnyCommand<Input, State, Answer, By>;
  const tables = tablesOf(command);
  const once = async (): Promise<CommitResult<Answer>> => {
    const { decided, start } = await decideIn(open, input, surroundings);
    if (isRefused(decided)) return { ok: false, failure: failureOf(decided.refused) };
    if (decided.instead) await replaceTables(decided.instead);
    await eraseEntries(decided.erased ?? []);
    const from = decided.instead ? await startOfEntries(decided.entries[0]!.at) : start;
    const entries = from ? await appendEntries(from, decided.entries) : [];
    await write(decided.changes, following);
    return { ok: true, answer: decided.answer, entries };
  };
  try {
    // Async functions, and nothing that only calls one: by that Dexie keeps the transaction open across awaits.
    if (command.looksFirst) {
      const { decided } = await database.transaction('r', tables, async () =>
        decideIn(open, input, surroundings),
      );
      if (!isRefused(decided) && isIdle(decided)) return { ok: true, answer: decided.answer, entries: [] };
    }
    return await database.transaction('rw', tables, async () => once());
  } catch (error) {
    return notStored(error, following.signal);
  }
}
