import type { Page } from '@playwright/test';

/** Calls a method of a worker that comlink serves; rejects when it answers with a failure. */
export type CallWorker = (worker: Worker, method: string, argument: unknown) => Promise<unknown>;

/** Comlink's messages, spoken by hand: the page has no module of the extension to import. */
function callWorker(worker: Worker, method: string, argument: unknown): Promise<unknown> {
  return new Promise<unknown>((resolve, reject) => {
    const id = crypto.randomUUID();
    const listen = ({ data }: MessageEvent) => {
      if (data?.id !== id) return;
      worker.removeEventListener('message', listen);
      const answer = data.value as { ok: boolean; value?: unknown; code?: string; facts?: unknown };
      if (answer.ok) resolve(answer.value);
      else reject(new Error(`${answer.code} ${JSON.stringify(answer.facts)}`));
    };
    worker.addEventListener('message', listen);
    worker.postMessage({
      id,
      type: 'APPLY',
      path: [method],
      argumentList: [{ type: 'RAW', value: argument }],
    });
  });
}

/** Puts `callWorker` ({@link CallWorker}) into the page. */
export async function offerWorkerCalls(page: Page): Promise<void> {
  await page.evaluate(`globalThis.callWorker = ${callWorker.toString()}`);
}
