import type { OutcomeTally } from '../../domain/cohort/outcome-import.ts';
import type { RejectedLine } from '../../domain/transcript/read-transcripts.ts';

/** How far a file is: bytes that were read, then rows or entries that were merged, verified or stored. */
export interface CohortProgress {
  phase: 'reading' | 'merging' | 'verifying' | 'storing';
  done: number;
  of: number;
}

/** How an import is followed and stopped. */
export interface CohortImportOptions {
  signal?: AbortSignal;
  onProgress?: (progress: CohortProgress) => void;
}

/** What came of a file of outcomes. */
export interface OutcomesReport extends OutcomeTally {
  kind: 'outcomes';
  rejected: RejectedLine[];
  /** What the sources of its rows are called; null stands for this browser. */
  sources: (string | null)[];
}

/** What came of a log. */
export interface LogReport {
  kind: 'log';
  rejected: RejectedLine[];
  entries: number;
  /** Where its chain breaks; null when it holds. */
  broken: { seq: number; reason: string } | null;
  /** It told nothing new. */
  isKnown: boolean;
  /** What its source is called; null stands for this browser. */
  source: string | null;
}

export type CohortReport = OutcomesReport | LogReport;

/** Lets the page have its turn. */
export const turn = () => new Promise((resolve) => setTimeout(resolve));
