import { Button, Switch, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import { clearedView } from '../../domain/queue/queue-view.ts';
import { t } from '../../words/words.ts';
import { useConsoleState } from '../../workflows/base/console-state.ts';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { isNarrowed } from './filter/filter-cases.ts';
import { QueueFilters } from './filter/QueueFilters.tsx';
import { useQueue } from './QueueProvider.tsx';
import classes from './queue.module.css';
import { SaveViewButton } from './views/SaveViewButton.tsx';

/** Search and filters of the queue, in one line. */
export function QueueToolbar({ searchField }: { searchField: Ref<HTMLInputElement> }) {
  const { viewer, messages } = useQueue();
  const view = useConsoleState(({ queueView }) => queueView);
  const change = useConsoleState(({ changeQueueView }) => changeQueueView);

  return (
    <search className={classes.toolbar} aria-label={t('queue.toolbar.label')}>
      <TextInput
        ref={searchField}
        className={classes.search}
        aria-label={t('queue.toolbar.search')}
        aria-keyshortcuts="/"
        placeholder={t(viewer.blind ? 'queue.toolbar.searchHintBlind' : 'queue.toolbar.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={500}
        value={view.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
      <Switch
        label={t('queue.toolbar.inMessages')}
        checked={view.inMessages}
        onChange={(event) => change({ inMessages: event.currentTarget.checked })}
      />
      {messages.progress && (
        <span className={classes.count} role="status">
          {t('queue.toolbar.searching', { done: messages.progress.done, total: messages.progress.total })}
        </span>
      )}
      <QueueFilters />
      {isNarrowed(view) && (
        <Button
          variant="subtle"
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => change(clearedView(view))}
        >
          {t('queue.clearFilters')}
        </Button>
      )}
      <SaveViewButton />
      <FailureAlert error={messages.failure} title={t('queue.toolbar.notSearched')} />
    </search>
  );
}
