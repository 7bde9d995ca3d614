import type { RowOf } from '../domain/backup/table-rows.ts';
import type { ChainHead } from '../domain/decisions/hash-chain.ts';
import type { PackedCases } from '../domain/metrics/cases/packed-cases.ts';
import type { Cursor } from './change-journal.ts';

export type StoredTranscript = RowOf<'transcripts'>;
export type StoredAssessment = RowOf<'assessments'>;
export type ImportRecord = RowOf<'imports'>;
export type PackRecord = RowOf<'packs'>;
export type SetAside = RowOf<'setAside'>;

/** Cases as they were gathered for the figures, packed; derived from cases and log, and never backed up. */
export interface Snapshot {
  id: 'gathered-cases';
  /** Another when what is packed changes its shape. */
  format: string;
  /** The log's last entry then; what was decided later is not in it. */
  head: ChainHead | null;
  /** Changes of cases up to here are in it. */
  cursor: Cursor;
  packed: PackedCases;
}

/** What this browser remembers of time: of itself alone, and never backed up. */
export type MomentId = 'known' | 'purge-question';
