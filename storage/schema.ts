import type Dexie from 'dexie';
import type { Transaction } from 'dexie';

/** One version of the database: its tables and indexes, and how to get there from the version before. */
export interface SchemaVersion {
  version: number;
  /** Dexie's notation; a table that is left out stays as it was, null deletes it. */
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Every version there has been, in order. A released one is never edited: the committed snapshot guards it. */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      transcripts: 'id, importId',
      unassessed: 'transcriptId, importId',
      assessments: 'transcriptId, peak, labelled',
      cases: 'id, transcriptId, state',
      log: 'seq, caseId, kind',
      policies: 'version',
      packs: '[id+version]',
      settings: 'key',
      imports: 'id, state',
    },
  },
];

/** Declares all versions on a database, oldest first. */
export function applyVersions(database: Dexie, versions: readonly SchemaVersion[] = SCHEMA_VERSIONS): void {
  for (const { version, stores, upgrade } of versions) {
    const declared = database.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
}
