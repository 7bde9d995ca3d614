import Dexie, { type EntityTable, type Table } from 'dexie';
import type { LogEntry } from '../domain/decisions/log-entry.ts';
import type { Assessment } from '../domain/detection/assessment.ts';
import type { Case } from '../domain/queue/case.ts';
import type { Policy } from '../domain/thresholds/policy.ts';
import type { Label, Transcript } from '../domain/transcript/transcript.ts';
import { applyVersions } from './schema.ts';

/** A transcript as stored: with the import it came with. */
export interface StoredTranscript extends Transcript {
  importId: string;
}

/** An assessment with what lists and figures need of its transcript, so that they never read the messages. */
export interface StoredAssessment extends Assessment {
  label: Label | null;
  /** 1 when labelled; left out otherwise, so that the index holds only labelled ones. */
  labelled?: 1;
  locale: string;
  channel: string;
  messageCount: number;
}

export type ImportState = 'running' | 'done';

/** One file (or the shipped samples) taken in. While it runs, what it brought can still be rolled back. */
export interface ImportRecord {
  id: string;
  source: string;
  state: ImportState;
  startedAt: string;
  accepted: number;
  rejected: number;
}

/** A model pack that scored something here. */
export interface PackRecord {
  id: string;
  version: string;
  sha256: string;
  firstUsedAt: string;
}

export interface Setting {
  key: string;
  value: unknown;
}

/** The database. Repositories beside this file are the only ones that touch its tables. */
export class SecondLookDatabase extends Dexie {
  declare transcripts: EntityTable<StoredTranscript, 'id'>;
  /** Ids of transcripts that wait to be scored; deleted in the transaction that stores their assessment. */
  declare unassessed: Table<{ transcriptId: string; importId: string }, string>;
  declare assessments: EntityTable<StoredAssessment, 'transcriptId'>;
  declare cases: EntityTable<Case, 'id'>;
  declare log: EntityTable<LogEntry, 'seq'>;
  declare policies: EntityTable<Policy, 'version'>;
  declare packs: Table<PackRecord, [string, string]>;
  declare settings: EntityTable<Setting, 'key'>;
  declare imports: EntityTable<ImportRecord, 'id'>;

  constructor(name = 'second-look') {
    // Strict: a decision that the screen calls saved survives a crash of the browser.
    super(name, { chromeTransactionDurability: 'strict' });
    applyVersions(this);
  }
}

/** The one database of this browser profile, opened at the first use. */
export const database = new SecondLookDatabase();
