import { useCallback } from 'react';
import { type Action, may } from '../../../domain/reviewers/permissions.ts';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveProfile } from '../../../workflows/people/reviewers.ts';
import { useRead } from './useRead.ts';

/** The profile of who sits at this tab, live; null while it is being read, and when nobody does. */
export function useReviewer(): Reviewer | null {
  const name = useSession(({ reviewer }) => reviewer);
  const profile = useRead(
    useCallback(() => liveProfile(name ?? ''), [name]),
    { failsInFrame: true },
  );
  return profile.status === 'ready' ? (profile.value ?? null) : null;
}

/** What the reviewer at this tab may do; nothing while nobody sits there. */
export function useMay(): (action: Action) => boolean {
  const role = useReviewer()?.role;
  return useCallback((action) => role !== undefined && may(role, action), [role]);
}
