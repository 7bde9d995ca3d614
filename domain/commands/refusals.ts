import type { Lacking } from '../policy/review-policy.ts';
import type { Hindrance } from '../queue/case-work.ts';
import type { Action } from '../reviewers/permissions.ts';
import type { Role } from '../reviewers/reviewer.ts';

/** What must not go without a reason. */
export type Reasoned = 'correction' | 'appeal-decision' | 'policy' | 'candidate' | 'review-policy' | 'snooze';
/** Texts that must not be empty. */
export type Written = 'question' | 'answer' | 'complaint';

/** No further facts. */
type Bare = Record<never, never>;

/** Every reason why a command is refused, with the facts that saying it takes. The words are put in where it is read. */
interface Refusals {
  /** Nobody sits at this tab, or their profile is not in use any more. */
  'nobody-seated': Bare;
  'role-may-not': { role: Role; action: Action };
  'reason-missing': { of: Reasoned };
  'text-missing': { of: Written };
  /** Somebody is called so, or was: the log may name them. */
  'profile-name-taken': { name: string };
  'profile-gone': Bare;
  'profile-not-in-use': Bare;
  'last-lead': Bare;
  /** The PIN of a profile was changed after the old one was found right. */
  'pin-changed': Bare;
  /** Too many wrong PINs. */
  'wait-for-pin': { seconds: number };
  'case-not-stored': Bare;
  'case-left-queue': Bare;
  'case-decided-meanwhile': Bare;
  /** The case may not be worked on by this person. */
  hindered: { by: Exclude<Hindrance, 'nothing-to-do'> };
  /** Somebody has the case; `own`: the same person, in another tab. */
  'held-elsewhere': { holder: string; own: boolean };
  /** This tab does not hold the case any more. */
  'not-held': Bare;
  'waits-for-no-verdict': Bare;
  'only-first-review-escalates': Bare;
  /** The review policy asks for more. */
  'submission-incomplete': { lacking: Lacking[] };
  /** The daily limit is reached. */
  'day-over': { minutes: number };
  /** It was undone already, or somebody has gone on with the case. */
  'too-late-to-undo': Bare;
  'not-correctable': Bare;
  'correction-without-verdict': Bare;
  'not-own-decision': Bare;
  /** Nobody of this name can be asked. */
  'nobody-to-ask': Bare;
  'question-gone': Bare;
  'not-appealable': Bare;
  'no-open-appeal': Bare;
  'assignee-gone': Bare;
  /** No policy is stored yet. */
  'no-policy': Bare;
  /** A rule with no layer on. */
  'flags-nothing': Bare;
  'rule-in-force': { version: number };
  /** A version to go back to is not there, or had another rule. */
  'not-its-rule': { version: number };
  'candidate-without-name': Bare;
  'too-many-candidates': { most: number };
  'candidate-deleted': Bare;
  'candidate-runs': Bare;
  /** Everything was deleted or replaced while a file was taken in. */
  'import-replaced': Bare;
  'source-without-name': Bare;
  /** A source of the cohort is not there any more. */
  'source-removed': Bare;
  'source-name-taken': { name: string };
  /** Every transcript that is not flagged has a case already. */
  'nothing-unflagged': Bare;
}
export type RefusalCode = keyof Refusals;

/** Why one command was refused. */
export type Refusal = { [Code in RefusalCode]: { code: Code } & Refusals[Code] }[RefusalCode];
/** One of them by its code. */
export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { code: Code }>;
