import { z } from 'zod';
import { create } from 'zustand';
import { Failure } from '../../domain/failures/failure.ts';
import { named } from '../../storage/data-set.ts';
import { database } from '../../storage/database.ts';
import type { End, Replacement } from '../../storage/generation.ts';
import { QUEUE_VIEW } from '../base/console-state.ts';
import { unfinishedCohortFiles } from '../cohort/cohort-import.ts';
import { unfinishedFiles } from '../intake/import-queue.ts';
import { unfinishedBankFiles } from '../matching/bank-import-queue.ts';

/** Whether a newer version of the console has taken over; this tab then shows nothing but that. */
export const useSuperseded = create(() => ({ superseded: false }));

const NOTE = named('second-look:replaced');

const noteSchema = z.object({ by: z.enum(['deleted', 'restored']), files: z.array(z.string()) });

/** What another tab has done to everything stored, and the files whose import in this tab was stopped by it. */
export type Replaced = z.infer<typeof noteSchema>;

/** Begins this tab anew: whatever it holds in memory is of data that are gone. */
function beginAnew(by: Replacement): void {
  const note: Replaced = {
    by,
    files: [...unfinishedFiles(), ...unfinishedCohortFiles(), ...unfinishedBankFiles()],
  };
  sessionStorage.setItem(NOTE, JSON.stringify(note));
  sessionStorage.removeItem(QUEUE_VIEW);
  if (by === 'deleted') history.replaceState(null, '', `${location.pathname}#/queue`);
  location.reload();
}

/** Leaves the data to a newer version of the console. */
export function giveWay(): Failure {
  useSuperseded.setState({ superseded: true });
  return new Failure('newer-version', { what: 'stored' });
}

/**
 * From now on this tab begins anew when another one deletes or replaces everything, and gives way to a newer version
 * of the console.
 */
export function followReplacement(): void {
  database.guard.onEnd((end: End) => {
    if (end === 'newer-version') giveWay();
    else beginAnew(end);
  });
}

/** What made this tab begin anew, told once; null when nothing did. */
export function takeReplaced(): Replaced | null {
  const note = sessionStorage.getItem(NOTE);
  sessionStorage.removeItem(NOTE);
  const parsed = noteSchema.safeParse(JSON.parse(note ?? 'null'));
  return parsed.success ? parsed.data : null;
}
