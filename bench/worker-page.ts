import type { Page } from '@playwright/test';
import type { ScorableTranscript } from '../domain/detection/conversation.ts';
import { packTranscripts } from '../domain/detection/packed.ts';
import { type CallWorker, offerWorkerCalls } from './page-call.ts';

/** What the built worker is asked to do, and how often. */
export interface WorkerBench {
  workerUrl: string;
  modelUrl: string;
  manifestUrl: string;
  workers: number;
  /** Batches of transcripts, one call each; all of them are scored in every round. */
  batches: ScorableTranscript[][];
  rounds: number;
}

/**
 * Runs the production worker inside a console page, without pool or storage, and times it: packing for the worker,
 * scoring, and the way back.
 * @returns seconds of each round, after one that is not counted
 */
export async function timeWorkers(page: Page, bench: WorkerBench): Promise<number[]> {
  await offerWorkerCalls(page);
  await page.evaluate(`globalThis.packTranscripts = ${packTranscripts.toString()}`);
  return page.evaluate(async ({ workerUrl, modelUrl, manifestUrl, workers, batches, rounds }) => {
    const { packTranscripts: pack, callWorker: call } = globalThis as unknown as {
      packTranscripts: typeof packTranscripts;
      callWorker: CallWorker;
    };
    const started = Array.from({ length: workers }, () => new Worker(workerUrl, { type: 'module' }));
    await Promise.all(started.map((worker) => call(worker, 'load', { modelUrl, manifestUrl })));
    const seconds: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const waiting = [...batches];
      const begin = performance.now();
      await Promise.all(
        started.map(async (worker) => {
          for (let batch = waiting.shift(); batch; batch = waiting.shift())
            await call(worker, 'score', pack(batch));
        }),
      );
      if (round > 0) seconds.push((performance.now() - begin) / 1000);
    }
    for (const worker of started) worker.terminate();
    return seconds;
  }, bench);
}
