import type Dexie from 'dexie';
import { SCHEMA_VERSIONS } from './schema.ts';

/** What a database of this schema is called by the browser: Dexie counts in tenths. */
const NATIVE_VERSION = SCHEMA_VERSIONS.at(-1)!.version * 10;

/** The database was written by a newer version of the console. */
class NewerVersionError extends Error {
  constructor() {
    super('What is stored was written by a newer version of Second Look.');
    this.name = 'NewerVersionError';
  }
}

/** Whether something failed because the database is of a newer version. */
export function isNewerVersion(error: unknown): boolean {
  const names = [error, (error as { inner?: unknown } | null)?.inner].map(
    (each) => (each as Error | null)?.name,
  );
  return names.includes('NewerVersionError');
}

/**
 * The browser's databases, of which none is opened but in this version. Dexie by itself opens a newer one too, as it
 * is, and even adds what it misses there.
 */
export const exactVersionOnly: IDBFactory = {
  open(name, version) {
    if (version !== NATIVE_VERSION) throw new NewerVersionError();
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (left, right) => indexedDB.cmp(left, right),
};

/**
 * Closes a database for good when a newer version of the console wants to upgrade it or somebody deletes it, and says
 * which. Dexie by itself would open it again at the next use.
 */
export function closeForNewer(database: Dexie, closed: (why: 'newer-version' | 'deleted') => void): void {
  database.on('versionchange', ({ newVersion }) => {
    database.close({ disableAutoOpen: true });
    closed(newVersion === null ? 'deleted' : 'newer-version');
    return false;
  });
}
