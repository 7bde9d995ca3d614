import type { Material } from '../../domain/practice/material.ts';
import { undone } from '../running/protocol.ts';
import { RunningWorker } from '../running/running-worker.ts';
import { startWorker } from '../running/start-worker.ts';
import scriptUrl from './practice.worker.ts?worker&url';
import type { PracticeApi, PracticeResult } from './practice-protocol.ts';

/** Milliseconds that generating may take on a slow machine. */
const TIMEOUT = 300_000;

/**
 * Generates the history of the practice team in a worker of its own, which ends with it, or at once when the signal
 * aborts. Never throws.
 * @param onProgress told how far it is, 0 to 1; never after the answer
 */
export async function generatePractice(
  material: Material,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<PracticeResult> {
  const cancelled = undone('cancelled', { what: 'practice' });
  if (signal.aborted) return cancelled;
  const worker = new RunningWorker(startWorker<PracticeApi>(scriptUrl, 'practice', 'practice'), 'practice');
  const end = () => worker.end();
  signal.addEventListener('abort', end, { once: true });
  try {
    const result = await worker.call((api) => api.generate(material, worker.listener(onProgress)), TIMEOUT);
    return signal.aborted ? cancelled : result;
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}
