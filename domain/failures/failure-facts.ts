import type { CommandId } from '../keys/commands.ts';
import type { KeyProblem } from '../keys/usable.ts';

/** No facts: the code says it all. */
export type NoFacts = Record<never, never>;

/**
 * Every reason why a use case could not be carried out, as a code that tells what to do with it, and the facts that go
 * with it; where one code has several texts, `what` tells them apart. No sentence stands here: words/en/failures.ts
 * has them, and nothing compiles while one is missing.
 */
export interface FailureFacts {
  /** Whoever started something stopped it. */
  cancelled: { what: 'log-check' };
  /** A file is not what it should be. */
  /** Another command that can be given at the same time has this key. */
  'key-taken': { combination: string; by: CommandId };
  /** No command, or not this one, can have this key. */
  'key-unusable': { what: KeyProblem; combination: string; command: CommandId };
  'unreadable-file': { what: 'no-noted-head' };
}

export type FailureCode = keyof FailureFacts;
