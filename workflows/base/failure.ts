import { Failure } from '../../domain/failures/failure.ts';
import { database } from '../../storage/database.ts';
import { type StorageFault, storageFailure } from '../../storage/failure.ts';
import type { End } from '../../storage/generation.ts';

/** Why a use case could not be carried out; the message tells the person what to do. */
export type FailureCode =
  | 'already-decided'
  | 'held-elsewhere'
  | 'not-allowed'
  | 'no-reviewer'
  | 'wrong-pin'
  | 'wait-for-pin'
  | 'clock-in-doubt'
  | 'name-taken'
  | 'last-lead'
  | 'incomplete'
  | 'daily-limit'
  | 'not-found'
  | 'nothing-to-undo'
  | 'reason-missing'
  | 'name-missing'
  | 'unchanged'
  | 'flags-nothing'
  | 'too-many-candidates'
  | 'still-running'
  | `storage-${StorageFault}`
  | 'room-not-back'
  | 'damaged-backup'
  | 'unreadable-file'
  | 'busy'
  | 'search-failed'
  | 'figures-failed'
  | 'scoring-failed'
  | 'cancelled'
  | 'replaced'
  | 'newer-version'
  | 'too-large'
  | 'key-taken'
  | 'key-unusable';

/** Thrown by workflows for what a person can act on; anything else that is thrown is a defect. */
export class WorkflowFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'WorkflowFailure';
    this.code = code;
  }
}

/** Whether something that was thrown is a failure of this kind. */
export function isFailure(error: unknown, code: FailureCode): boolean {
  return (error instanceof WorkflowFailure || error instanceof Failure) && error.code === code;
}

/** Why this page can write no more, by what made it so. */
export const ENDS: Record<End, WorkflowFailure> = {
  deleted: new WorkflowFailure(
    'replaced',
    'Everything was deleted in another tab. This step was stopped, and nothing of it was kept.',
  ),
  restored: new WorkflowFailure(
    'replaced',
    'Everything was replaced by a backup in another tab. This step was stopped, and nothing of it was kept.',
  ),
  'newer-version': new WorkflowFailure(
    'newer-version',
    'A newer version of Second Look has taken over in another tab. Nothing of this step was kept. Reload the console.',
  ),
};

/**
 * Turns whatever fails of storage (no room, closed under us, not readable, …), and whatever fails once this tab can
 * write no more, into a failure that says what to do; leaves other errors as they are. Whatever shows an error calls
 * this, so that no workflow has to.
 */
export function asFailure(error: unknown): unknown {
  if (error instanceof WorkflowFailure || error instanceof Failure) return error;
  if (database.guard.end) return ENDS[database.guard.end];
  const failure = storageFailure(error);
  return failure ? new WorkflowFailure(`storage-${failure.fault}`, failure.message) : error;
}
