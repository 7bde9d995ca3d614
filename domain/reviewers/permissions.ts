import type { Role } from './reviewer.ts';

/** What a person can do that not everybody may; the words complete "You may not …". */
export const ACTIONS = {
  review: 'review cases',
  'second-review': 'give a second review',
  'review-escalated': 'decide escalated cases',
  adjudicate: 'adjudicate',
  'open-appeal': 'open an appeal',
  'decide-appeal': 'decide an appeal',
  'answer-help': 'answer questions of other reviewers',
  assign: 'assign cases to others or take them back',
  'see-woven': 'see which cases are golden items and audit samples',
  'draw-audit-sample': 'draw audit samples',
  'make-golden-items': 'make golden items',
  'change-threshold': 'change the threshold',
  'change-review-policy': 'change the review policy',
  'manage-reviewers': 'manage reviewer profiles',
  import: 'import transcripts',
  export: 'export outcomes',
  'see-cohort': 'see the cohort and import into it',
  'set-retention': 'set how long data are kept, or purge',
  'read-log': 'read the log',
  'back-up': 'back up or restore',
  'delete-everything': 'delete everything',
} as const;
export type Action = keyof typeof ACTIONS;

const TRAINEE: readonly Action[] = ['review', 'export', 'read-log'];
const REVIEWER: readonly Action[] = [...TRAINEE, 'second-review', 'decide-appeal', 'answer-help', 'import'];

/** Who may do what: the one table. Workflows enforce it, screens only follow it. */
const PERMISSIONS: Record<Role, ReadonlySet<Action>> = {
  trainee: new Set(TRAINEE),
  reviewer: new Set(REVIEWER),
  lead: new Set(Object.keys(ACTIONS) as Action[]),
};

/** Whether a role may do something. */
export function may(role: Role, action: Action): boolean {
  return PERMISSIONS[role].has(action);
}
