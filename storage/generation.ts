import Dexie, { type DBCore, type DBCoreTransaction } from 'dexie';
import type { Everything } from '../domain/commands/records.ts';
import { closeForNewer } from './newer-version.ts';

/** Why what was stored before is gone. */
export type Replacement = Everything['by'];

/** Why a page can write no more: its data are gone, or a newer version of the console has taken them over. */
export type End = Replacement | 'newer-version';

/** Where what is stored began: everything was deleted, or restored from a backup, and nothing older is left. */
export interface Generation {
  key: 'current';
  id: string;
  by: Replacement;
}

const TABLE = 'generation';
const KEY = 'current';

/** What a database that was never deleted or restored is of. */
const FIRST = '';

/**
 * Keeps a page or worker that began with other data from writing into what is stored now. Every writing transaction
 * begins by reading the generation and is aborted when it is another than the one that the page works with, so that
 * no import, draft or figure of before a deletion comes after it, however many transactions its work takes.
 */
export class GenerationGuard {
  readonly #database: Dexie;
  readonly #listeners = new Set<(end: End) => void>();
  /** Undefined until the database was opened. */
  #known: string | undefined;
  #end: End | null = null;

  constructor(database: Dexie) {
    this.#database = database;
    database.use({ stack: 'dbcore', name: 'generation', create: (core) => this.#guarded(core) });
    // Whenever it is opened, but what this page works with stays what it was at first.
    database.on('ready', (opened) => this.#notice(opened), true);
    closeForNewer(database, (why) => this.#tell(why));
  }

  /** What this page works with; empty when nothing was ever deleted or restored. */
  get known(): string {
    return this.#known ?? FIRST;
  }

  /** Why nothing can be written any more until this page begins anew; null while it can. */
  get end(): End | null {
    return this.#end;
  }

  /** Which data are stored; empty when nothing was ever deleted or restored. */
  async stored(): Promise<string> {
    return (await this.#read(this.#database))?.id ?? FIRST;
  }

  /** Works with what is stored now; for whoever holds nothing of before, or reads all of it again. */
  async enter(): Promise<void> {
    this.#known = await this.stored();
    this.#end = null;
  }

  /** Forgets what was worked with, as when the database is made anew. */
  forget(): void {
    this.#known = undefined;
    this.#end = null;
  }

  /** Begins a generation. Call within the transaction, on all tables, that replaces what is stored. */
  async begin(by: Replacement): Promise<void> {
    const id = crypto.randomUUID();
    await this.#database.table<Generation>(TABLE).put({ key: KEY, id, by });
    Dexie.currentTransaction.on('complete', () => {
      this.#known = id;
    });
  }

  /** Calls back once, when this page can write no more, and says why. */
  onEnd(listener: (end: End) => void): void {
    this.#listeners.add(listener);
    const prefix = `idb://${this.#database.name}/${TABLE}/`;
    Dexie.on.storagemutated.subscribe((changed) => {
      if (!Object.keys(changed).some((part) => part === 'all' || part.startsWith(prefix))) return;
      void this.#notice(this.#database).catch((error: unknown) => console.error(error));
    });
  }

  async #read(opened: Dexie): Promise<Generation | undefined> {
    return opened.table<Generation>(TABLE).get(KEY);
  }

  async #notice(opened: Dexie): Promise<void> {
    const stored = await this.#read(opened);
    this.#known ??= stored?.id ?? FIRST;
    if (!this.#isKnown(stored)) this.#tell(stored?.by ?? 'deleted');
  }

  #isKnown(stored: Generation | undefined): boolean {
    return (stored?.id ?? FIRST) === this.#known;
  }

  #tell(end: End): void {
    if (this.#end) return;
    this.#end = end;
    for (const listener of this.#listeners) listener(end);
  }

  #guarded(core: DBCore): DBCore {
    return {
      ...core,
      transaction: (tables, mode, options) => {
        if (mode !== 'readwrite') return core.transaction(tables, mode, options);
        const transaction = core.transaction([...new Set([...tables, TABLE])], mode, options);
        this.#check(transaction);
        return transaction;
      },
    };
  }

  /** Asks first of all in a transaction: requests are answered in their order, so nothing is committed before. */
  #check(transaction: DBCoreTransaction): void {
    const native = transaction as unknown as IDBTransaction;
    const request: IDBRequest<Generation | undefined> = native.objectStore(TABLE).get(KEY);
    request.onsuccess = () => {
      if (this.#isKnown(request.result)) return;
      native.abort();
      this.#tell(request.result?.by ?? 'deleted');
    };
  }
}
