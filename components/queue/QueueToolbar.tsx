import { Button, Switch, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import { clearedView } from '../../domain/queue/queue-view.ts';
import { useConsoleState } from '../../workflows/base/console-state.ts';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { formatCount } from '../ui/text/format.ts';
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
  const facts = viewer.blind ? 'Id, channel, locale' : 'Id, channel, locale, characteristic';
  return (
    <search className={classes.toolbar} aria-label="Narrow the queue">
      <TextInput
        ref={searchField}
        className={classes.search}
        aria-label="Search"
        aria-keyshortcuts="/"
        placeholder={`${facts} ( / )`}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={500}
        value={view.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
      <Switch
        label="In messages"
        checked={view.inMessages}
        onChange={(event) => change({ inMessages: event.currentTarget.checked })}
      />
      {messages.progress && (
        <span className={classes.count} role="status">
          Searching messages: {formatCount(messages.progress.done)} of {formatCount(messages.progress.total)}
        </span>
      )}
      <QueueFilters />
      {isNarrowed(view) && (
        <Button
          variant="subtle"
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => change(clearedView(view))}
        >
          Clear filters
        </Button>
      )}
      <SaveViewButton />
      <FailureAlert error={messages.failure} title="The messages could not be searched" />
    </search>
  );
}
