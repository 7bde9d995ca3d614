import type { CommandId } from '../keys/commands.ts';
import type { KeyProblem } from '../keys/usable.ts';

/** No facts: the code says it all. */
type NoFacts = Record<never, never>;

/**
 * Every reason why a use case could not be carried out, as a code that tells what to do with it, and the facts that go
 * with it; where one code has several texts, `what` tells them apart. No sentence stands here: words/en/failures.ts
 * has them, and nothing compiles while one is missing.
 */
export interface FailureFacts {
  /** Whoever started something stopped it. */
  cancelled: { what: 'log-check' | 'search' | 'second-model' };
  /** A rule without a layer. */
  'flags-nothing': NoFacts;
  /** What has to be written is not, or not as it has to be. */
  incomplete: { what: 'view-name'; longest: number };
  /** Another command that can be given at the same time has this key. */
  'key-taken': { combination: string; by: CommandId };
  /** No command, or not this one, can have this key. */
  'key-unusable': { what: KeyProblem; combination: string; command: CommandId };
  'name-missing': { what: 'candidate' };
  /** Something else has the name. */
  'name-taken': { what: 'view'; name: string };
  /** What something is to be done with is not stored, or no longer. */
  'not-found':
    | { what: 'candidate' | 'policy-in-force' | 'unflagged' | 'second-pack' | 'evidence' | 'view' }
    | { what: 'policy' | 'rule-of-policy'; version: number };
  'reason-missing': { what: 'candidate' | 'threshold' | 'review-policy' };
  /** What a worker said when it could not go on. */
  'scoring-failed': { message: string };
  'search-failed': { message: string };
  /** A candidate that still runs cannot be deleted. */
  'still-running': NoFacts;
  'too-many-candidates': { most: number };
  /** The rule is the one in force. */
  unchanged: { version: number };
  /** A file is not what it should be. */
  'unreadable-file':
    | { what: 'no-noted-head' | 'known-empty' }
    | { what: 'known-too-long'; line: number; longest: number }
    | { what: 'known-not-utf8'; line: number }
    | { what: 'known-too-short'; line: number; fewest: number }
    | { what: 'known-too-many'; count: number; most: number }
    /** Why, in the words of whoever read the pack or its files. */
    | { what: 'pack' | 'pack-files' | 'pack-trial'; reason: string };
}

export type FailureCode = keyof FailureFacts;
