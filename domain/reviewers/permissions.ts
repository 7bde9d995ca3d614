import type { Role } from './reviewer.ts';

/** What a person can do that not everybody may. */
export const ACTIONS = [
  'review',
  'second-review',
  'review-escalated',
  'adjudicate',
  'open-appeal',
  'decide-appeal',
  'answer-help',
  'assign',
  'see-woven',
  'draw-audit-sample',
  'make-golden-items',
  'coach',
  'lead-training',
  'change-threshold',
  'change-review-policy',
  'change-guidance',
  'manage-banks',
  'decide-clusters',
  'calibrate',
  'manage-reviewers',
  'import',
  'export',
  'see-cohort',
  'set-retention',
  'read-log',
  'back-up',
  'delete-everything',
] as const;
export type Action = (typeof ACTIONS)[number];

const TRAINEE: readonly Action[] = ['review', 'export', 'read-log'];
const REVIEWER: readonly Action[] = [...TRAINEE, 'second-review', 'decide-appeal', 'answer-help', 'import'];

/** Who may do what: the one table. Workflows enforce it, screens only follow it. */
const PERMISSIONS: Record<Role, ReadonlySet<Action>> = {
  trainee: new Set(TRAINEE),
  reviewer: new Set(REVIEWER),
  lead: new Set(ACTIONS),
};

/** Whether a role may do something. */
export function may(role: Role, action: Action): boolean {
  return PERMISSIONS[role].has(action);
}
