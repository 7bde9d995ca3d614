import { Button, MultiSelect, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { WHOLE_QUEUE } from '../../domain/queue/queue-view.ts';
import { FLAG_SOURCES, type FlagSource } from '../../domain/thresholds/policy.ts';
import { CHARACTERISTICS, type CharacteristicId } from '../../domain/transcript/characteristics.ts';
import { useConsoleState } from '../../workflows/console-state.ts';
import { SOURCE_NAMES } from '../ui/names.ts';
import { isNarrowed } from './arrange.ts';
import classes from './queue.module.css';

const characteristicOptions = CHARACTERISTICS.map(({ id, name }) => ({ value: id, label: name }));
const sourceOptions = FLAG_SOURCES.map((id) => ({ value: id, label: SOURCE_NAMES[id] }));

/** The list of options stays in the page's own landmark and shows all it has, so that nothing in it scrolls. */
const DROPDOWN = { withScrollArea: false, comboboxProps: { withinPortal: false } } as const;

/** Search and filters of the queue. */
export function QueueToolbar() {
  const view = useConsoleState(({ queueView }) => queueView);
  const change = useConsoleState(({ changeQueueView }) => changeQueueView);
  const { search, characteristics, flaggedBy } = WHOLE_QUEUE;
  return (
    <search className={classes.toolbar} aria-label="Narrow the queue">
      <TextInput
        className={classes.search}
        label="Search"
        placeholder="Id, channel, locale, characteristic"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={view.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
      <MultiSelect
        className={classes.filter}
        label="Characteristics"
        placeholder={view.characteristics.length === 0 ? 'Any' : undefined}
        data={characteristicOptions}
        value={view.characteristics}
        onChange={(value) => change({ characteristics: value as CharacteristicId[] })}
        {...DROPDOWN}
        clearable
        clearButtonProps={{ 'aria-label': 'Clear characteristics' }}
        hidePickedOptions={false}
      />
      <MultiSelect
        className={classes.filter}
        label="Flagged by"
        placeholder={view.flaggedBy.length === 0 ? 'Any' : undefined}
        data={sourceOptions}
        value={view.flaggedBy}
        onChange={(value) => change({ flaggedBy: value as FlagSource[] })}
        {...DROPDOWN}
        clearable
        clearButtonProps={{ 'aria-label': 'Clear flagged by' }}
      />
      {isNarrowed(view) && (
        <Button
          variant="subtle"
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => change({ search, characteristics, flaggedBy })}
        >
          Clear filters
        </Button>
      )}
    </search>
  );
}
