import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { SavedView } from '../../../domain/queue/queue-view.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { changeSavedView, removeView, restoreView } from '../../../workflows/queue/saved-views.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { formatCount } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { DoneBar } from '../bulk/DoneBar.tsx';
import { useQueue } from '../QueueProvider.tsx';
import classes from '../queue.module.css';
import { useViewCounts } from './useViewCounts.ts';
import { activeView, isOwnView, useViews } from './useViews.ts';
import { ViewNameDialog } from './ViewNameDialog.tsx';

interface ViewMenuProps {
  view: SavedView;
  onDeleted: (view: SavedView) => void;
}

/** What can be done with a view that was saved. */
function ViewMenu({ view, onDeleted }: ViewMenuProps) {
  const [naming, setNaming] = useState(false);
  const { error, clearError, run } = useAction();
  const remove = async () => {
    const removed = await removeView(view.id);
    if (removed) onDeleted(removed);
  };
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon variant="subtle" color="accent" aria-label={`Change the view ${view.name}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setNaming(true)}>
            Rename…
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void run(remove)}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <FailureAlert error={error} title="The view was not deleted" onClose={clearError} />
      <ViewNameDialog
        title="Rename the view"
        name={view.name}
        opened={naming}
        onClose={() => setNaming(false)}
        onSubmit={async (name) => {
          await changeSavedView(view.id, { name });
        }}
      />
    </>
  );
}

/** The views with the number of cases in each; one click shows one. */
export function ViewTabs() {
  const { all, viewer, progress } = useQueue();
  const views = useViews();
  const shown = useConsoleState(({ queueView }) => queueView);
  const change = useConsoleState(({ changeQueueView }) => changeQueueView);
  const [deleted, setDeleted] = useState<SavedView | null>(null);
  const { error, clearError, run } = useAction();
  const counted = progress === null;
  const question = useMemo(
    () => (counted ? { cases: all, views, viewer } : null),
    [counted, all, views, viewer],
  );
  const counts = useViewCounts(question);
  const active = activeView(views, shown);
  return (
    <>
      <nav className={classes.views} aria-label="Views of the queue">
        <ul className={classes.tabs}>
          {views.map((each) => {
            const count = counts?.get(each.id);
            return (
              <li key={each.id}>
                <UnstyledButton
                  className={classes.tab}
                  aria-current={each === active || undefined}
                  onClick={() => change(each.view)}
                >
                  <Isolated text={each.name} />
                  {count !== undefined && <span className={classes.tabCount}>{formatCount(count)}</span>}
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
        {active && isOwnView(active) && <ViewMenu key={active.id} view={active} onDeleted={setDeleted} />}
      </nav>
      <FailureAlert error={error} title="The view did not come back" onClose={clearError} />
      <DoneBar
        onClose={() => setDeleted(null)}
        onUndo={() =>
          void run(async () => {
            setDeleted(null);
            if (deleted) await restoreView(deleted);
          })
        }
      >
        {deleted && (
          <>
            The view <Isolated text={deleted.name} /> was deleted.
          </>
        )}
      </DoneBar>
    </>
  );
}
