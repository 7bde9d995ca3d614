import { Failure } from '../../domain/failures/failure.ts';
import { isActiveLead, type Reviewer } from '../../domain/reviewers/reviewer.ts';
import { deleteDatabase } from '../../storage/all-tables.ts';
import { isNewerVersion } from '../../storage/newer-version.ts';
import { allReviewers } from '../../storage/reviewers.ts';
import { replaceWith } from '../backup/backup.ts';
import { deleteEverything } from '../backup/erase.ts';
import type { CheckedBackup } from '../backup/read-backup.ts';
import { forgetSigningKeys } from '../log/head-signing.ts';
import { forgetHeads } from '../log/known-heads.ts';

/** Milliseconds after which another tab is taken to keep the database open. */
const PATIENCE = 5_000;

/** Whether this page may no longer open the storage, which is then in use elsewhere and not to be deleted. */
const isClosedToUs = (error: unknown) =>
  isNewerVersion(error) || (error as Error | null)?.name === 'DatabaseClosedError';

/**
 * The leads who may restore or start afresh, because they are in use; null when the storage cannot be read. None, or
 * null: whoever is here may.
 * @throws when the storage is in use by a newer version of the console, or was taken from this page
 */
export async function leadsInUse(): Promise<Reviewer[] | null> {
  try {
    return (await allReviewers()).filter(isActiveLead);
  } catch (error) {
    if (isClosedToUs(error)) throw error;
    return null;
  }
}

/** @throws Failure `busy` when another tab keeps it open */
async function deleteStorage(): Promise<void> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Failure('busy')), PATIENCE);
  });
  await Promise.race([deleteDatabase(), late]);
  await forgetSigningKeys();
  await forgetHeads();
}

/**
 * Begins anew with nothing: deletes everything, and the storage itself where it cannot be read.
 * @throws Failure `not-allowed`, `no-reviewer` or `busy`
 */
export async function startAfresh(): Promise<void> {
  if ((await leadsInUse()) === null) await deleteStorage();
  else await deleteEverything();
}

/**
 * Replaces everything with a backup that was checked, also where the storage cannot be read: then it is deleted first.
 * @throws Failure as {@link replaceWith}, or `busy`
 */
export async function restoreWhatever(backup: CheckedBackup, source: string): Promise<void> {
  if ((await leadsInUse()) === null) await deleteStorage();
  await replaceWith(backup, source);
}
