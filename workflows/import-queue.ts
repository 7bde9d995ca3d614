import { create } from 'zustand';
import { type ImportProgress, type ImportReport, importTranscripts } from './intake.ts';
import { scoreWaiting } from './scoring.ts';

/** The file being taken in. */
export interface RunningImport {
  file: string;
  /** Bytes. */
  size: number;
  progress: ImportProgress;
}

/** What came of one file since the console was opened: a report, or why there is none. */
export interface FinishedImport {
  number: number;
  file: string;
  report: ImportReport | null;
  failure: unknown;
}

interface ImportQueue {
  running: RunningImport | null;
  /** Names of the files that come after it. */
  waiting: string[];
  /** Newest first. */
  finished: FinishedImport[];
}

/** The imports of this tab; they go on while another screen is shown. */
export const useImportQueue = create<ImportQueue>(() => ({ running: null, waiting: [], finished: [] }));

const files: File[] = [];
let controller: AbortController | null = null;
let number = 0;

function finish(file: string, report: ImportReport | null, failure: unknown): void {
  number += 1;
  const entry = { number, file, report, failure };
  useImportQueue.setState(({ finished }) => ({ running: null, finished: [entry, ...finished] }));
}

async function importNext(file: File, signal: AbortSignal): Promise<void> {
  const start = { file: file.name, size: file.size };
  useImportQueue.setState({ running: { ...start, progress: { bytes: 0, accepted: 0, rejected: 0 } } });
  try {
    const onProgress = (progress: ImportProgress) =>
      useImportQueue.setState({ running: { ...start, progress } });
    const report = await importTranscripts(file.stream(), file.name, { signal, onProgress });
    finish(file.name, report, null);
    void scoreWaiting();
  } catch (error) {
    finish(file.name, null, error);
  }
}

/** Takes files in one after the other; a file that fails does not stop the next. Scoring starts behind it. */
export async function importFiles(chosen: readonly File[]): Promise<void> {
  files.push(...chosen);
  useImportQueue.setState({ waiting: files.map(({ name }) => name) });
  if (controller) return;
  controller = new AbortController();
  const { signal } = controller;
  for (let file = files.shift(); file; file = files.shift()) {
    useImportQueue.setState({ waiting: files.map(({ name }) => name) });
    await importNext(file, signal);
  }
  controller = null;
}

/** Stops the running import, which then leaves nothing behind, and drops the files that wait. */
export function cancelImports(): void {
  files.length = 0;
  useImportQueue.setState({ waiting: [] });
  controller?.abort();
}

/** Takes a report off the screen. */
export function dismissImport(done: number): void {
  useImportQueue.setState(({ finished }) => ({ finished: finished.filter((each) => each.number !== done) }));
}
