import type { CommandId, Scope } from '../keys/commands.ts';
import type { KeyProblem } from '../keys/usable.ts';
import type { Lacking } from '../policy/review-policy.ts';
import type { Hindrance } from '../queue/case-work.ts';
import type { Action } from '../reviewers/permissions.ts';
import type { Role } from '../reviewers/reviewer.ts';

/** No facts: the code says it all. */
type NoFacts = Record<never, never>;

/** What became of storage: no room, closed under us, written by newer code, not readable, or not allowed at all. */
export type StorageFault = `storage-${'full' | 'closed' | 'newer' | 'unreadable' | 'unavailable'}`;

/** What a worker said when it could not go on, or the fault of the storage that it reads. */
export interface WorkerFault {
  code: string;
  message: string;
}

/**
 * Every reason why a use case could not be carried out, refused by a command or met on the way, as a code that tells
 * what to do with it, and the facts that go with it; where one code has several texts, `what` tells them apart. No
 * sentence stands here: words/en/failures.ts has them, and nothing compiles while one is missing.
 */
export interface FailureFacts extends Record<StorageFault, NoFacts> {
  'already-decided': {
    what: 'left-queue' | 'meanwhile' | 'no-verdict' | 'not-appealable' | 'no-open-appeal';
  };
  /** Another tab keeps the storage open. */
  busy: NoFacts;
  /** Whoever started something stopped it. */
  cancelled: { what: 'log-check' | 'search' | 'second-model' | 'import' | 'export' | 'backup-reading' };
  'clock-in-doubt': NoFacts;
  /** The daily limit is reached. */
  'daily-limit': { minutes: number };
  /** A backup that cannot be restored. */
  'damaged-backup':
    | { what: 'line'; line: number; reason: string }
    | { what: 'unfit'; reason: string }
    | { what: 'log-broken'; seq: number; reason: string }
    /** It ends at another entry than the first line says. */
    | { what: 'log-end'; seq: number; said: number };
  /** What a worker that counts said when it could not go on. */
  'figures-failed': { why: WorkerFault };
  /** A rule without a layer. */
  'flags-nothing': NoFacts;
  /** Somebody has the case, oneself in another tab, or one has it no more. */
  'held-elsewhere': { what: 'other'; holder: string } | { what: 'other-tab' | 'not-held' };
  /** What has to be written or chosen is not, or not as it has to be. */
  incomplete:
    | { what: 'view-name'; longest: number }
    | { what: 'question' | 'answer' | 'complaint' | 'correction' }
    /** The review policy asks for more. */
    | { what: 'submission'; lacking: Lacking[] };
  /** Another command that can be given at the same time has this key. */
  'key-taken': { combination: string; command: CommandId; scope: Scope };
  /** No command, or not this one, can have this key. */
  'key-unusable': { what: KeyProblem; combination: string; command: CommandId };
  'last-lead': NoFacts;
  'name-missing': { what: 'candidate' | 'source' };
  /** Something else has the name. */
  'name-taken': { what: 'view' | 'reviewer' | 'source'; name: string };
  /** A newer version of the console has taken over what is stored. */
  'newer-version': { what: 'meanwhile' | 'stored' };
  /** Nobody sits at this tab, or their profile is not in use any more. */
  'no-reviewer': NoFacts;
  /** A role may not do something, or somebody may not do it here. */
  'not-allowed':
    | { what: Action; role: Role }
    | { what: Exclude<Hindrance, 'nothing-to-do'> | 'only-first-review-escalates' | 'not-own-decision' };
  /** What something is to be done with is not stored, or no longer. */
  'not-found':
    | {
        what:
          | ('candidate' | 'policy-in-force' | 'unflagged' | 'second-pack' | 'evidence' | 'view')
          | ('case' | 'reviewer-to-ask' | 'question' | 'assignee' | 'reviewer' | 'reviewer-in-use')
          | ('source' | 'set-aside');
      }
    | { what: 'policy' | 'rule-of-policy'; version: number };
  /** It was undone already, or somebody has gone on with the case. */
  'nothing-to-undo': { what: 'decision' | 'correctable' };
  'reason-missing': {
    what:
      | ('candidate' | 'threshold' | 'review-policy' | 'correction' | 'appeal-decision' | 'periods')
      | 'snooze';
  };
  /** Everything was deleted or replaced while this was under way. */
  replaced: { what: 'deleted' | 'restored' | 'import' };
  /** Everything was deleted, but there is no room to begin anew. */
  'room-not-back': NoFacts;
  'scoring-failed': { message: string };
  'search-failed': { why: WorkerFault };
  /** A candidate that still runs cannot be deleted. */
  'still-running': NoFacts;
  'too-large': { what: 'sheet'; most: number; count: number } | { what: 'backup-row'; table: string };
  'too-many-candidates': { most: number };
  /** What is to be put in force is so already. */
  unchanged: { what: 'rule'; version: number } | { what: 'periods' };
  /** A file is not what it should be. */
  'unreadable-file':
    | { what: 'no-noted-head' | 'known-empty' }
    | { what: 'known-too-long'; line: number; longest: number }
    | { what: 'known-not-utf8'; line: number }
    | { what: 'known-too-short'; line: number; fewest: number }
    | { what: 'known-too-many'; count: number; most: number }
    | { what: 'too-many-exports'; count: number; most: number }
    | { what: 'cut-log'; reason: string }
    | { what: 'cut-log-with-line'; reason: string; line: number; lineReason: string }
    /** Why, in the words of whoever read the file, the pack or its files. */
    | { what: 'file' | 'pack' | 'pack-files' | 'pack-trial'; reason: string };
  /** Too many wrong PINs. */
  'wait-for-pin': { seconds: number };
  'wrong-pin': { what: 'wrong' | 'changed' | 'unusable' };
}

export type FailureCode = keyof FailureFacts;
