import type { WorkspaceId } from '../../domain/keys/workspaces.ts';

const WORKSPACE: WorkspaceId = 'training';

/** The address of a section of training that there is. */
export const sectionAddress = (section: string): string => `/${WORKSPACE}/${section}`;
