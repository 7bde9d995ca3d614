import { MultiSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { LOG_GROUPS } from '../../domain/decisions/kinds/log-kind.ts';
import { LOG_KINDS, LOG_REGISTER, type LogKind } from '../../domain/decisions/log-kinds.ts';
import { t } from '../../words/words.ts';
import { useLogView } from '../../workflows/log/log-view.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import classes from './log.module.css';

const kindOptions = LOG_GROUPS.map((group) => ({
  group: t(`logEntry.group.${group}`),
  items: LOG_KINDS.filter((kind) => LOG_REGISTER[kind].group === group).map((kind) => ({
    value: kind,
    label: t(`logEntry.kind.${kind}`),
  })),
}));

/** Filters of the log. */
export function LogToolbar({ reviewers }: { reviewers: readonly string[] }) {
  const filter = useLogView((view) => view.filter);
  const change = useLogView((view) => view.changeFilter);
  return (
    <search className={classes.toolbar} aria-label={t('log.filter.label')}>
      <MultiSelect
        className={classes.filter}
        label={t('log.filter.kind')}
        placeholder={filter.kinds.length === 0 ? t('log.filter.anyKind') : undefined}
        data={kindOptions}
        value={filter.kinds}
        onChange={(kinds) => change({ kinds: kinds as LogKind[] })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('log.filter.clearKinds') }}
        hidePickedOptions={false}
      />
      <MultiSelect
        className={classes.filter}
        label={t('log.filter.reviewer')}
        placeholder={filter.reviewers.length === 0 ? t('log.filter.anybody') : undefined}
        data={[...reviewers]}
        renderOption={({ option }) => <Isolated text={option.value} />}
        value={filter.reviewers}
        onChange={(chosen) => change({ reviewers: chosen })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('log.filter.clearReviewers') }}
      />
      <TextInput
        className={classes.date}
        type="date"
        label={t('log.filter.from')}
        value={filter.from}
        max={filter.to || undefined}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        className={classes.date}
        type="date"
        label={t('log.filter.to')}
        value={filter.to}
        min={filter.from || undefined}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <TextInput
        className={classes.search}
        label={t('log.filter.search')}
        placeholder={t('log.filter.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
    </search>
  );
}
