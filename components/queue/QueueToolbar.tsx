import { Button, CloseButton, Switch, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { type Ref, useImperativeHandle, useRef } from 'react';
import { clearedView } from '../../domain/queue/queue-view.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import { formatCount } from '../../words/format.ts';
import { rich, t } from '../../words/words.ts';
import { useConsoleState } from '../../workflows/base/console-state.ts';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { data } from '../ui/text/marks.tsx';
import { useActing } from './bulk/useActing.ts';
import { isNarrowed } from './filter/filter-cases.ts';
import { QueueFilters } from './filter/QueueFilters.tsx';
import { useQueue } from './QueueProvider.tsx';
import classes from './queue.module.css';
import { RulesButton } from './rules/RulesButton.tsx';
import { ColumnChooser } from './table/ColumnChooser.tsx';
import type { Columns } from './table/useColumns.ts';
import { SaveViewButton } from './views/SaveViewButton.tsx';
import { activeView, useViews } from './views/useViews.ts';

interface QueueToolbarProps {
  searchField: Ref<HTMLInputElement>;
  columns: Columns;
}

/** Search and filters of the view on screen, in one line. */
export function QueueToolbar({ searchField, columns }: QueueToolbarProps) {
  const { viewer, messages, rows } = useQueue();
  const view = useConsoleState(({ queueView }) => queueView);
  const change = useConsoleState(({ changeQueueView }) => changeQueueView);
  const { role } = useActing();
  const active = activeView(useViews(), view);
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle(searchField, () => field.current!);
  const clearSearch = () => {
    change({ search: '' });
    field.current?.focus();
  };
  const searching = view.search.trim() !== '';
  return (
    <search className={classes.toolbar} aria-label={t('queue.toolbar.label')}>
      <TextInput
        ref={field}
        className={classes.search}
        aria-label={t('queue.toolbar.search')}
        aria-keyshortcuts="/"
        placeholder={t(viewer.blind ? 'queue.toolbar.searchHintBlind' : 'queue.toolbar.searchHint')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        rightSection={
          searching && (
            <CloseButton size="sm" aria-label={t('queue.toolbar.clearSearch')} onClick={clearSearch} />
          )
        }
        maxLength={500}
        value={view.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
      <Switch
        label={t('queue.toolbar.inMessages')}
        checked={view.inMessages}
        onChange={(event) => change({ inMessages: event.currentTarget.checked })}
      />
      {searching && active && (
        <span className={classes.count}>
          {rich('queue.toolbar.inView', { count: formatCount(rows.length), view: active.name, data })}
        </span>
      )}
      {messages.progress && (
        <span className={classes.count} role="status">
          {t('queue.toolbar.searching', { done: messages.progress.done, total: messages.progress.total })}
        </span>
      )}
      <div className={classes.tools}>
        {isNarrowed(view) && (
          <Button
            variant="subtle"
            leftSection={<IconX size={16} stroke={1.5} aria-hidden />}
            onClick={() => change(clearedView(view))}
          >
            {t('queue.clearFilters')}
          </Button>
        )}
        <SaveViewButton />
        <QueueFilters />
        <ColumnChooser shown={columns.widths} />
        {may(role, 'change-review-policy') && <RulesButton />}
      </div>
      <FailureAlert error={messages.failure} title={t('queue.toolbar.notSearched')} />
    </search>
  );
}
