import Dexie from 'dexie';

/** What became of storage: no room, closed under us, written by newer code, not readable, or not allowed at all. */
export type StorageFault = 'full' | 'closed' | 'newer' | 'unreadable' | 'unavailable';

/** The names that browsers and Dexie give to failures of storage. Others tell of a defect in the code. */
const FAULTS: Readonly<Record<string, StorageFault>> = {
  QuotaExceededError: 'full',
  NewerVersionError: 'newer',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  UnknownError: 'unreadable',
  OpenFailedError: 'unreadable',
  TimeoutError: 'unreadable',
  AbortError: 'closed',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  PrematureCommitError: 'closed',
  TransactionInactiveError: 'closed',
};

/** Errors that wrap others name several faults; the earliest here explains the later ones. */
const EXPLAINING: readonly StorageFault[] = ['full', 'newer', 'unavailable', 'unreadable', 'closed'];

/** Other parts of the browser use the names of these too: an import that is cancelled is an AbortError. */
const AMBIGUOUS: ReadonlySet<StorageFault> = new Set(['unreadable', 'closed']);

/** Browsers report a full disk under several names, but say so in the message. */
const NO_ROOM = /quota|disk is full|no space left/i;

const NOTHING_KEPT = 'Nothing of this step was kept; what was saved before is safe.';

const WORDS: Readonly<Record<StorageFault, string>> = {
  full: `There is no more room for what the console stores. ${NOTHING_KEPT} Free some disk space and try again; or go to Data, back up, and delete everything.`,
  closed: `The browser broke off what the console does with its storage. ${NOTHING_KEPT} Try again. If it happens again, make sure that the disk has room, close other tabs with Second Look, or restart the browser.`,
  newer:
    'What is stored was written by a newer version of Second Look. Nothing was changed. Close every tab with Second Look and install the newest version.',
  unreadable: `The browser could not read or write the console’s storage. ${NOTHING_KEPT} Try again. If it happens again, make sure that the disk has room and is sound, then restart the browser.`,
  unavailable:
    'The browser does not let the console store anything here. Open it in a window that is not private, and allow it to store data on this device.',
};

/** A failure of storage in words for the person who meets it. */
export class StorageFailure extends Error {
  readonly fault: StorageFault;

  constructor(fault: StorageFault, cause: unknown) {
    super(WORDS[fault], { cause });
    this.name = 'StorageFailure';
    this.fault = fault;
  }
}

/** The faults that an error and those it wraps name; `stored` once one of them is known to come from storage. */
function* faultsOf(error: unknown, stored = false, depth = 0): Generator<StorageFault> {
  if (typeof error !== 'object' || error === null || depth > 5) return;
  const { name = '', message = '' } = error as Partial<Error>;
  const ofStorage = stored || error instanceof Dexie.DexieError;
  const fault = FAULTS[name];
  if (fault && (ofStorage || !AMBIGUOUS.has(fault))) yield NO_ROOM.test(message) ? 'full' : fault;
  const { inner, cause, failures } = error as { inner?: unknown; cause?: unknown; failures?: unknown };
  for (const each of [inner, cause, ...(Array.isArray(failures) ? failures : [])])
    yield* faultsOf(each, ofStorage, depth + 1);
}

/** The failure of storage that an error tells of, in words; null when it tells of something else. */
export function storageFailure(error: unknown): StorageFailure | null {
  if (error instanceof StorageFailure) return error;
  const faults = new Set(faultsOf(error));
  const fault = EXPLAINING.find((each) => faults.has(each));
  return fault ? new StorageFailure(fault, error) : null;
}
