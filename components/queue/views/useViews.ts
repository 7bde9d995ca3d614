import { useMemo } from 'react';
import {
  clearedView,
  isSameView,
  narrowsAlike,
  type QueueView,
  type SavedView,
} from '../../../domain/queue/queue-view.ts';
import { liveSavedViews } from '../../../workflows/queue/saved-views.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { listedViews } from './listed-views.ts';

/** The built-in views, then those that were saved, in order of name. */
export function useViews(): readonly SavedView[] {
  const saved = useRead(liveSavedViews, { failsInFrame: true });
  const own = valueOr(saved, null);
  return useMemo(() => listedViews(own ?? []), [own]);
}

/**
 * The view that is shown: the same in all, else the first that lets the same through, also before the search or the
 * filters narrowed it; undefined for none.
 */
export function activeView(views: readonly SavedView[], shown: QueueView): SavedView | undefined {
  const unsearched = { ...shown, search: '', inMessages: false };
  return (
    views.find(({ view }) => isSameView(view, shown)) ??
    [shown, unsearched, clearedView(shown)]
      .map((wider) => views.find(({ view }) => narrowsAlike(view, wider)))
      .find((found) => found !== undefined)
  );
}
