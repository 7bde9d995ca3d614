import { useMemo } from 'react';
import {
  BUILT_IN_VIEWS,
  isSameView,
  narrowsAlike,
  type QueueView,
  type SavedView,
} from '../../../domain/queue/queue-view.ts';
import { liveSavedViews } from '../../../workflows/queue/saved-views.ts';
import { useLive } from '../../ui/reading/useLive.ts';

/** The built-in views, then those that were saved. */
export function useViews(): readonly SavedView[] {
  const saved = useLive(liveSavedViews);
  const own = saved.status === 'ready' ? saved.value : null;
  return useMemo(() => [...BUILT_IN_VIEWS, ...(own ?? [])], [own]);
}

/** The view that is shown: the same in all, else the first that lets the same through; undefined for none. */
export function activeView(views: readonly SavedView[], shown: QueueView): SavedView | undefined {
  return (
    views.find(({ view }) => isSameView(view, shown)) ?? views.find(({ view }) => narrowsAlike(view, shown))
  );
}

/** Whether a view was saved by a person. */
export function isOwnView({ id }: SavedView): boolean {
  return BUILT_IN_VIEWS.every((each) => each.id !== id);
}
