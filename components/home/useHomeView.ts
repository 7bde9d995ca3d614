import { useCallback } from 'react';
import { type HomeView, homeViewOf } from '../../domain/home/home-view.ts';
import { liveHomeView } from '../../workflows/home/home-view.ts';
import { useRead } from '../ui/reading/useRead.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';

/** What Home shows who sits at this tab; null until it is known. */
export function useHomeView(): HomeView | null {
  const reviewer = useReviewer();
  const name = reviewer?.name ?? '';
  const chosen = useRead(
    useCallback(() => liveHomeView(name), [name]),
    { failsInFrame: true },
  );
  if (!reviewer || chosen.status === 'loading') return null;
  return homeViewOf(reviewer.role, chosen.status === 'ready' ? chosen.value : null);
}
