import Dexie from 'dexie';
import { Failure } from '../domain/failures/failure.ts';
import type { StorageFault } from '../domain/failures/failure-facts.ts';
import type { End } from './generation.ts';

/** The names that browsers and Dexie give to failures of storage. Others tell of a defect in the code. */
const FAULTS: Readonly<Record<string, StorageFault>> = {
  QuotaExceededError: 'storage-full',
  NewerVersionError: 'storage-newer',
  VersionError: 'storage-newer',
  MissingAPIError: 'storage-unavailable',
  SecurityError: 'storage-unavailable',
  UnknownError: 'storage-unreadable',
  OpenFailedError: 'storage-unreadable',
  TimeoutError: 'storage-unreadable',
  AbortError: 'storage-closed',
  DatabaseClosedError: 'storage-closed',
  InvalidStateError: 'storage-closed',
  PrematureCommitError: 'storage-closed',
  TransactionInactiveError: 'storage-closed',
};

/** Errors that wrap others name several faults; the earliest here explains the later ones. */
const EXPLAINING: readonly StorageFault[] = [
  'storage-full',
  'storage-newer',
  'storage-unavailable',
  'storage-unreadable',
  'storage-closed',
];

/** Other parts of the browser use the names of these too: an import that is cancelled is an AbortError. */
const AMBIGUOUS: ReadonlySet<StorageFault> = new Set(['storage-unreadable', 'storage-closed']);

/** Browsers report a full disk under several names, but say so in the message. */
const NO_ROOM = /quota|disk is full|no space left/i;

/** The faults that an error and those it wraps name; `stored` once one of them is known to come from storage. */
function* faultsOf(error: unknown, stored = false, depth = 0): Generator<StorageFault> {
  if (typeof error !== 'object' || error === null || depth > 5) return;
  const { name = '', message = '' } = error as Partial<Error>;
  const ofStorage = stored || error instanceof Dexie.DexieError;
  const fault = FAULTS[name];
  if (fault && (ofStorage || !AMBIGUOUS.has(fault))) yield NO_ROOM.test(message) ? 'storage-full' : fault;
  const { inner, cause, failures } = error as { inner?: unknown; cause?: unknown; failures?: unknown };
  for (const each of [inner, cause, ...(Array.isArray(failures) ? failures : [])])
    yield* faultsOf(each, ofStorage, depth + 1);
}

const isOfStorage = (failure: Failure): failure is Failure<StorageFault> =>
  (EXPLAINING as readonly string[]).includes(failure.code);

/** The failure of storage that an error tells of; null when it tells of something else. */
export function storageFailure(error: unknown): Failure<StorageFault> | null {
  if (error instanceof Failure) return isOfStorage(error) ? error : null;
  const faults = new Set(faultsOf(error));
  const fault = EXPLAINING.find((each) => faults.has(each));
  return fault ? Object.assign(new Failure(fault), { cause: error }) : null;
}

/**
 * Why something was not stored; null when that is a defect of the code.
 * @param end why this page can write no more, which explains whatever was thrown
 */
export function whyNotStored(error: unknown, end: End | null): Failure | null {
  if (end === null) return storageFailure(error);
  return end === 'newer-version'
    ? new Failure('newer-version', { what: 'meanwhile' })
    : new Failure('replaced', { what: end });
}
