import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { checksDue } from '../../../domain/home/due-for-me.ts';
import type { WorkspaceId } from '../../../domain/keys/workspaces.ts';
import { rich } from '../../../words/words.ts';
import { useDueForMe } from '../../queue/useDueForMe.ts';

/** What is said to those who do not see where a number stands. */
const hidden = (chunks: ReactNode) => <VisuallyHidden>{chunks}</VisuallyHidden>;

/** What the navigation says beside the name of each workspace: how much waits for who sits here, once it is read. */
export function useBadges(): Partial<Record<WorkspaceId, ReactNode>> {
  const due = useDueForMe();
  if (!due) return {};
  const checks = checksDue(due);
  return {
    queue: due.open > 0 ? rich('shell.due.queue', { count: due.open, hidden }) : undefined,
    quality: checks > 0 ? rich('shell.due.quality', { count: checks, hidden }) : undefined,
  };
}
