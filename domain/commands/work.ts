import { type Erasure, erasureOf } from '../decisions/erasure.ts';
import { momentAfter } from '../decisions/log-clock.ts';
import { AUTOMATIC, type LogEntry, type LogEntryOf, type NewLogEntry } from '../decisions/log-entry.ts';
import type { Reviewer } from '../reviewers/reviewer.ts';
import type { Context, Done } from './command.ts';
import type { ChangedTable, Changes, Everything, Records } from './records.ts';

type Unstamped<Entry> = Entry extends NewLogEntry ? Omit<Entry, 'at' | 'actor'> & { actor?: string } : never;

type Purge = LogEntryOf<'purge'>['payload'];

/** What a purge by period says before it is known which entries it erases. */
interface NewPurge extends Omit<Purge, 'entries' | 'retention'> {
  retention: Omit<NonNullable<Purge['retention']>, keyof Erasure>;
}

/** Collects, step by step, what a command does; nothing of it happens before the command is answered. */
export class Work {
  readonly #context: Pick<Context<Reviewer | null>, 'actor' | 'now' | 'next'>;
  readonly #entries: NewLogEntry[] = [];
  readonly #changes: Changes = {};
  #instead: Everything | null = null;
  readonly #erased: LogEntry[] = [];

  constructor(context: Pick<Context<Reviewer | null>, 'actor' | 'now' | 'next'>) {
    this.#context = context;
  }

  /** The present as the log has it, ISO 8601: the moment that an entry would have which is noted now. */
  get moment(): string {
    const last = this.#entries.at(-1);
    return last ? momentAfter(last.at, new Date(this.#context.now).toISOString()) : this.#next.at;
  }

  get #next() {
    if (this.#context.next === null) throw new Error('A command that appends to the log has to name it.');
    return this.#context.next;
  }

  /**
   * An entry for the log, by whoever gives the command unless it names somebody else.
   * @returns its number and its moment, for what else is stored of it
   */
  log(entry: Unstamped<NewLogEntry>): { seq: number; at: string } {
    const at = this.moment;
    const seq = this.#next.seq + this.#entries.length;
    this.#entries.push({ actor: this.#context.actor?.name ?? AUTOMATIC, ...entry, at } as NewLogEntry);
    return { seq, at };
  }

  /**
   * Stores these rows in the place of everything that is stored.
   * @param entry the next one of their log, whatever number and moment that comes to
   */
  replaceAll(instead: Everything, entry: Unstamped<NewLogEntry>): void {
    this.#instead = instead;
    const at = new Date(this.#context.now).toISOString();
    this.#entries.push({ actor: this.#context.actor?.name ?? AUTOMATIC, ...entry, at } as NewLogEntry);
  }

  /**
   * Erases entries, all but their place in the chain, and says so in one of their own: neither happens without the
   * other.
   */
  purge({ retention, ...counts }: NewPurge, erase: readonly LogEntry[]): void {
    for (const entry of erase) this.#erased.push(entry);
    const payload = {
      ...{ ...counts, entries: erase.length },
      retention: { ...retention, ...erasureOf(erase) },
    };
    this.log({ kind: 'purge', caseId: null, payload });
  }

  /** When, and by whom, the next entry is written. */
  get by(): { at: string; actor: string } {
    return { at: this.moment, actor: this.#context.actor?.name ?? AUTOMATIC };
  }

  /** Stores records, in the place of those of the same key. */
  put<Table extends ChangedTable>(table: Table, ...rows: Records[Table]['row'][]): void {
    if (rows.length > 0) this.#changesOf(table).put.push(...rows);
  }

  delete<Table extends ChangedTable>(table: Table, ...keys: Records[Table]['key'][]): void {
    if (keys.length > 0) this.#changesOf(table).delete.push(...keys);
  }

  /** Stores any number of records, in the place of those of the same key. */
  putAll<Table extends ChangedTable>(table: Table, rows: readonly Records[Table]['row'][]): void {
    const { put } = this.#changesOf(table);
    for (const row of rows) put.push(row);
  }

  deleteAll<Table extends ChangedTable>(table: Table, keys: readonly Records[Table]['key'][]): void {
    const { delete: deleted } = this.#changesOf(table);
    for (const key of keys) deleted.push(key);
  }

  done<Answer>(answer: Answer): Done<Answer> {
    const instead = this.#instead && { instead: this.#instead };
    const erased = this.#erased.length > 0 ? { erased: this.#erased } : {};
    return { entries: this.#entries, changes: this.#changes, ...instead, ...erased, answer };
  }

  #changesOf<Table extends ChangedTable>(table: Table): NonNullable<Changes[Table]> {
    this.#changes[table] ??= { put: [], delete: [] };
    return this.#changes[table] as NonNullable<Changes[Table]>;
  }
}
