import { createFileQueue, type FinishedFile } from '../base/file-queue.ts';
import { scoreWaiting } from '../scoring/scoring.ts';
import { type ImportProgress, type ImportReport, importTranscripts } from './intake.ts';

/** What came of one file since the console was opened: a report, or why there is none. */
export type FinishedImport = FinishedFile<ImportReport>;

const queue = createFileQueue<ImportProgress, ImportReport>(
  { bytes: 0, accepted: 0, rejected: 0 },
  async (file, following) => {
    const report = await importTranscripts(file.stream(), file.name, following);
    void scoreWaiting();
    return report;
  },
);

/** The imports of this tab; they go on while another screen is shown. */
export const useImportQueue = queue.useQueue;

/** Takes files in one after the other; a file that fails does not stop the next. Scoring starts behind it. */
export const importFiles = queue.add;

/** Stops the running import, which then leaves nothing behind, and drops the files that wait. */
export const cancelImports = queue.cancel;

/** Names of this tab's files that are being taken in or wait. */
export const unfinishedFiles = queue.unfinished;

/** Takes a report off the screen. */
export const dismissImport = queue.dismiss;
