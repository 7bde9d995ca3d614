import { type FactsOf, type Refusal, refusalOf } from '../../domain/failures/failure.ts';
import type { FailureCode, StorageFault } from '../../domain/failures/failure-facts.ts';

/** What can become of a call into any worker. Codes and facts cross the worker boundary as they are; classes would not. */
export type WorkerFailureCode =
  | 'timed-out' // no answer within the time a call may take
  | 'crashed' // the worker died (a scoring worker: and died again when restarted)
  | 'cancelled';

/** What can become of a call into a worker that reads storage itself. */
export type ReadingFailureCode = StorageFault | 'unreadable' | WorkerFailureCode;

/** That a call came to nothing, and why. */
export type Undone<Code extends FailureCode> = { ok: false } & Refusal<Code>;

/** What a call is answered with; no call throws. */
export type Result<Value, Code extends FailureCode> = { ok: true; value: Value } | Undone<Code>;

/** The answer to a call that came to nothing. */
export function undone<Code extends FailureCode>(code: Code, ...facts: FactsOf<Code>): Undone<Code> {
  return { ok: false, ...refusalOf(code, ...facts) };
}

/** Why a call came to nothing, without that it did. */
export function whyOf<Code extends FailureCode>({ code, facts }: Undone<Code>): Refusal<Code> {
  return { code, facts } as Refusal<Code>;
}
