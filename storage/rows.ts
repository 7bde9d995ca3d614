import type { BackupTable } from '../domain/backup/backup.ts';
import type { ChainHead } from '../domain/decisions/hash-chain.ts';
import type { Assessment, LayerHit } from '../domain/detection/assessment.ts';
import type { PackedCases } from '../domain/metrics/packed-cases.ts';
import type { Label, Transcript } from '../domain/transcript/transcript.ts';
import type { Cursor } from './change-journal.ts';

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
  /** Changes of cases up to here are in it. */
  cursor: Cursor;
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

/** What this browser remembers of time: of itself alone, and never backed up. */
export type MomentId = 'known' | 'purge-question';

/** All rows of every table that a backup holds. */
export type TableRows = Record<BackupTable, unknown[]>;
