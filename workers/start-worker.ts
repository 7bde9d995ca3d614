import { wrap } from 'comlink';
import type { ScoringApi } from './protocol.ts';
import scriptUrl from './scoring.worker.ts?worker&url';
import type { WorkerHandle } from './worker-slot.ts';

/**
 * The address to start the worker from. In development the script comes from the dev server, another origin
 * than the extension's, so it is imported from a blob of the page's own origin.
 */
function workerAddress(): string {
  if (!import.meta.env.DEV) return scriptUrl;
  const script = `import ${JSON.stringify(new URL(scriptUrl, import.meta.url).href)}`;
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

/** Starts a real scoring worker. */
export function startScoringWorker(): WorkerHandle {
  const worker = new Worker(workerAddress(), { type: 'module', name: 'scoring' });
  const { promise: crashed, resolve } = Promise.withResolvers<string>();
  worker.addEventListener('error', (event) => resolve(event.message || 'The scoring worker died.'));
  worker.addEventListener('messageerror', () => resolve('The scoring worker sent something unreadable.'));
  return { api: wrap<ScoringApi>(worker), crashed, terminate: () => worker.terminate() };
}
