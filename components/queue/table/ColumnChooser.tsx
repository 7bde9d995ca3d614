import { ActionIcon, Button, Checkbox, Popover, Tooltip } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { t } from '../../../words/words.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { useQueue } from '../QueueProvider.tsx';
import classes from '../queue.module.css';
import { blindColumns, queueColumns } from './queue-columns.tsx';

interface ColumnChooserProps {
  /** The columns that are shown, by their ids. */
  shown: ReadonlyMap<string, unknown>;
}

/** Says which columns are shown; those that nobody chose are shown where they fit. */
export function ColumnChooser({ shown }: ColumnChooserProps) {
  const { viewer } = useQueue();
  const chosen = useConsoleState(({ queueColumns: columns }) => columns);
  const choose = useConsoleState(({ chooseQueueColumns }) => chooseQueueColumns);
  const columns = (viewer.blind ? blindColumns : queueColumns).filter(({ id }) => id !== 'hit');
  const touched = Object.keys(chosen).length > 0;
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Tooltip label={t('queue.columns.button')}>
          <ActionIcon variant="default" size="input-sm" aria-label={t('queue.columns.button')}>
            <IconColumns3 size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('queue.columns.label')}>
        <div className={classes.columns}>
          {columns.map(({ id, header }) => (
            <Checkbox
              key={id}
              label={String(header)}
              checked={shown.has(id!)}
              onChange={(event) => choose({ ...chosen, [id!]: event.currentTarget.checked })}
            />
          ))}
          <Button variant="subtle" size="compact-sm" disabled={!touched} onClick={() => choose({})}>
            {t('queue.columns.automatic')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
