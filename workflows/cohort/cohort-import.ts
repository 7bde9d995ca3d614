import { cohortFileKind } from '../../domain/cohort/file-kind.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { UnusableFileError } from '../../domain/transcript/read-transcripts.ts';
import { asFailure } from '../base/failure.ts';
import { createFileQueue, type FinishedFile } from '../base/file-queue.ts';
import { useSession } from '../base/seat.ts';
import { authorise } from '../people/session.ts';
import { withCohort } from './cohort-lock.ts';
import { importCohortLog } from './cohort-log-import.ts';
import { importCohortOutcomes } from './cohort-outcome-import.ts';
import type { CohortImportOptions, CohortProgress, CohortReport } from './cohort-progress.ts';

/** Bytes that tell what kind of file it is. */
const START = 64 * 1024;

/** UTF-16 units of a file's name that the log keeps. */
const NAME_LENGTH = 300;

/**
 * Takes a file of outcomes (CSV or JSON Lines) or a log (JSON Lines) of another browser into the cohort, all or
 * nothing. What is known already changes nothing; rows that cannot be read are named and the others taken in.
 * @throws Failure `cancelled`, `not-allowed`, `storage-full` or `unreadable-file`; nothing is kept then
 */
export async function importIntoCohort(
  file: Blob,
  name: string,
  options: CohortImportOptions = {},
): Promise<CohortReport> {
  const seat = useSession.getState();
  await authorise('see-cohort');
  try {
    const kind = cohortFileKind(await file.slice(0, START).text());
    if (typeof kind === 'object') throw new Failure('unreadable-file', { what: 'file', fault: kind });
    const importer = kind === 'log' ? importCohortLog : importCohortOutcomes;
    const takeIn = () => importer(file, name.slice(0, NAME_LENGTH).toWellFormed(), seat, options);
    return await withCohort<CohortReport>(takeIn, options.signal);
  } catch (error) {
    if (options.signal?.aborted) throw new Failure('cancelled', { what: 'import' });
    if (error instanceof UnusableFileError)
      throw new Failure('unreadable-file', { what: 'file', fault: error.fault });
    throw asFailure(error);
  }
}

/** What came of one file since the console was opened. */
export type FinishedCohortImport = FinishedFile<CohortReport>;

const queue = createFileQueue<CohortProgress, CohortReport>(
  { phase: 'reading', done: 0, of: 1 },
  (file, following) => importIntoCohort(file, file.name, following),
);

/** The imports into the cohort of this tab; they go on while another screen is shown. */
export const useCohortImports = queue.useQueue;
/** Takes files in one after the other; a file that fails does not stop the next. */
export const importCohortFiles = queue.add;
/** Stops the running import, which then leaves nothing behind, and drops the files that wait. */
export const cancelCohortImports = queue.cancel;
/** Names of this tab's files for the cohort that are being taken in or wait. */
export const unfinishedCohortFiles = queue.unfinished;
/** Takes a report off the screen. */
export const dismissCohortImport = queue.dismiss;
