import { wrap } from 'comlink';
import cohortUrl from './cohort.worker.ts?worker&url';
import type { CohortApi } from './cohort-protocol.ts';
import labUrl from './lab.worker.ts?worker&url';
import type { LabApi } from './lab-protocol.ts';
import type { ScoringApi } from './protocol.ts';
import type { WorkerHandle } from './running-worker.ts';
import scoringUrl from './scoring.worker.ts?worker&url';
import searchUrl from './search.worker.ts?worker&url';
import type { SearchApi } from './search-protocol.ts';
import statisticsUrl from './statistics.worker.ts?worker&url';
import type { StatisticsApi } from './statistics-protocol.ts';
import workbookUrl from './workbook.worker.ts?worker&url';
import type { WorkbookApi } from './workbook-protocol.ts';

/**
 * The address to start a worker from. In development the script comes from the dev server, another origin
 * than the extension's, so it is imported from a blob of the page's own origin.
 */
function workerAddress(scriptUrl: string): string {
  if (!import.meta.env.DEV) return scriptUrl;
  const script = `import ${JSON.stringify(new URL(scriptUrl, import.meta.url).href)}`;
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

function start(scriptUrl: string, name: string) {
  const worker = new Worker(workerAddress(scriptUrl), { type: 'module', name });
  const { promise: crashed, resolve } = Promise.withResolvers<string>();
  worker.addEventListener('error', (event) => resolve(event.message || `The ${name} worker died.`));
  worker.addEventListener('messageerror', () => resolve(`The ${name} worker sent something unreadable.`));
  return { worker, life: { crashed, terminate: () => worker.terminate() } };
}

/** Starts a real scoring worker. */
export function startScoringWorker(): WorkerHandle<ScoringApi> {
  const { worker, life } = start(scoringUrl, 'scoring');
  return { api: wrap<ScoringApi>(worker), ...life };
}

/** Starts a real search worker. */
export function startSearchWorker(): WorkerHandle<SearchApi> {
  const { worker, life } = start(searchUrl, 'search');
  return { api: wrap<SearchApi>(worker), ...life };
}

/** Starts a real lab worker. */
export function startLabWorker(): WorkerHandle<LabApi> {
  const { worker, life } = start(labUrl, 'lab');
  return { api: wrap<LabApi>(worker), ...life };
}

/** Starts a real workbook worker. */
export function startWorkbookWorker(): WorkerHandle<WorkbookApi> {
  const { worker, life } = start(workbookUrl, 'workbook');
  return { api: wrap<WorkbookApi>(worker), ...life };
}

/** Starts a real statistics worker. */
export function startStatisticsWorker(): WorkerHandle<StatisticsApi> {
  const { worker, life } = start(statisticsUrl, 'statistics');
  return { api: wrap<StatisticsApi>(worker), ...life };
}

/** Starts a real cohort worker. */
export function startCohortWorker(): WorkerHandle<CohortApi> {
  const { worker, life } = start(cohortUrl, 'cohort');
  return { api: wrap<CohortApi>(worker), ...life };
}
