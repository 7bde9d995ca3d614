import {
  beginImportCommand,
  rollBackImportCommand,
} from '../../domain/commands/intake/import-transcripts.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { database } from '../../storage/database.ts';
import { unfinishedImports } from '../../storage/imports.ts';
import { answerOf } from '../base/door.ts';
import { asFailure } from '../base/failure.ts';

/** How the lock begins that a running import holds, so that no other tab takes it for an interrupted one. */
export const IMPORT_LOCK = 'second-look:import:';
const importLock = (id: string) => IMPORT_LOCK + id;

const rollBack = (importId: string) => answerOf(rollBackImportCommand, importId);

/**
 * Begins an import and lets it be taken in. When it is cancelled, or fails, nothing of it stays.
 * @param source name of the file, or what else it is
 * @param takeIn stores what comes under the id of the import, and finishes it in the name of whoever began it
 * @throws Failure `cancelled`, `not-allowed`, `storage-full`, `replaced`, or what `takeIn` throws
 */
export async function runImport<Report>(
  source: string,
  signal: AbortSignal | undefined,
  takeIn: (id: string, actor: string) => Promise<Report>,
): Promise<Report> {
  const id = crypto.randomUUID();
  return navigator.locks.request(importLock(id), async () => {
    try {
      const actor = await answerOf(beginImportCommand, { id, source });
      return await takeIn(id, actor);
    } catch (error) {
      // What cannot be rolled back now is at the next start; why the import failed is what counts.
      if (!database.guard.end) await rollBack(id).catch((problem: unknown) => console.error(problem));
      if (signal?.aborted) throw new Failure('cancelled', { what: 'import' });
      throw asFailure(error);
    }
  });
}

/**
 * Rolls back imports that a crash or a closed tab has cut off: their file is gone, so they cannot be finished.
 * @returns the names of their files
 */
export async function rollBackInterruptedImports(): Promise<string[]> {
  const held = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
  const interrupted = (await unfinishedImports()).filter(({ id }) => !held.has(importLock(id)));
  for (const { id } of interrupted) await rollBack(id);
  return interrupted.map(({ source }) => source);
}
