import { useMemo } from 'react';
import { useHomeView } from '../../home/useHomeView.ts';
import { useReviewer } from '../../ui/reading/useReviewer.ts';
import { WORKSPACES, type Workspace } from '../workspaces.ts';

/**
 * The workspaces in the order of the navigation, for who sits at this tab: the first is where the console opens. A
 * trainee who is here to learn begins with Training, everyone else with Home. Null until it is known who it is.
 */
export function useWorkspaces(): readonly Workspace[] | null {
  const view = useHomeView();
  const learns = useReviewer()?.role === 'trainee' && view === 'reviewing';
  return useMemo(
    () =>
      view && learns
        ? WORKSPACES.toSorted((a, b) => Number(b.id === 'training') - Number(a.id === 'training'))
        : view && WORKSPACES,
    [view, learns],
  );
}
