import { Failure } from '../../domain/failures/failure.ts';
import { database } from '../../storage/database.ts';
import { whyNotStored } from '../../storage/failure.ts';

/**
 * Turns whatever fails of storage (no room, closed under us, not readable, …), and whatever fails once this tab can
 * write no more, into a failure that says what to do; leaves other errors as they are. Whatever shows an error calls
 * this, so that no workflow has to.
 */
export function asFailure(error: unknown): unknown {
  if (error instanceof Failure) return error;
  return whyNotStored(error, database.guard.end) ?? error;
}
