import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../domain/failures/failure.ts';
import type { WorkerState } from '../../../workers/scoring/scoring-protocol.ts';
import { nextWorkerState, type WorkerEvent } from '../../../workers/scoring/worker-state.ts';

const STATES: WorkerState[] = [
  { name: 'idle' },
  { name: 'loading' },
  { name: 'ready' },
  { name: 'scoring', transcripts: 3 },
  { name: 'failed', why: refusalOf('crashed', { what: 'said', message: 'gone' }) },
];
const EVENTS: WorkerEvent[] = [
  { name: 'started' },
  { name: 'loaded' },
  { name: 'batch-given', transcripts: 3 },
  { name: 'batch-done' },
  { name: 'restarted' },
  { name: 'stopped' },
  { name: 'gave-up', why: refusalOf('timed-out', { worker: 'scoring', seconds: 60 }) },
];

/** Rows are states, columns events; a dash is an event that cannot happen in that state. */
const TABLE: Record<WorkerState['name'], string[]> = {
  //         started    loaded   batch-given batch-done restarted  stopped gave-up
  idle: ['loading', '-', '-', '-', '-', 'idle', 'failed'],
  loading: ['-', 'ready', '-', '-', 'loading', 'idle', 'failed'],
  ready: ['-', '-', 'scoring', '-', '-', 'idle', 'failed'],
  scoring: ['-', '-', '-', 'ready', 'loading', 'idle', 'failed'],
  failed: ['loading', '-', '-', '-', '-', 'idle', 'failed'],
};

describe('the life of a scoring worker', () => {
  for (const state of STATES)
    for (const [column, event] of EVENTS.entries())
      test(`${state.name} and ${event.name}`, () => {
        expect(nextWorkerState(state, event)?.name ?? '-').toBe(TABLE[state.name][column]);
      });

  test('a failed worker says why', () => {
    expect(nextWorkerState({ name: 'loading' }, EVENTS.at(-1)!)).toEqual({
      name: 'failed',
      why: { code: 'timed-out', facts: { worker: 'scoring', seconds: 60 } },
    });
  });
});
