import type { Live } from '../../storage/live.ts';
import { cancelCohortImports } from '../cohort/cohort-import.ts';
import { COHORT_LOCK } from '../cohort/cohort-lock.ts';
import { cancelImports } from '../intake/import-queue.ts';
import { IMPORT_LOCK } from '../intake/running-import.ts';
import { cancelBankImports } from '../matching/bank-import-queue.ts';
import { endScoring } from '../scoring/scoring.ts';

/** Milliseconds between two looks whether a file is taken in. */
const LOOK_EVERY = 500;

/**
 * Ends what this tab does over several transactions, before everything stored is deleted or replaced: imports leave
 * nothing behind, what was scored so far is kept. Other tabs notice by themselves, because nothing of theirs can be
 * written any more.
 */
export async function endOwnWork(): Promise<void> {
  await Promise.all([cancelImports(), cancelCohortImports(), cancelBankImports(), endScoring()]);
}

/** Whether any tab takes in a file at this moment. */
export async function isImportUnderWay(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name = '' }) => name.startsWith(IMPORT_LOCK) || name === COHORT_LOCK);
}

/** Whether any tab takes in a file, looked at again and again: locks tell nobody that they were taken. */
export const liveImportUnderWay = (): Live<boolean> => ({
  subscribe({ next, error }) {
    const look = () => void isImportUnderWay().then(next, error);
    look();
    const timer = setInterval(look, LOOK_EVERY);
    return { unsubscribe: () => clearInterval(timer) };
  },
});
