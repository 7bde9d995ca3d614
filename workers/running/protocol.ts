import type { StorageFault } from '../../domain/failures/failure-facts.ts';

/** What can become of a call into any worker. Codes cross the worker boundary as they are; classes would not. */
export type WorkerFailureCode =
  | 'timed-out' // no answer within the time a call may take
  | 'crashed' // the worker died (a scoring worker: and died again when restarted)
  | 'cancelled';

/** What can become of a call into a worker that reads storage itself. */
export type ReadingFailureCode = StorageFault | 'unreadable' | WorkerFailureCode;

/** What a call is answered with; no call throws. */
export type Result<Value, Code extends string> =
  | { ok: true; value: Value }
  | { ok: false; code: Code; message: string };
