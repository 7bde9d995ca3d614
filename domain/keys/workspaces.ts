/** The workspaces by the ids that addresses and keys know them by, in the order in which commands are listed. */
export const WORKSPACE_NAMES = {
  queue: 'Queue',
  review: 'Review',
  thresholds: 'Thresholds',
  statistics: 'Statistics',
  quality: 'Quality',
  log: 'Log',
  data: 'Data',
  settings: 'Settings',
} as const;

export type WorkspaceId = keyof typeof WORKSPACE_NAMES;

export const WORKSPACE_IDS = Object.keys(WORKSPACE_NAMES) as WorkspaceId[];
