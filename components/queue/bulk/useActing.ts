import type { Role } from '../../../domain/reviewers/reviewer.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { useReviewer } from '../../ui/reading/useReviewer.ts';

/** Who sits at this tab; the role of least rights while it is not known. */
export function useActing(): { name: string | null; role: Role } {
  const name = useSession(({ reviewer }) => reviewer);
  return { name, role: useReviewer()?.role ?? 'trainee' };
}
