import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { SavedView } from '../../../domain/queue/queue-view.ts';
import { formatCount } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { changeSavedView, removeView, restoreView } from '../../../workflows/queue/saved-views.ts';
import { MenuItems } from '../../ui/menus/MenuItems.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { data } from '../../ui/text/marks.tsx';
import { DoneBar } from '../bulk/DoneBar.tsx';
import { useQueue } from '../QueueProvider.tsx';
import classes from '../queue.module.css';
import { BUILT_IN_NAMES, isOwnView } from './listed-views.ts';
import { useViewCounts } from './useViewCounts.ts';
import { activeView, useViews } from './useViews.ts';
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
          <ActionIcon
            variant="subtle"
            color="accent"
            aria-label={t('queue.views.change', { name: view.name })}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <MenuItems>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setNaming(true)}>
            {t('queue.views.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void run(remove)}>
            {t('queue.views.delete')}
          </Menu.Item>
        </MenuItems>
      </Menu>
      <FailureAlert error={error} title={t('queue.views.notDeleted')} onClose={clearError} />
      <ViewNameDialog
        title={t('queue.views.renameTitle')}
        name={view.name}
        opened={naming}
        onClose={() => setNaming(false)}
        onSubmit={async (name) => {
          await changeSavedView(view.id, { name }, BUILT_IN_NAMES);
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
      <nav className={classes.views} aria-label={t('queue.views.label')}>
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
                  {isOwnView(each) ? <Isolated text={each.name} /> : each.name}
                  {count !== undefined && <span className={classes.tabCount}>{formatCount(count)}</span>}
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
        {active && isOwnView(active) && <ViewMenu key={active.id} view={active} onDeleted={setDeleted} />}
      </nav>
      <FailureAlert error={error} title={t('queue.views.notRestored')} onClose={clearError} />
      <DoneBar
        onClose={() => setDeleted(null)}
        onUndo={() =>
          void run(async () => {
            setDeleted(null);
            if (deleted) await restoreView(deleted, BUILT_IN_NAMES);
          })
        }
      >
        {deleted && rich('queue.views.deleted', { name: deleted.name, data })}
      </DoneBar>
    </>
  );
}
