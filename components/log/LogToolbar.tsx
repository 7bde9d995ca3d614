import { MultiSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { LOG_KINDS, type LogKind } from '../../domain/decisions/log-entry.ts';
import { LOG_GROUP_NAMES, LOG_GROUPS, LOG_KIND_NAMES } from '../../domain/decisions/log-kinds.ts';
import { useLogView } from '../../workflows/log/log-view.ts';
import classes from './log.module.css';

const kindOptions = LOG_GROUPS.map((group) => ({
  group: LOG_GROUP_NAMES[group],
  items: LOG_KINDS.filter((kind) => LOG_KIND_NAMES[kind].group === group).map((kind) => ({
    value: kind,
    label: LOG_KIND_NAMES[kind].name,
  })),
}));

const DROPDOWN = { maxDropdownHeight: 320 } as const;

/** Filters of the log. */
export function LogToolbar({ reviewers }: { reviewers: readonly string[] }) {
  const filter = useLogView((view) => view.filter);
  const change = useLogView((view) => view.changeFilter);
  return (
    <search className={classes.toolbar} aria-label="Narrow the log">
      <MultiSelect
        className={classes.filter}
        label="Kind"
        placeholder={filter.kinds.length === 0 ? 'Any' : undefined}
        data={kindOptions}
        value={filter.kinds}
        onChange={(kinds) => change({ kinds: kinds as LogKind[] })}
        {...DROPDOWN}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear kinds' }}
        hidePickedOptions={false}
      />
      <MultiSelect
        className={classes.filter}
        label="Reviewer"
        placeholder={filter.reviewers.length === 0 ? 'Anybody' : undefined}
        data={[...reviewers]}
        value={filter.reviewers}
        onChange={(chosen) => change({ reviewers: chosen })}
        {...DROPDOWN}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear reviewers' }}
      />
      <TextInput
        type="date"
        label="From"
        value={filter.from}
        max={filter.to || undefined}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="To"
        value={filter.to}
        min={filter.from || undefined}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <TextInput
        className={classes.search}
        label="Case or transcript"
        placeholder="Part of an id"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
    </search>
  );
}
