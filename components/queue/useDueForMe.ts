import { useMemo } from 'react';
import { type DueForMe, dueForMe } from '../../domain/home/due-for-me.ts';
import { lackFor } from '../../domain/training/certificate-scope.ts';
import { useNow } from '../ui/reading/useNow.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { useQueue } from './QueueProvider.tsx';

/** What waits for who sits at this tab; null until all cases were read, of which a part would say too little. */
export function useDueForMe(): DueForMe | null {
  const reviewer = useReviewer();
  const { all, reading, progress, scope } = useQueue();
  const now = useNow(60_000);
  const isRead = reading.status === 'ready' && progress === null && scope !== undefined;
  return useMemo(() => {
    const opens = (locale: string) => !scope || lackFor(scope, locale) === null;
    return isRead && reviewer ? dueForMe(all, reviewer, now, opens) : null;
  }, [isRead, all, reviewer, now, scope]);
}
