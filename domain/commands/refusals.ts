import type { Lacking } from '../policy/review-policy.ts';
import type { Hindrance } from '../queue/case-work.ts';
import type { Action } from '../reviewers/permissions.ts';
import type { Role } from '../reviewers/reviewer.ts';

/** What must not go without a reason. */
export type Reasoned = 'correction' | 'appeal-decision';

/** No further facts. */
type Bare = Record<never, never>;

/** Every reason why a command is refused, with the facts that saying it takes. The words are put in where it is read. */
export interface Refusals {
  /** Nobody sits at this tab, or their profile is not in use any more. */
  'nobody-seated': Bare;
  'role-may-not': { role: Role; action: Action };
  /** A text that may not be left empty is. */
  'reason-missing': { of: Reasoned };
  'case-not-stored': Bare;
  'case-left-queue': Bare;
  'case-decided-meanwhile': Bare;
  /** The case may not be worked on by this person. */
  hindered: { by: Exclude<Hindrance, 'nothing-to-do'> };
  /** Somebody has the case; `own`: the same person, in another tab. */
  'held-elsewhere': { holder: string; own: boolean };
  'waits-for-no-verdict': Bare;
  'only-first-review-escalates': Bare;
  /** The review policy asks for more. */
  'submission-incomplete': { lacking: Lacking[] };
  'day-over': { minutes: number };
}
export type RefusalCode = keyof Refusals;

/** Why one command was refused. */
export type Refusal = { [Code in RefusalCode]: { code: Code } & Refusals[Code] }[RefusalCode];
/** One of them by its code. */
export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { code: Code }>;
