import { useCallback } from 'react';
import type { Role } from '../../domain/reviewers/reviewer.ts';
import { liveProfile } from '../../workflows/reviewers.ts';
import { useSession } from '../../workflows/session.ts';
import { useLive } from '../ui/useLive.ts';

/** Who sits at this tab; the role of least rights while it is not known. */
export function useActing(): { name: string | null; role: Role } {
  const name = useSession(({ reviewer }) => reviewer);
  const profile = useLive(useCallback(() => liveProfile(name ?? ''), [name]));
  return { name, role: profile.status === 'ready' && profile.value ? profile.value.role : 'trainee' };
}
