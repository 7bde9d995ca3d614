import type { LogKind } from './log-entry.ts';

/** What the log is about, in the order in which it is offered. */
export const LOG_GROUPS = ['reviewing', 'quality', 'policy', 'people', 'data'] as const;
export type LogGroup = (typeof LOG_GROUPS)[number];

export const LOG_GROUP_NAMES: Record<LogGroup, string> = {
  reviewing: 'Reviewing',
  quality: 'Quality',
  policy: 'Policy',
  people: 'People',
  data: 'Data',
};

/** What each kind of entry is called, and what it belongs to. */
export const LOG_KIND_NAMES: Record<LogKind, { group: LogGroup; name: string }> = {
  lease: { group: 'reviewing', name: 'Case taken' },
  'lease-ended': { group: 'reviewing', name: 'Case given back' },
  decision: { group: 'reviewing', name: 'Decision' },
  'decision-withdrawn': { group: 'reviewing', name: 'Taken back' },
  escalation: { group: 'reviewing', name: 'Escalation' },
  skip: { group: 'reviewing', name: 'Skip' },
  'detection-revealed': { group: 'reviewing', name: 'Detection revealed' },
  'help-asked': { group: 'reviewing', name: 'Question' },
  'help-answered': { group: 'reviewing', name: 'Answer' },
  assignment: { group: 'reviewing', name: 'Assignment' },
  'appeal-opened': { group: 'quality', name: 'Appeal opened' },
  'appeal-decided': { group: 'quality', name: 'Appeal decided' },
  'cases-opened': { group: 'policy', name: 'Cases opened' },
  'cases-withdrawn': { group: 'policy', name: 'Cases withdrawn' },
  'audit-sample-drawn': { group: 'quality', name: 'Audit sample drawn' },
  'golden-items-added': { group: 'quality', name: 'Golden items made' },
  'golden-items-removed': { group: 'quality', name: 'Golden items removed' },
  'policy-activated': { group: 'policy', name: 'Policy' },
  'candidate-started': { group: 'policy', name: 'Candidate started' },
  'candidate-ended': { group: 'policy', name: 'Candidate ended' },
  'review-policy-activated': { group: 'policy', name: 'Review policy' },
  'reviewer-added': { group: 'people', name: 'Profile added' },
  'reviewer-changed': { group: 'people', name: 'Profile changed' },
  'reviewer-switched': { group: 'people', name: 'Reviewer switched' },
  'break-started': { group: 'people', name: 'Break begun' },
  'break-ended': { group: 'people', name: 'Break ended' },
  'break-snoozed': { group: 'people', name: 'Break put off' },
  'clock-behind': { group: 'data', name: 'Clock behind' },
  import: { group: 'data', name: 'Import' },
  restore: { group: 'data', name: 'Backup restored' },
  purge: { group: 'data', name: 'Deletion' },
  'retention-set': { group: 'data', name: 'Retention' },
  erased: { group: 'data', name: 'Erased' },
  'cohort-import': { group: 'data', name: 'Cohort import' },
  'cohort-conflict-settled': { group: 'data', name: 'Conflict settled' },
  'cohort-source-removed': { group: 'data', name: 'Source removed' },
};
