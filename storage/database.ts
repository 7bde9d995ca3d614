import Dexie, { type EntityTable, type PromiseExtended, type Table } from 'dexie';
import type { CohortConflict } from '../domain/cohort/conflict.ts';
import type { CohortLogPart } from '../domain/cohort/log-part.ts';
import type { CohortRow } from '../domain/cohort/row.ts';
import type { CohortSource } from '../domain/cohort/source.ts';
import type { ChainHead } from '../domain/decisions/hash-chain.ts';
import type { LogEntry } from '../domain/decisions/log-entry.ts';
import type { Assessment, LayerHit } from '../domain/detection/assessment.ts';
import type { PackedCases } from '../domain/metrics/packed-cases.ts';
import type { Policy } from '../domain/policy/flag-rule.ts';
import type { ReviewPolicy } from '../domain/policy/review-policy.ts';
import type { GoldenItem } from '../domain/quality/golden.ts';
import type { Case } from '../domain/queue/case.ts';
import type { SavedView } from '../domain/queue/queue-view.ts';
import type { Aggregate } from '../domain/retention/aggregate.ts';
import type { Draft } from '../domain/review/draft.ts';
import type { Workday } from '../domain/review/workday.ts';
import type { PinTries } from '../domain/reviewers/pin-tries.ts';
import type { Reviewer } from '../domain/reviewers/reviewer.ts';
import type { Candidate, ShadowFlag } from '../domain/thresholds/candidate.ts';
import type { Label, Transcript } from '../domain/transcript/transcript.ts';
import { type Generation, GenerationGuard } from './generation.ts';
import type { MomentId } from './moments.ts';
import { exactVersionOnly } from './newer-version.ts';
import { applyVersions } from './schema.ts';

/** A transcript as stored: with the import it came with. */
export interface StoredTranscript extends Transcript {
  importId: string;
  /** UTF-16 units; left out of all but large ones, so that the index holds only those. */
  large?: number;
}

/** An assessment with what lists and figures need of its transcript, so that they never read the messages. */
export interface StoredAssessment extends Assessment {
  label: Label | null;
  /** 1 when labelled; left out otherwise, so that the index holds only labelled ones. */
  labelled?: 1;
  /** Layers that found something, each once; left out when none did. Written with the assessment, for the index. */
  hitLayers?: LayerHit['layer'][];
  locale: string;
  channel: string;
  messageCount: number;
  /** When the conversation began; ISO 8601. */
  startedAt?: string;
}

/** A case with the moment of its last change, so that lists read only what changed since they last looked. */
export interface StoredCase extends Case {
  /** Milliseconds since 1970. */
  changedAt: number;
}

/** What a reviewer has chosen for a case and not yet sent. */
export interface StoredDraft extends Draft {
  reviewer: string;
  caseId: string;
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

/** Cases as they were gathered for the figures, packed; derived from cases and log, and never backed up. */
export interface Snapshot {
  id: 'gathered-cases';
  /** Raised when what is packed changes its shape. */
  format: number;
  /** The log's last entry then; what was decided later is not in it. */
  head: ChainHead | null;
  /** Changes of cases before this moment are in it; milliseconds since 1970. */
  readFrom: number;
  /** Ids of cases that no figure counts. */
  uncounted: string[];
  packed: PackedCases;
}

/** A transcript that could not be scored, and is left out until somebody says so, that the others go on. */
export interface SetAside {
  transcriptId: string;
  importId: string;
  reason: string;
  /** ISO 8601. */
  at: string;
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
  declare cases: EntityTable<StoredCase, 'id'>;
  declare log: EntityTable<LogEntry, 'seq'>;
  declare policies: EntityTable<Policy, 'version'>;
  declare packs: Table<PackRecord, [string, string]>;
  declare settings: EntityTable<Setting, 'key'>;
  declare imports: EntityTable<ImportRecord, 'id'>;
  declare reviewers: EntityTable<Reviewer, 'name'>;
  declare reviewPolicies: EntityTable<ReviewPolicy, 'version'>;
  declare drafts: Table<StoredDraft, [string, string]>;
  declare goldenItems: EntityTable<GoldenItem, 'transcriptId'>;
  declare savedViews: EntityTable<SavedView, 'id'>;
  declare workdays: Table<Workday, [string, string]>;
  declare candidates: EntityTable<Candidate, 'id'>;
  declare shadowFlags: Table<ShadowFlag, [string, string]>;
  declare aggregates: Table<Aggregate, [string, string]>;
  declare cohortSources: EntityTable<CohortSource, 'id'>;
  declare cohortRows: EntityTable<CohortRow, 'key'>;
  /** What leads have decided of conflicts; the conflicts themselves follow from the rows. */
  declare cohortConflicts: EntityTable<CohortConflict, 'id'>;
  declare snapshots: EntityTable<Snapshot, 'id'>;
  /** Wrong PINs of each profile; of this browser alone, and never backed up. */
  declare pinTries: EntityTable<PinTries, 'reviewer'>;
  /** What this browser remembers of time; never backed up. */
  declare moments: EntityTable<{ id: MomentId; value: unknown }, 'id'>;
  declare cohortLogs: Table<CohortLogPart, [string, string, number]>;
  declare setAside: EntityTable<SetAside, 'transcriptId'>;
  /** Which data these are; one row, and none before anything was deleted or restored. Never backed up. */
  declare generation: EntityTable<Generation, 'key'>;

  /** Refuses what would be written by a page that works with data of before a deletion or a restore. */
  readonly guard = new GenerationGuard(this);

  constructor(name = 'second-look') {
    // Strict: a decision that the screen calls saved survives a crash of the browser.
    super(name, { chromeTransactionDurability: 'strict', indexedDB: exactVersionOnly });
    applyVersions(this);
  }

  override delete(...options: Parameters<Dexie['delete']>): ReturnType<Dexie['delete']> {
    this.guard.forget();
    return super.delete(...options);
  }

  /**
   * Opens the database. When that fails the next use tries again: Dexie by itself would refuse every use from then on.
   */
  override open(): PromiseExtended<Dexie> {
    return super.open().catch((error: unknown) => {
      // Later, when all that waited for this opening has been told of the failure.
      setTimeout(() => {
        if (this.hasFailed() && !this.hasBeenClosed()) this.close({ disableAutoOpen: false });
      });
      throw error;
    });
  }
}

/** The one database of this browser profile, opened at the first use. */
export const database = new SecondLookDatabase();
