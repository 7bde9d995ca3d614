/** The workspaces by the ids that addresses and keys know them by, in the order in which commands are listed. */
export const WORKSPACE_IDS = [
  'home',
  'training',
  'queue',
  'review',
  'thresholds',
  'statistics',
  'quality',
  'log',
  'data',
  'settings',
] as const;

export type WorkspaceId = (typeof WORKSPACE_IDS)[number];
