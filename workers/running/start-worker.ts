import { wrap } from 'comlink';
import { type DataSet, workerNamed } from '../../storage/data-set.ts';
import type { WorkerHandle } from './running-worker.ts';

/**
 * The address to start a worker from. In development the script comes from the dev server, another origin
 * than the extension's, so it is imported from a blob of the page's own origin.
 */
function workerAddress(scriptUrl: string): string {
  if (!import.meta.env.DEV) return scriptUrl;
  const script = `import ${JSON.stringify(new URL(scriptUrl, import.meta.url).href)}`;
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

/**
 * Starts a real worker.
 * @param name what the browser's tools and failures call it: "search" makes "the search worker"
 * @param data which it works with; those of this page by default
 */
export function startWorker<Api>(scriptUrl: string, name: string, data?: DataSet): WorkerHandle<Api> {
  const options = { type: 'module', name: workerNamed(name, data) } as const;
  const worker = new Worker(workerAddress(scriptUrl), options);
  const { promise: crashed, resolve } = Promise.withResolvers<string>();
  worker.addEventListener('error', ({ message }) => resolve(message ?? ''));
  worker.addEventListener('messageerror', () => resolve(''));
  return { api: wrap<Api>(worker) as WorkerHandle<Api>['api'], crashed, terminate: () => worker.terminate() };
}
