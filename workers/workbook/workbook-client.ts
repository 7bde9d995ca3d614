import type { Sheet } from '../../domain/export/sheet.ts';
import { undone } from '../running/protocol.ts';
import { RunningWorker } from '../running/running-worker.ts';
import { startWorker as startNamedWorker } from '../running/start-worker.ts';
import scriptUrl from './workbook.worker.ts?worker&url';
import type { WorkbookApi, WorkbookResult } from './workbook-protocol.ts';

/** Milliseconds that a workbook may take: a full sheet is long, and one that never ends must be noticed. */
const TIMEOUT = 600_000;

/** Writes a workbook in a worker of its own, which ends with it, or at once when the signal aborts. Never throws. */
export async function writeWorkbookFile(
  sheets: readonly Sheet[],
  signal?: AbortSignal,
): Promise<WorkbookResult> {
  const cancelled = undone('cancelled', { what: 'export' });
  if (signal?.aborted) return cancelled;
  const worker = new RunningWorker(startNamedWorker<WorkbookApi>(scriptUrl, 'workbook'), 'workbook');
  const end = () => worker.end();
  signal?.addEventListener('abort', end, { once: true });
  try {
    const result = await worker.call((api) => api.write(sheets), TIMEOUT);
    return signal?.aborted ? cancelled : result;
  } finally {
    signal?.removeEventListener('abort', end);
    end();
  }
}
