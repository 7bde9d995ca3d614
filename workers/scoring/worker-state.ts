import type { Refusal } from '../../domain/failures/failure.ts';
import type { ScoringErrorCode, WorkerState } from './scoring-protocol.ts';

/** What can happen to a scoring worker. */
export type WorkerEvent =
  | { name: 'started' }
  | { name: 'loaded' }
  | { name: 'batch-given'; transcripts: number }
  | { name: 'batch-done' }
  /** It died or did not answer in time, and is started anew. */
  | { name: 'restarted' }
  /** It was put to sleep after having had nothing to do. */
  | { name: 'stopped' }
  | { name: 'gave-up'; why: Refusal<ScoringErrorCode> };

/**
 * The state that follows, or null when the event cannot happen in this state (a defect in the plumbing).
 * The only place that says how a worker lives; there is no Worker in it.
 */
export function nextWorkerState(state: WorkerState, event: WorkerEvent): WorkerState | null {
  if (event.name === 'stopped') return { name: 'idle' };
  if (event.name === 'gave-up') return { name: 'failed', why: event.why };
  switch (state.name) {
    case 'idle':
    case 'failed':
      return event.name === 'started' ? { name: 'loading' } : null;
    case 'loading':
      if (event.name === 'loaded') return { name: 'ready' };
      return event.name === 'restarted' ? { name: 'loading' } : null;
    case 'ready':
      return event.name === 'batch-given' ? { name: 'scoring', transcripts: event.transcripts } : null;
    case 'scoring':
      if (event.name === 'batch-done') return { name: 'ready' };
      return event.name === 'restarted' ? { name: 'loading' } : null;
  }
}
