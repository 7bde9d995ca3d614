/** The workspaces by the ids that addresses and keys know them by, in the order in which commands are listed. */
export const WORKSPACE_IDS = [
  'home',
  'queue',
  'review',
  'known-content',
  'thresholds',
  'statistics',
  'quality',
  'training',
  'log',
  'data',
  'settings',
] as const;

export type WorkspaceId = (typeof WORKSPACE_IDS)[number];
