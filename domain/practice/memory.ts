import type { BackupTable } from '../backup/table-rows.ts';
import type { Changes, Records } from '../commands/records.ts';
import type { LogEntry } from '../decisions/log-entry.ts';

type Row<Table extends keyof Records> = Records[Table]['row'];
type Rows = { [Table in keyof Records]: Map<string, Row<Table>> };

/** By what the rows of each table are found. */
const KEYS: { [Table in keyof Records]: readonly (keyof Row<Table> & string)[] } = {
  cases: ['id'],
  reviewers: ['name'],
  pinTries: ['reviewer'],
  drafts: ['reviewer', 'caseId'],
  policies: ['version'],
  reviewPolicies: ['version'],
  candidates: ['id'],
  shadowFlags: ['candidateId', 'transcriptId'],
  goldenItems: ['transcriptId'],
  assessments: ['transcriptId'],
  formerAssessments: ['transcriptId', 'pack'],
  transcripts: ['id'],
  imports: ['id'],
  unassessed: ['transcriptId'],
  workdays: ['reviewer', 'day'],
  packs: ['id', 'version'],
  cohortSources: ['id'],
  cohortRows: ['key'],
  cohortLogs: ['source', 'log', 'part'],
  cohortConflicts: ['id'],
  setAside: ['transcriptId'],
  aggregates: ['month', 'group'],
  settings: ['key'],
  learning: ['id'],
  examSittings: ['id'],
  lessons: ['id'],
  calibrationSessions: ['id'],
  banks: ['id'],
  bankEntries: ['id'],
  pictures: ['id'],
  clusters: ['id'],
  clusterMembers: ['itemId'],
  unclustered: ['itemId'],
};

/** What a row is found by, as text. */
const memoryKey = (key: unknown): string => JSON.stringify([key].flat());

/**
 * What a history is played in: everything that is stored, in memory. Played in the browser's storage it would take
 * minutes: each of some twenty thousand readings would wait for it.
 */
export class Memory {
  readonly log: LogEntry[] = [];
  readonly #tables = Object.fromEntries(Object.keys(KEYS).map((table) => [table, new Map()])) as Rows;

  all<Table extends keyof Records>(table: Table): Row<Table>[] {
    return [...(this.#tables[table] as Map<string, Row<Table>>).values()];
  }

  get<Table extends keyof Records>(table: Table, key: unknown): Row<Table> | undefined {
    return (this.#tables[table] as Map<string, Row<Table>>).get(memoryKey(key));
  }

  /** Those that exist, in the order of the keys. */
  getAll<Table extends keyof Records>(table: Table, keys: readonly unknown[]): Row<Table>[] {
    return keys.map((key) => this.get(table, key)).filter((row) => row !== undefined);
  }

  write(changes: Changes): void {
    for (const [name, changed] of Object.entries(changes)) {
      const table = this.#tables[name as keyof Records] as Map<string, unknown>;
      const parts: readonly string[] = KEYS[name as keyof Records];
      for (const key of changed.delete) table.delete(memoryKey(key));
      for (const row of changed.put)
        table.set(memoryKey(parts.map((part) => (row as unknown as Record<string, unknown>)[part])), row);
    }
  }

  /** Every row, by table. */
  rows(): Partial<Record<BackupTable, unknown[]>> {
    const tables = Object.keys(KEYS).filter((table) => this.all(table as keyof Records).length > 0);
    return {
      ...Object.fromEntries(tables.map((table) => [table, this.all(table as keyof Records)])),
      log: this.log,
    };
  }
}
