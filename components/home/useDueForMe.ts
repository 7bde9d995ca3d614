import { useMemo } from 'react';
import { type DueForMe, dueForMe } from '../../domain/home/due-for-me.ts';
import { useQueue } from '../queue/QueueProvider.tsx';
import { useNow } from '../ui/reading/useNow.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';

/** What waits for who sits at this tab; null until all cases were read, of which a part would say too little. */
export function useDueForMe(): DueForMe | null {
  const reviewer = useReviewer();
  const { all, reading, progress } = useQueue();
  const now = useNow(60_000);
  const isRead = reading.status === 'ready' && progress === null;
  return useMemo(
    () => (isRead && reviewer ? dueForMe(all, reviewer, now) : null),
    [isRead, all, reviewer, now],
  );
}
