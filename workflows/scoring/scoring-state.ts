import { create } from 'zustand';

/** How far this tab's scoring job is; other tabs see the number that waits, live from storage. */
export interface ScoringState {
  phase: 'idle' | 'loading' | 'scoring' | 'failed' | 'cancelled';
  /** Whether it scores again what another pack had scored. */
  again: boolean;
  done: number;
  total: number;
  /** Messages scored in this job. */
  messages: number;
  /** Cases that this job opened. */
  queued: number;
  /** Transcripts that could not be scored in this job and were set aside. */
  setAside: number;
  /** When the job began and ended, milliseconds since 1970. */
  startedAt: number | null;
  endedAt: number | null;
  /** What stopped it; null of one that was not. */
  failure: unknown;
}

export const IDLE_SCORING: ScoringState = {
  phase: 'idle',
  again: false,
  done: 0,
  total: 0,
  messages: 0,
  queued: 0,
  setAside: 0,
  startedAt: null,
  endedAt: null,
  failure: null,
};

/** Whether a job of this tab is under way. */
export const isUnderWay = ({ phase }: ScoringState): boolean => phase === 'loading' || phase === 'scoring';

export const useScoringState = create<ScoringState>(() => IDLE_SCORING);
