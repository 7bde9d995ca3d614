import { WORKSPACE_NAMES } from '../../domain/keys/workspaces.ts';

/** What navigation, headings and the window's title call a workspace and its parts. */
export const workspaces = {
  name: WORKSPACE_NAMES,
  section: '{section}, {workspace}',
  askLead: 'Ask a lead if you need to see this.',
} as const;
